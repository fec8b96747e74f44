# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send what pickle takes, and what it refuses, to another process."""

import os
from dataclasses import dataclass
from threading import Lock

from thespian.actors import Actor, ActorAddress, ActorSystem, PoisonMessage

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@dataclass
class Photo:
    """A message: its class is at the top of a module, for pickle to find."""

    name: str
    width: int


class Clerk(Actor):
    """Take photos, and try to lend a lock."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Photo):
            self.send(sender, f"{message.name} is {message.width} wide")
        elif message == "lend me a lock":
            self.send(sender, Lock())  # raises nothing
        elif isinstance(message, PoisonMessage):
            # The lock came back, from the address that it was sent to.
            self.send(sender, "it does not pickle")


def main() -> None:
    """Send a dataclass, send a lock, and ask for a lock."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=QUIET
    )
    try:
        clerk = system.createActor(Clerk)
        photo = Photo("beach.png", 1600)
        print("a photo:", system.ask(clerk, photo, timeout=30))
        try:
            system.tell(clerk, Lock())
        except TypeError as error:
            print("a lock: TypeError:", error)
        answer = system.ask(clerk, "lend me a lock", timeout=30)
        print("lend me a lock:", answer)
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
