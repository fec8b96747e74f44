# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Run one actor on two bases: in your own process, and in another."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Locator(Actor):
    """Tell the id of the process that it runs in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "which process?":
            self.send(sender, os.getpid())


def main() -> None:
    """Ask an actor on each base for its process."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            locator = system.createActor(Locator)
            process = system.ask(locator, "which process?", timeout=30)
        finally:
            system.shutdown()
        print(f"{base}: in my process: {process == os.getpid()}")


if __name__ == "__main__":
    main()
