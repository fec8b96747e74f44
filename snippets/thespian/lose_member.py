# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start the member first, kill it, and start it again."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from itertools import islice

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemConventionUpdate,
    ChildActorExited,
    requireCapability,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}


class Keeper(Actor):
    """Keep a greeter on the member, whenever there is one."""

    greeter: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "watch":
            self.customer = sender
            self.notifyOnSystemRegistrationChanges()
        elif message == "crash":
            self.send(self.greeter, message)
        elif isinstance(message, ActorSystemConventionUpdate):
            event = "joined" if message.remoteAdded else "left"
            self.send(self.customer, f"the member {event}")
            if message.remoteAdded:
                self.greeter = self.createActor(Greeter)
                self.send(self.greeter, "Ada")
        elif isinstance(message, ChildActorExited):
            if message.childAddress == self.greeter:  # once for each
                self.greeter = None
                self.send(self.customer, "the greeter exited")
        elif isinstance(message, str):
            self.send(self.customer, message)


@requireCapability("zone", "B")
class Greeter(Actor):
    """Greet from a system in zone B."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "crash":
            os.killpg(0, signal.SIGKILL)  # every process of this system
        elif isinstance(message, str):
            self.send(sender, f"hello {message}")


def start_system(zone: str, leader: str, own: str) -> ActorSystem:
    """Start this machine's system at its own address and port."""
    address, port = own.split(":")
    os.environ["THESPIAN_BASE_IPADDR"] = address
    # Short periods, so that you need not wait for minutes.
    os.environ["CONVENTION_RESTART_PERIOD"] = "0:01"
    os.environ["CONVENTION_REREGISTRATION_PERIOD"] = "0:01"
    capabilities = {
        "zone": zone,
        "Admin Port": int(port),
        "Convention Address.IPv4": leader,
    }
    return ActorSystem("multiprocTCPBase", capabilities, logDefs=QUIET)


def lead(leader: str) -> Generator[str]:
    """Lead a convention, kill its member, and yield what the keeper hears."""
    system = start_system("A", leader, leader)
    try:
        keeper = system.createActor(Keeper)
        system.tell(keeper, "watch")
        for _ in range(2):
            yield system.listen()
        system.tell(keeper, "crash")
        for _ in range(3):
            yield system.listen()
        # These two can come in either order.
        yield from sorted([system.listen(), system.listen()])
    finally:
        system.shutdown()


def join(leader: str, own: str) -> None:
    """Be a member until Enter is pressed."""
    system = start_system("B", leader, own)
    print("the member is up", flush=True)
    try:
        sys.stdin.readline()
    finally:
        system.shutdown()


@contextlib.contextmanager
def member_of(leader: str, own: str) -> Iterator[subprocess.Popen[str]]:
    """Have another process of this machine join."""
    command = [sys.executable, __file__, "join", leader, own]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as it:
        assert it.stdout is not None
        print(it.stdout.readline(), end="")
        yield it


def play_both() -> None:
    """Lead, and start the member twice."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    port = 10_000 + os.getpid() % 5_000
    leader, own = f"127.0.0.1:{port}", f"127.0.0.1:{port + 5_000}"
    with contextlib.closing(lead(leader)) as news:
        with member_of(leader, own) as member:
            print(*islice(news, 3), sep="\n")
            member.kill()  # the rest of it is dead already
        with member_of(leader, own) as member:
            print(*islice(news, 2), sep="\n")
            member.communicate("\n")  # press Enter there
        print(*news, sep="\n")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", leader]:
            for line in lead(leader):
                print(line)
        case ["join", leader, own]:
            join(leader, own)
        case _:
            play_both()
