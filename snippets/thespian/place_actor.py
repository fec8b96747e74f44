# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Place an actor on another machine, and see that machine leave."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Generator

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


def start_system(zone: str, leader: str, own: str) -> ActorSystem:
    """Start this machine's system at its own address and port."""
    address, port = own.split(":")
    os.environ["THESPIAN_BASE_IPADDR"] = address
    capabilities = {
        "zone": zone,
        "Admin Port": int(port),
        "Convention Address.IPv4": leader,
    }
    return ActorSystem("multiprocTCPBase", capabilities)


def lead(leader: str) -> Generator[str]:
    """Lead a convention, and greet from the member that joins it."""
    system = start_system("A", leader, leader)
    try:
        system.tell(system.createActor(Doorkeeper), "watch")
        yield "the leader is up"
        yield system.listen()
        greeter = system.createActor(Greeter)
        yield system.ask(greeter, "Ada", timeout=30)
        yield system.listen()
    finally:
        system.shutdown()


def join(leader: str, own: str) -> None:
    """Be a member until Enter is pressed."""
    system = start_system("B", leader, own)
    try:
        sys.stdin.readline()
    finally:
        system.shutdown()


def play_both() -> None:
    """Lead, and have another process of this machine join."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    port = 10_000 + os.getpid() % 5_000
    leader, own = f"127.0.0.1:{port}", f"127.0.0.1:{port + 5_000}"
    command = [sys.executable, __file__, "join", leader, own]
    with contextlib.closing(lead(leader)) as news:
        print(next(news))
        with subprocess.Popen(command, stdin=subprocess.PIPE) as member:
            print(next(news))
            print(next(news))
            member.communicate(b"\n")  # press Enter there
        print(next(news))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", leader]:
            for line in lead(leader):
                print(line)
        case ["join", leader, own]:
            join(leader, own)
        case _:
            play_both()
