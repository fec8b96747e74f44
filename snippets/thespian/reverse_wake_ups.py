# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Be busy when two wake-ups fall due, and get the later one first."""

import os
import time
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, WakeupMessage

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Calendar(Actor):
    """Set two reminders, and work until both are due."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "plan":
            self.owner = sender
            self.wakeupAfter(timedelta(seconds=0.1), "backup")
            self.wakeupAfter(timedelta(seconds=0.2), "report")
            time.sleep(0.5)  # work: no message is handled meanwhile
        elif isinstance(message, WakeupMessage):
            self.send(self.owner, message.payload)


def main() -> None:
    """Set both reminders, on two bases."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            calendar = system.createActor(Calendar)
            system.tell(calendar, "plan")
            due = [system.listen(timeout=30) for _ in range(2)]
        finally:
            system.shutdown()
        print(base, due)


if __name__ == "__main__":
    main()
