# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Run one program under each system base, and see what changes."""

import os
import socket
import threading

from thespian.actors import Actor, ActorAddress, ActorSystem

BASES = {
    "simpleSystemBase": None,
    "multiprocQueueBase": None,
    "multiprocTCPBase": socket.SOCK_STREAM,
    "multiprocUDPBase": socket.SOCK_DGRAM,
}


class Sorter(Actor):
    """Sort a list in place, and tell in which process."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, list):
            message.sort()
            self.send(sender, os.getpid())


def free_port(kind: int) -> int:
    """Find a port for the admin, so that no other system is joined."""
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Send a list, a lock and 100 kB through each base."""
    for base, kind in BASES.items():
        print(base)
        capabilities = {"Admin Port": free_port(kind)} if kind else {}
        system = ActorSystem(base, capabilities)
        try:
            sorter = system.createActor(Sorter)
            numbers = [3, 1, 2]
            process = system.ask(sorter, numbers, timeout=10)
            print("  in my process:", process == os.getpid())
            print("  my list:", numbers)
            for message in (threading.Lock(), bytes(100_000)):
                kind_sent = type(message).__name__
                try:
                    system.tell(sorter, message)
                    print(f"  {kind_sent}: sent")
                except (TypeError, OSError) as error:
                    print(f"  {kind_sent}:", type(error).__name__)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
