# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Give up on a reply, and get it as the answer to the next question."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class PageCounter(Actor):
    """Be done with the long file only once the short one has come in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "long.pdf":
            self.waiting = sender
        elif message == "short.pdf":
            self.send(self.waiting, "long.pdf has 900 pages")
            self.send(sender, "short.pdf has 2 pages")


def main() -> None:
    """Ask for the long file, give up, and ask for the short one."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        counter = system.createActor(PageCounter)
        print("long.pdf?", system.ask(counter, "long.pdf", timeout=0.5))
        print("short.pdf?", system.ask(counter, "short.pdf", timeout=30))
        print("anything else?", system.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
