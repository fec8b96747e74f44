# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let one child exit, and count how often its parent hears of it."""

import os
import socket
import threading

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


def talk(address: tuple[str, int]) -> None:
    """Stay on the phone until the other side hangs up."""
    with socket.create_connection(address, timeout=30) as phone:
        phone.recv(1)


class Child(Actor):
    """Talk in a thread: the process cannot end before the thread does."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            threading.Thread(target=talk, args=(message,)).start()


class Parent(Actor):
    """Dismiss a child, and pass on each message that says it has gone."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            self.customer = sender
            child = self.createActor(Child)
            self.send(child, message)
            self.send(child, ActorExitRequest())
        elif isinstance(message, ChildActorExited):
            self.send(self.customer, "gone")


def main() -> None:
    """Wait for two messages about one child, on two bases."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        with socket.create_server(("127.0.0.1", 0)) as server:
            system = ActorSystem(base, {"Admin Port": PORT})
            try:
                parent = system.createActor(Parent)
                news = [system.ask(parent, server.getsockname(), timeout=30)]
                server.accept()[0].close()  # hang up: the process can end
                news.append(system.listen(timeout=30))
            finally:
                system.shutdown()
        print(base, news)


if __name__ == "__main__":
    main()
