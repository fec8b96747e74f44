# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let an actor exit by itself when nobody needs it for a while."""

import os
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, ChildActorExited
from thespian.transient import transient_idle

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@transient_idle(timedelta(seconds=0.3))
class Resizer(Actor):
    """Resize images, and hold much memory meanwhile."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "cat.png":
            self.send(sender, "resized")


class Studio(Actor):
    """Create two resizers; use the second when the first has gone."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "cat.png":
                self.customer = sender
                self.second = self.createActor(Resizer)
                self.first = self.createActor(Resizer)
                self.send(self.first, message)
            case "resized":
                self.send(self.customer, message)
            case ChildActorExited() if message.childAddress == self.first:
                self.first = None  # this can come twice
                self.send(self.customer, "the first has gone")
                self.send(self.second, "cat.png")


def main() -> None:
    """Have an image resized, and wait until the first resizer has gone."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        studio = system.createActor(Studio)
        print(system.ask(studio, "cat.png", timeout=30))
        print(system.listen(timeout=30))
        print("by the second:", system.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
