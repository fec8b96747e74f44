# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Who hears that an actor has died? Only the actor that created it."""

import os
import sys

from thespian.actors import Actor, ActorAddress, ActorSystem, ChildActorExited

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Parser(Actor):
    """Parse files; one of them ends the whole process."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "broken.pdf":
            sys.exit(1)  # as some libraries do


class Boss(Actor):
    """Create a parser, and tell the customer when it dies."""

    customer: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case str():
                self.customer = sender
                self.send(self.createActor(Parser), message)
            case ChildActorExited() if self.customer is not None:
                self.send(self.customer, "ChildActorExited")
                self.customer = None  # it can come twice


def main() -> None:
    """Lose a parser of this program, and one of an actor."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        parser = system.createActor(Parser)
        answer = system.ask(parser, "broken.pdf", timeout=2)
        print("created by the program:", answer)
        print("  and in the next second:", system.listen(timeout=1))
        boss = system.createActor(Boss)
        answer = system.ask(boss, "broken.pdf", timeout=30)
        print("created by an actor:", answer)
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
