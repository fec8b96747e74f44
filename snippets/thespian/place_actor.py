# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Place an actor on another machine, and see that machine leave."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemConventionUpdate,
    requireCapability,
)


class Doorkeeper(Actor):
    """Tell a customer which systems join and leave the convention."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "watch":
            self.customer = sender
            self.notifyOnSystemRegistrationChanges()
        elif isinstance(message, ActorSystemConventionUpdate):
            zone = message.remoteCapabilities["zone"]
            event = "joined" if message.remoteAdded else "left"
            self.send(self.customer, f"zone {zone} {event}")


@requireCapability("zone", "B")
class Greeter(Actor):
    """Greet from a system in zone B, whoever creates it."""

    def __init__(self, capabilities: dict[str, object]) -> None:
        self.zone = capabilities["zone"]

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}, from zone {self.zone}")


@contextmanager
def running_system(zone: str, own: str, leader: str) -> Iterator[ActorSystem]:
    """Start a system at its own address, with that of its leader."""
    address, port = own.split(":")
    os.environ["THESPIAN_BASE_IPADDR"] = address
    capabilities = {
        "zone": zone,
        "Admin Port": int(port),
        "Convention Address.IPv4": leader,
    }
    base = "multiprocTCPBase"
    system = ActorSystem(base, capabilities, transientUnique=True)
    try:
        yield system
    finally:
        system.shutdown()


def greet(leader: ActorSystem) -> None:
    """Wait until zone B joins, and be greeted from there."""
    leader.tell(leader.createActor(Doorkeeper), "watch")
    print(leader.listen())
    greeter = leader.createActor(Greeter)
    print(leader.ask(greeter, "Ada", timeout=30))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", own]:
            with running_system("A", own, own) as leader:
                greet(leader)
                print(leader.listen())
        case ["join", own, address]:
            with running_system("B", own, address):
                input("Press Enter to leave. ")
        case _:  # both, on this machine
            port = 10_000 + os.getpid() % 5_000
            a, b = f"127.0.0.1:{port}", f"127.0.0.1:{port + 5_000}"
            with running_system("A", a, a) as leader:
                with running_system("B", b, a):
                    greet(leader)
                print(leader.listen(timeout=30))
