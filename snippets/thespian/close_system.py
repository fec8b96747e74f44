# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Write the context manager that Thespian lacks."""

from collections.abc import Iterator
from contextlib import contextmanager

from thespian.actors import Actor, ActorAddress, ActorSystem


@contextmanager
def running_system(base: str) -> Iterator[ActorSystem]:
    """Start an actor system, and shut it down whatever happens."""
    system = ActorSystem(base)
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
    for _ in range(2):
        with running_system("multiprocQueueBase") as system:
            counter = system.createActor(VisitCounter, globalName="visits")
            print("visits:", system.ask(counter, "visit", timeout=10))


if __name__ == "__main__":
    main()
