# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Add workers to a running system, and remove them again."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Worker(Actor):
    """Tell a customer in which process it works."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, ActorAddress):
            self.send(message, os.getpid())


class Manager(Actor):
    """Hire and dismiss workers by name."""

    def __init__(self) -> None:
        self.workers: dict[str, ActorAddress] = {}
        self.leaving: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case ("hire", str(name)):
                self.workers[name] = self.createActor(Worker)
                self.send(self.workers[name], sender)
            case ("dismiss", str(name)):
                self.customer = sender
                self.leaving = self.workers.pop(name)
                self.send(self.leaving, ActorExitRequest())
            case ChildActorExited() if message.childAddress == self.leaving:
                self.leaving = None
                self.send(self.customer, list(self.workers))


def main() -> None:
    """Hire three workers, and dismiss one."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        manager = system.createActor(Manager)
        processes = {os.getpid()}
        for name in ("Ada", "Ben", "Cleo"):
            processes.add(system.ask(manager, ("hire", name), timeout=30))
        print("processes:", len(processes))
        print(system.ask(manager, ("dismiss", "Ben"), timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
