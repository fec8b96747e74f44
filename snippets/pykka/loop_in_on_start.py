# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A loop in on_start handles no message; tell yourself the next step."""

from threading import Event

import pykka

enough = Event()


class Loops(pykka.ThreadingActor):
    """Poll in a loop: the mailbox is not read before on_start ends."""

    def on_start(self) -> None:
        while not enough.wait(timeout=0.01):
            pass  # look for new mail

    def on_receive(self, message: str) -> str:
        return f"got {message!r}"


class TellsItself(pykka.ThreadingActor):
    """Poll once, and send itself a message to poll again."""

    def on_start(self) -> None:
        self.actor_ref.tell("poll")

    def on_receive(self, message: str) -> str:
        if message == "poll":
            enough.wait(timeout=0.01)  # look for new mail
            self.actor_ref.tell("poll")
        return f"got {message!r}"


try:
    for actor_class, patience in ((Loops, 0.5), (TellsItself, 30)):
        actor = actor_class.start()
        print(f"{actor_class.__name__}: start() has returned")
        try:
            print("  ask():", actor.ask("hello", timeout=patience))
            print("  stop():", actor.stop(timeout=patience))
        except pykka.Timeout:
            print("  ask(): pykka.Timeout")
finally:
    enough.set()  # let the first one go
    pykka.ActorRegistry.stop_all()
