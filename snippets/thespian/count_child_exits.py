# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Count the children that have gone, each once, however often one hears it."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Child(Actor):
    """Do nothing until told to exit."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        pass


class Parent(Actor):
    """Dismiss children, and answer when all of them have gone."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.customer = sender
            self.count = message
            self.left = [self.createActor(Child) for _ in range(message)]
            for child in self.left:
                self.send(child, ActorExitRequest())
        elif isinstance(message, ChildActorExited):
            if message.childAddress not in self.left:
                return  # told before
            self.left.remove(message.childAddress)
            if not self.left:
                self.send(self.customer, f"{self.count} have gone")


def main() -> None:
    """Dismiss three children on each of two bases."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            parent = system.createActor(Parent)
            print(base, system.ask(parent, 3, timeout=60))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
