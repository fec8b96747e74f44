# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An actor that waits cannot answer: asking in a circle never ends."""

import pykka


class Clerk(pykka.ThreadingActor):
    """Buy what the manager approves."""

    def wanted(self) -> str:
        return "3 pens"

    def buy_alone(self) -> str:
        myself = self.actor_ref.proxy()
        try:
            return f"bought: {myself.wanted().get(timeout=0.1)}"
        except pykka.Timeout:
            return "bought: nothing, I am waiting for myself"

    def buy(self, manager: pykka.ActorProxy["Manager"]) -> str:
        myself = self.actor_ref.proxy()
        return f"bought: {manager.approve(myself).get()}"


class Manager(pykka.ThreadingActor):
    """Ask the clerk what to approve."""

    def approve(self, clerk: pykka.ActorProxy[Clerk]) -> str:
        try:
            wanted: str = clerk.wanted().get(timeout=0.1)
        except pykka.Timeout:
            return "nothing, the clerk is waiting for me"
        return wanted


clerk = Clerk.start().proxy()
manager = Manager.start().proxy()
print(clerk.buy_alone().get())
print(clerk.buy(manager).get())
pykka.ActorRegistry.stop_all()
