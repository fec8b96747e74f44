# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""See whose list a handler changes: yours, or a copy."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Sorter(Actor):
    """Sort the list it is sent, in place."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, list):
            message.sort()
            self.send(sender, message)


def main() -> None:
    """Send a list through two bases, and look at it afterwards."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        numbers = [3, 1, 2]
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            sorter = system.createActor(Sorter)
            reply = system.ask(sorter, numbers, timeout=30)
        finally:
            system.shutdown()
        print(base)
        print("  reply:", reply, "which is my list:", reply is numbers)
        print("  my list:", numbers)


if __name__ == "__main__":
    main()
