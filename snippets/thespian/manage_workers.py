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


class Worker(Actor):
    """Tell a customer in which process it works."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, ActorAddress):
            self.send(message, os.getpid())


class Manager(Actor):
    """Hire and dismiss workers by name."""

    def __init__(self) -> None:
        self.workers: dict[str, ActorAddress] = {}
        self.leaving: dict[str, ActorAddress] = {}

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case ("hire", str(name)):
                self.workers[name] = self.createActor(Worker)
                self.send(self.workers[name], sender)
            case ("dismiss", str(name)):
                self.leaving[name] = sender
                self.send(self.workers[name], ActorExitRequest())
            case ChildActorExited():
                for name, worker in list(self.workers.items()):
                    if worker == message.childAddress:
                        del self.workers[name]
                        if name in self.leaving:
                            self.send(self.leaving.pop(name), f"{name} left")
            case "who?":
                self.send(sender, list(self.workers))


def main() -> None:
    """Hire three workers, dismiss one, and hire another."""
    system = ActorSystem("multiprocQueueBase")
    try:
        manager = system.createActor(Manager)
        processes = {os.getpid()}
        for name in ("Ada", "Ben", "Cleo"):
            processes.add(system.ask(manager, ("hire", name), timeout=20))
        print("processes:", len(processes))
        print(system.ask(manager, ("dismiss", "Ben"), timeout=20))
        system.ask(manager, ("hire", "Dan"), timeout=20)
        print(system.ask(manager, "who?", timeout=20))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
