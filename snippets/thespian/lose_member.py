# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start the member first, kill it, and start it again."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemConventionUpdate,
    ChildActorExited,
    requireCapability,
)

LEADER = 10_000 + os.getpid() % 5_000  # a port of its own for each run
MEMBER = LEADER + 5_000
QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
os.environ["THESPLOG_FILE"] = os.devnull  # else thespian.log, in TMPDIR
os.environ["THESPIAN_BASE_IPADDR"] = "127.0.0.1"
# Short periods, so that you need not wait for minutes.
os.environ["CONVENTION_RESTART_PERIOD"] = "0:01"
os.environ["CONVENTION_REREGISTRATION_PERIOD"] = "0:01"


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


@contextmanager
def running_system(zone: str, port: int) -> Iterator[ActorSystem]:
    """Start a system of the convention, and shut down what is left of it."""
    capabilities = {
        "zone": zone,
        "Admin Port": port,
        "Convention Address.IPv4": f"127.0.0.1:{LEADER}",
    }
    base = "multiprocTCPBase"
    system = ActorSystem(base, capabilities, QUIET, transientUnique=True)
    try:
        yield system
    finally:
        system.shutdown()


def main() -> None:
    """Print what the keeper hears."""
    with running_system("B", MEMBER), running_system("A", LEADER) as leader:
        keeper = leader.createActor(Keeper)
        leader.tell(keeper, "watch")
        for _ in range(2):
            print(leader.listen(timeout=30))
        leader.tell(keeper, "crash")
        print(leader.listen(timeout=30))
        with running_system("B", MEMBER):
            for _ in range(2):
                print(leader.listen(timeout=30))
        # These two can come in either order.
        print(*sorted(leader.listen(timeout=30) for _ in range(2)), sep="\n")


if __name__ == "__main__":
    main()
