# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Tell a busy actor more than it can take, on two bases."""

import os
import socket
from threading import Thread

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
COUNT = 150


class Clerk(Actor):
    """Talk to a customer until the customer hangs up, and file pages."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            with socket.create_connection(message, timeout=30) as call:
                call.recv(1)
        elif isinstance(message, bytes):
            self.send(sender, "filed")


def send_pages(system: ActorSystem, clerk: ActorAddress) -> None:
    """Send 1.2 MB, page by page."""
    for _ in range(COUNT):
        system.tell(clerk, bytes(8_000))


def main() -> None:
    """Send pages while the clerk is on the phone, then hang up."""
    for base, lost in (
        ("multiprocTCPBase", False),
        ("multiprocUDPBase", True),
    ):
        with socket.create_server(("127.0.0.1", 0)) as phone:
            system = ActorSystem(base, {"Admin Port": PORT})
            try:
                clerk = system.createActor(Clerk)
                system.tell(clerk, phone.getsockname())
                with phone.accept()[0]:  # from here on, the clerk is busy
                    sender = Thread(target=send_pages, args=(system, clerk))
                    sender.start()
                    sender.join(timeout=30 if lost else 0.5)
                    print(base, "lets tell() wait:", sender.is_alive())
                sender.join()
                filed = 0
                while filed < COUNT and system.listen(1 if lost else 30):
                    filed += 1
                print("  pages lost:", filed < COUNT)
            finally:
                system.shutdown()


if __name__ == "__main__":
    main()
