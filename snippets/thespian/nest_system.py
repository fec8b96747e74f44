# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Call ActorSystem() in an actor, and ask oneself through it."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

BASE = "multiprocTCPBase"
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Helper(Actor):
    """Help an actor, and through it a customer."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, ActorAddress):
            self.send(message, "helped")


class Clerk(Actor):
    """Reach the system in three ways; the third is right."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "ActorSystem()":
                try:
                    ActorSystem()
                except ValueError as error:
                    self.send(sender, f"ValueError: {error}")
            case "ask myself":
                system = ActorSystem(BASE, {"Admin Port": PORT})
                answer = system.ask(self.myAddress, "are you there?", 1)
                self.send(sender, answer)
            case "are you there?":
                self.send(sender, "yes")
            case "createActor and send":
                self.send(self.createActor(Helper), sender)


def main() -> None:
    """Have the clerk try each."""
    system = ActorSystem(BASE, {"Admin Port": PORT})
    try:
        clerk = system.createActor(Clerk)
        for way in ("ActorSystem()", "ask myself", "createActor and send"):
            print(f"{way}:", system.ask(clerk, way, timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
