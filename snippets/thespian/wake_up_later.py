# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask to be woken up, and be told why."""

import os
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, WakeupMessage

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Uploader(Actor):
    """Try a file again later, without a handler that waits until then."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "report.csv":
                self.wakeupAfter(timedelta(seconds=0.3), (message, sender))
                self.send(sender, "the server is busy, I try again soon")
            case "are you there?":
                self.send(sender, "yes")
            case WakeupMessage(payload=(file, customer)):
                self.send(customer, f"{file} is uploaded")


def main() -> None:
    """Upload a file, which takes two tries, then ask something else."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        uploader = system.createActor(Uploader)
        print(system.ask(uploader, "report.csv", timeout=30))
        print(system.listen(timeout=30))
        print(system.ask(uploader, "are you there?", timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
