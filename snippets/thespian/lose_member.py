# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start the member first, kill it, and start it again."""

import os
import subprocess
import sys

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemConventionUpdate,
    ChildActorExited,
    requireCapability,
)


class Keeper(Actor):
    """Keep a greeter on the member, whenever there is one."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "watch":
            self.customer = sender
            self.notifyOnSystemRegistrationChanges()
        elif isinstance(message, ActorSystemConventionUpdate):
            event = "joined" if message.remoteAdded else "left"
            self.send(self.customer, f"the member {event}")
            if message.remoteAdded:
                self.send(self.createActor(Greeter), "Ada")
        elif isinstance(message, ChildActorExited):
            self.send(self.customer, "the greeter exited")
        elif isinstance(message, str):
            self.send(self.customer, message)


@requireCapability("zone", "B")
class Greeter(Actor):
    """Greet from a system in zone B."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}")


def start_system(zone: str, leader: str, address: str) -> ActorSystem:
    """Start this machine's system, and say so."""
    os.environ["THESPIAN_BASE_IPADDR"] = address
    # Short periods, so that you need not wait for minutes.
    os.environ["CONVENTION_RESTART_PERIOD"] = "0:02"
    os.environ["CONVENTION_REREGISTRATION_PERIOD"] = "0:02"
    capabilities = {
        "zone": zone,
        "Admin Port": 1900,
        "Convention Address.IPv4": f"{leader}:1900",
    }
    system = ActorSystem("multiprocTCPBase", capabilities)
    print(f"{zone}: my system is up", flush=True)
    return system


def lead(address: str) -> None:
    """Lead a convention, and print what its keeper hears."""
    system = start_system("A", address, address)
    try:
        system.tell(system.createActor(Keeper), "watch")
        for _ in range(8):
            print("A:", system.listen(), flush=True)
    finally:
        system.shutdown()


def join(leader: str, address: str) -> None:
    """Be a member until Enter is pressed."""
    system = start_system("B", leader, address)
    try:
        sys.stdin.readline()
    finally:
        system.shutdown()


# From here on: two hosts on one machine. Two real machines do without.
HOST_A = """
unshare --user --map-root-user --net --pid --fork --kill-child --mount-proc
"""
# Host B, with a cable to host A, where process 1 runs.
HOST_B = """
ip link add eth0 type veth peer name eth0 netns 1
ip address add 10.77.0.2/24 dev eth0
ip link set eth0 up
ip link set lo up
nsenter --net --target 1 ip address add 10.77.0.1/24 dev eth0
nsenter --net --target 1 ip link set eth0 up
nsenter --net --target 1 ip link set lo up
echo ready
sleep infinity
"""


def start(*command: str) -> subprocess.Popen[str]:
    """Start a command, with pipes to it."""
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)


def hear(process: subprocess.Popen[str]) -> str:
    """Wait for the next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline() or sys.exit("a host ended early")


def play() -> None:
    """Run both commands on two hosts, which end with this process."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    host_b = start("unshare", "--net", "sh", "-ec", HOST_B)
    hear(host_b)
    on_b = f"nsenter --net --target {host_b.pid}".split()
    python = sys.orig_argv[:-1]
    one = ["unshare", "--pid", "--fork", "--kill-child"]  # one kill ends all
    join = (*on_b, *one, *python, "join", "10.77.0.1", "10.77.0.2")
    member = start(*join)
    print(hear(member), end="")
    leader = start(*python, "lead", "10.77.0.1")
    print(hear(leader), end="")
    print(hear(leader), end="")
    print(hear(leader), end="")
    member.kill()
    print("B: killed")
    print(hear(leader), end="")
    member = start(*join)
    print(hear(member), end="")
    print(hear(leader), end="")
    print(hear(leader), end="")
    member.communicate("\n")  # press Enter there
    # These two can come in either order.
    print(*sorted([hear(leader), hear(leader)]), sep="", end="")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", address]:
            lead(address)
        case ["join", leader, address]:
            join(leader, address)
        case ["play"]:
            play()
        case _:
            os.execvp("unshare", [*HOST_A.split(), *sys.orig_argv, "play"])
