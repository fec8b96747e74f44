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


def wait_for(state: str, system: ActorSystem, resizer: ActorAddress) -> None:
    """Wait until the troupe says that it is in this state."""
    while state not in system.ask(resizer, "troupe:status?", timeout=30):
        pass


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
            wait_for("1 idle", system, resizer)
            system.tell(resizer, phone.getsockname())
            phone.accept()[0].close()
            print("a member died")
            wait_for("Pending=1", system, resizer)
            for picture in ("dog.png", "owl.png"):
                print(system.ask(resizer, picture, timeout=30))
                phone.accept()[0].close()
                print("another member died")
                wait_for("Pending=1", system, resizer)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
