# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Send and go on: where no actor waits, none can lock another."""

import pykka


class Clerk(pykka.ThreadingActor):
    """Buy what the manager approves."""

    def buy(
        self,
        manager: pykka.ActorProxy["Manager"],
        receipt: pykka.Future[str],
    ) -> None:
        manager.approve.defer(self.actor_ref.proxy(), receipt)

    def say_wanted(
        self,
        manager: pykka.ActorProxy["Manager"],
        receipt: pykka.Future[str],
    ) -> None:
        manager.decide.defer("3 pens", receipt)


class Manager(pykka.ThreadingActor):
    """Ask the clerk what to approve."""

    def approve(
        self,
        clerk: pykka.ActorProxy[Clerk],
        receipt: pykka.Future[str],
    ) -> None:
        clerk.say_wanted.defer(self.actor_ref.proxy(), receipt)

    def decide(self, wanted: str, receipt: pykka.Future[str]) -> None:
        receipt.set(f"bought: {wanted}")


clerk = Clerk.start().proxy()
manager = Manager.start().proxy()
receipt = pykka.ThreadingFuture[str]()
clerk.buy.defer(manager, receipt)
print(receipt.get(timeout=5))
pykka.ActorRegistry.stop_all()
