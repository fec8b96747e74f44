# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send the same messages on each base, and see what changes."""

import os
from threading import Lock

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
BASES = (
    "simpleSystemBase",
    "multiprocTCPBase",
    "multiprocUDPBase",
    "multiprocQueueBase",
)


class Sorter(Actor):
    """Sort a list in place, and say when it is done."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, list):
            message.sort()
            self.send(sender, "sorted")


def main() -> None:
    """Send a list, a lock and 100 kB through each base."""
    for base in BASES:
        print(base)
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            sorter = system.createActor(Sorter)
            numbers = [3, 1, 2]
            system.ask(sorter, numbers, timeout=30)
            print("  my list:", numbers)
            for message in (Lock(), bytes(100_000)):
                kind = type(message).__name__
                try:
                    system.tell(sorter, message)
                    print(f"  {kind}: sent")
                except (TypeError, OSError) as error:
                    print(f"  {kind}: {type(error).__name__}: {error}")
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
