# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Tell an actor on multiprocQueueBase too much, and lock up the system."""

import os
import signal
from itertools import count
from threading import Thread

from thespian.actors import Actor, ActorAddress, ActorSystem


class Clerk(Actor):
    """Answer each page, and say which process group this is."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "which group?":
            self.send(sender, os.getpgrp())
        elif isinstance(message, int):
            self.send(sender, f"filed page {message}")


def send_pages(system: ActorSystem, clerk: ActorAddress) -> None:
    """Send page after page, without listening meanwhile."""
    for page in count():
        system.tell(clerk, page)
        sent.append(page)


sent: list[int] = []


def main() -> None:
    """Look until no page has been sent for a second."""
    system = ActorSystem("multiprocQueueBase")
    clerk = system.createActor(Clerk)
    group = system.ask(clerk, "which group?", timeout=30)
    sender = Thread(target=send_pages, args=(system, clerk), daemon=True)
    sender.start()
    before = -1
    while len(sent) > before:
        before = len(sent)
        sender.join(timeout=1)
    print("tell() waits, and nothing moves", flush=True)
    os.killpg(group, signal.SIGKILL)  # shutdown() would wait, too
    os._exit(0)  # leave out what this process's threads would complain of


if __name__ == "__main__":
    main()
