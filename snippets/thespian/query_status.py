# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask an actor and its system for their status."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    Thespian_StatusReq,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Boss(Actor):
    """Hire helpers, and say when each has begun."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "hire":
            self.customer = sender
            self.send(self.createActor(Helper), "are you there?")
        elif message == "yes":
            self.send(self.customer, "hired")


class Helper(Actor):
    """Be there."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "are you there?":
            self.send(sender, "yes")


def main() -> None:
    """Ask an actor, and by its answer the admin."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT, "ink": 3})
    try:
        boss = system.createActor(Boss, globalName="boss")
        for _ in range(2):
            system.ask(boss, "hire", timeout=30)
        status = system.ask(boss, Thespian_StatusReq(), timeout=30)
        print(type(status).__name__)
        print("  class:", status.actorClass)
        print("  children:", len(status.childActors))
        print("  waiting to be sent:", len(status.pendingMessages))
        admin = status.adminAddress
        status = system.ask(admin, Thespian_StatusReq(), timeout=30)
        print(type(status).__name__)
        print("  ink:", status.capabilities["ink"])
        print("  named actors:", list(status.globalActors))
        print("  actors without a parent:", len(status.childActors))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
