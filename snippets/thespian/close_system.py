# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Write the context manager that Thespian does not have."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@contextmanager
def running_system(port: int) -> Iterator[ActorSystem]:
    """Start an actor system, and shut it down whatever happens."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": port})
    try:
        yield system
    finally:
        system.shutdown()


class VisitCounter(Actor):
    """Count visits."""

    def __init__(self) -> None:
        self.visits = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "visit":
            self.visits += 1
            self.send(sender, self.visits)


def main() -> None:
    """Count in one system, then in a new one."""
    print("Thespian has one:", hasattr(ActorSystem, "__exit__"))
    for port in (PORT, PORT + 5_000):
        with running_system(port) as system:
            counter = system.createActor(VisitCounter, globalName="visits")
            print("visits:", system.ask(counter, "visit", timeout=30))


if __name__ == "__main__":
    main()
