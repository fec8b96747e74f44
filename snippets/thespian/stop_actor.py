# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Stop one actor, and let it finish its work first."""

from thespian.actors import Actor, ActorAddress, ActorExitRequest, ActorSystem


class Logbook(Actor):
    """Keep lines, and print them when it is told to go."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.lines.append(message)
            self.send(sender, len(self.lines))
        elif isinstance(message, ActorExitRequest):
            # The last message this actor gets. It cannot refuse.
            print("closing with", self.lines)


system = ActorSystem()
try:
    logbook = system.createActor(Logbook)
    print("lines:", system.ask(logbook, "door opened", timeout=5))
    system.tell(logbook, ActorExitRequest())
    print("lines:", system.ask(logbook, "door closed", timeout=5))
finally:
    system.shutdown()
