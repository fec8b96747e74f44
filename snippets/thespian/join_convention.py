# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Place an actor in another actor system, ask it, and leave cleanly."""

import os
import socket
import subprocess
import sys

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


def start_system(zone: str, leader: str | None = None) -> ActorSystem:
    """Start a system at a free port: the leader, if none is named."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    capabilities = {
        "zone": zone,
        "Admin Port": port,
        "Convention Address.IPv4": leader or f"127.0.0.1:{port}",
    }
    return ActorSystem("multiprocTCPBase", capabilities)


def lead() -> None:
    """Start the leader, then a member in a program of its own."""
    system = start_system("A")
    try:
        doorkeeper = system.createActor(Doorkeeper)
        system.tell(doorkeeper, "watch")
        leader = system.capabilities["Convention Address.IPv4"]
        command = [sys.executable, __file__, leader]
        with subprocess.Popen(command, stdin=subprocess.PIPE):
            print(system.listen(timeout=30))
            greeter = system.createActor(Greeter)
            print(system.ask(greeter, "Ada", timeout=30))
        print(system.listen(timeout=30))
    finally:
        system.shutdown()


def join(leader: str) -> None:
    """Be a member until the leader's program closes this one's stdin."""
    system = start_system("B", leader)
    try:
        sys.stdin.read()
    finally:
        system.shutdown()


if __name__ == "__main__":
    os.environ["THESPIAN_BASE_IPADDR"] = "127.0.0.1"  # this machine only
    if len(sys.argv) > 1:
        join(sys.argv[1])
    else:
        lead()
