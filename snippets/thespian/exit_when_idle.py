# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let an actor exit by itself when nobody needs it for a while."""

import os
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, ChildActorExited
from thespian.transient import transient_idle

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@transient_idle(timedelta(seconds=0.3))
class Interpreter(Actor):
    """Translate, and hold costly memory meanwhile."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "bonjour":
            self.send(sender, "hello")


class Agency(Actor):
    """Hire two interpreters; give the second work when the first has left."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "bonjour":
                self.customer = sender
                self.second = self.createActor(Interpreter)
                self.first = self.createActor(Interpreter)
                self.send(self.first, message)
            case "hello":
                self.send(self.customer, message)
            case ChildActorExited() if message.childAddress == self.first:
                self.first = None  # this can come twice
                self.send(self.customer, "the first has left")
                self.send(self.second, "bonjour")


def main() -> None:
    """Have one word translated, and wait until an interpreter leaves."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        agency = system.createActor(Agency)
        print(system.ask(agency, "bonjour", timeout=30))
        print(system.listen(timeout=30))
        print("from the second:", system.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
