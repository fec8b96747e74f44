# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Work at intervals until told to stop."""

import os
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, WakeupMessage

INTERVAL = timedelta(seconds=0.1)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Backup(Actor):
    """Save again and again, between other messages."""

    def __init__(self) -> None:
        self.running = False
        self.saved = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "start" if not self.running:
                self.running = True
                self.customer = sender
                self.wakeupAfter(INTERVAL)
            case "stop":
                self.running = False
                self.send(sender, "stopped")
            case WakeupMessage() if self.running:
                self.saved += 1
                self.send(self.customer, f"saved {self.saved}")
                self.wakeupAfter(INTERVAL)  # each wake-up comes once


def main() -> None:
    """Watch three backups, and stop."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        backup = system.createActor(Backup)
        system.tell(backup, "start")
        for _ in range(3):
            print(system.listen(timeout=30))
        system.tell(backup, "stop")
        while system.listen(timeout=30) != "stopped":
            pass  # one more may have been saved meanwhile
        print("stopped")
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
