# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Give a troupe a message that kills whoever handles it."""

import os
import socket
import sys

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.troupe import troupe

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@troupe(max_count=2)
class Resizer(Actor):
    """Resize pictures; one of them ends the whole process."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            with socket.create_connection(message):
                sys.exit(1)  # as some libraries do; the call says so
        if isinstance(message, str):
            self.send(sender, f"resized {message}")


def main() -> None:
    """Send the bad picture once, and good ones before and after."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with socket.create_server(("127.0.0.1", 0)) as phone:
        phone.settimeout(30)
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            resizer = system.createActor(Resizer)
            print(system.ask(resizer, "cat.png", timeout=30))
            system.tell(resizer, phone.getsockname())
            phone.accept()[0].close()
            print("a member died")
            for picture in ("dog.png", "owl.png"):
                print(system.ask(resizer, picture, timeout=30))
                phone.accept()[0].close()
                print("another member died")
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
