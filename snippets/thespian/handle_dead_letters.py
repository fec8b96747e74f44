# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Collect the messages that were sent to actors already gone."""

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    DeadEnvelope,
)


class Printer(Actor):
    """Print each text."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"printed {message}")


class LostAndFound(Actor):
    """Keep what could not be delivered."""

    def __init__(self) -> None:
        self.found: list[object] = []

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "open":
            self.handleDeadLetters()
        elif isinstance(message, DeadEnvelope):
            self.found.append(message.deadMessage)
        elif message == "what?":
            self.send(sender, self.found)


system = ActorSystem()
try:
    lost_and_found = system.createActor(LostAndFound)
    system.tell(lost_and_found, "open")

    printer = system.createActor(Printer)
    print(system.ask(printer, "page 1", timeout=5))
    system.tell(printer, ActorExitRequest())
    print(system.ask(printer, "page 2", timeout=5))

    print("found:", system.ask(lost_and_found, "what?", timeout=5))
finally:
    system.shutdown()
