# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Know when all children have gone, though an exit may be heard of twice."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
FILES = ["a.csv", "b.csv", "c.csv"]


class Parser(Actor):
    """Parse one file, and exit."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(self.myAddress, ActorExitRequest())


class Parent(Actor):
    """Have each file parsed, and say when all parsers have gone."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, list):
            self.customer, self.heard = sender, 0
            self.left = [self.createActor(Parser) for _ in message]
            for parser, file in zip(self.left, message, strict=True):
                self.send(parser, file)
        elif isinstance(message, ChildActorExited):
            self.heard += 1
            if message.childAddress not in self.left:
                return  # heard of before
            self.left.remove(message.childAddress)
            if not self.left:
                self.send(self.customer, self.heard)


def main() -> None:
    """Parse the files on two bases, again until an exit comes twice."""
    for base, tries in (("simpleSystemBase", 1), ("multiprocTCPBase", 100)):
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            parent = system.createActor(Parent)
            heard = 0
            while heard <= len(FILES) and tries:
                heard = system.ask(parent, FILES, timeout=60)
                tries -= 1
            print(f"{base}: {len(FILES)} parsers have gone")
            print("  heard of more exits:", heard > len(FILES))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
