# /// script
# requires-python = ">=3.11"
# dependencies = ["psutil>=7.2", "thespian>=4.0,<5"]
# ///
"""See on which addresses a system listens, base by base."""

import os
from typing import Any

import psutil
from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
BASES = ("multiprocQueueBase", "multiprocTCPBase", "multiprocUDPBase")


def listeners(sockets: list[Any]) -> list[tuple[str, int]]:
    """Return the addresses and ports that are open to anybody."""
    return [(*each.laddr,) for each in sockets if not each.raddr]


class Inspector(Actor):
    """Tell on which addresses its own process listens."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "listening?":
            mine = listeners(psutil.Process().net_connections("inet"))
            self.send(sender, {address for address, _ in mine})


def main() -> None:
    """Ask Thespian for the loopback address, and look what it does."""
    os.environ["THESPIAN_BASE_IPADDR"] = "127.0.0.1"
    for base in BASES:
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            inspector = system.createActor(Inspector)
            actor = system.ask(inspector, "listening?", timeout=30)
            found = listeners(psutil.net_connections("inet"))
            admin = {address for address, port in found if port == PORT}
        finally:
            system.shutdown()
        print(base)
        print("  admin:", *admin or ["nowhere"])
        print("  actor:", *actor or ["nowhere"])


if __name__ == "__main__":
    main()
