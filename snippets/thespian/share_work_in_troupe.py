# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send two messages to one address, and have both in work at once."""

import os
import socket

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.troupe import troupe

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@troupe(max_count=2)
class Fetcher(Actor):
    """Connect to a server, and read until it hangs up."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            with socket.create_connection(message, timeout=30) as connection:
                connection.recv(1)
            self.send(sender, os.getpid())


def main() -> None:
    """Be a server that holds two connections open at the same time."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            fetcher = system.createActor(Fetcher)
            for _ in range(2):
                system.tell(fetcher, server.getsockname())
            with server.accept()[0], server.accept()[0]:
                # Neither handler can have ended: the server has not hung up.
                print("two connections are open")
            processes = {system.listen(timeout=30) for _ in range(2)}
            print("fetched by different processes:", len(processes) == 2)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
