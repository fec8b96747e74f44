# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Run the same actor in this thread, then in a process of its own."""

import os
import threading

from thespian.actors import Actor, ActorAddress, ActorSystem


class Locator(Actor):
    """Tell which process and which thread its handler runs in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "where?":
            self.send(sender, (os.getpid(), threading.get_native_id()))


def main() -> None:
    """Ask the actor where it runs, on two bases."""
    for base in ("simpleSystemBase", "multiprocQueueBase"):
        system = ActorSystem(base)
        try:
            locator = system.createActor(Locator)
            process, thread = system.ask(locator, "where?", timeout=10)
        finally:
            system.shutdown()
        print(base)
        print("  runs in this process:", process == os.getpid())
        print("  runs in this thread:", thread == threading.get_native_id())


if __name__ == "__main__":
    main()
