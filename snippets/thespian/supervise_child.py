# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Lose a worker to a crash, and replace it."""

import os
import sys

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Resizer(Actor):
    """Resize pictures; one of them ends the whole process."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "broken.png":
            sys.exit(1)  # as some libraries do
        if isinstance(message, str):
            self.send(sender, ("resized", message))


class Studio(Actor):
    """Pass pictures to a worker, and replace a worker that died."""

    resizer: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case str():
                self.customer = sender
                if self.resizer is None:
                    self.resizer = self.createActor(Resizer)
                self.send(self.resizer, message)
            case ("resized", _):
                self.send(self.customer, "resized")
            case ActorExitRequest():
                self.resizer = None  # it will exit too, as it should
            case ChildActorExited() if message.childAddress == self.resizer:
                self.resizer = None
                self.send(self.customer, "the worker died")


def main() -> None:
    """Have three pictures resized."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        studio = system.createActor(Studio)
        for picture in ("cat.png", "broken.png", "dog.png"):
            print(picture, "->", system.ask(studio, picture, timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
