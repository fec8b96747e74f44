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
class Clerk(Actor):
    """Call a customer, and serve until the customer hangs up."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            with socket.create_connection(message, timeout=30) as call:
                call.recv(1)
            self.send(sender, os.getpid())


def main() -> None:
    """Be two customers on the phone at the same time."""
    with socket.create_server(("127.0.0.1", 0)) as phone:
        phone.settimeout(30)
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            clerk = system.createActor(Clerk)
            for _ in range(2):
                system.tell(clerk, phone.getsockname())
            with phone.accept()[0], phone.accept()[0]:
                # Neither handler can have ended: nobody has hung up yet.
                print("two calls in progress")
            processes = {system.listen(timeout=30) for _ in range(2)}
            print("served by different processes:", len(processes) == 2)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
