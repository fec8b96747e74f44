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


class Archive(Actor):
    """Read from a server until it hangs up, and store pages."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            with socket.create_connection(message, timeout=30) as server:
                server.recv(1)
        elif isinstance(message, bytes):
            self.send(sender, "stored")


def send_pages(system: ActorSystem, archive: ActorAddress) -> None:
    """Send 1.2 MB, page by page."""
    for _ in range(COUNT):
        system.tell(archive, bytes(8_000))


def main() -> None:
    """Send pages while the archive reads from a server, then hang up."""
    for base, lost in (
        ("multiprocTCPBase", False),
        ("multiprocUDPBase", True),
    ):
        with socket.create_server(("127.0.0.1", 0)) as server:
            system = ActorSystem(base, {"Admin Port": PORT})
            try:
                archive = system.createActor(Archive)
                system.tell(archive, server.getsockname())
                with server.accept()[0]:  # from here on, the archive is busy
                    sender = Thread(target=send_pages, args=(system, archive))
                    sender.start()
                    sender.join(timeout=30 if lost else 0.5)
                    print(base, "lets tell() wait:", sender.is_alive())
                sender.join()
                stored = 0
                while stored < COUNT and system.listen(1 if lost else 30):
                    stored += 1
                print("  pages lost:", stored < COUNT)
            finally:
                system.shutdown()


if __name__ == "__main__":
    main()
