# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Cut the link to another machine while it works, and mend it."""

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
    """Tell a customer when a member joins the convention."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "watch":
            self.customer = sender
            self.notifyOnSystemRegistrationChanges()
        elif isinstance(message, ActorSystemConventionUpdate):
            self.send(self.customer, "the member joined")


@requireCapability("zone", "B")
class Greeter(Actor):
    """Greet from a system in zone B."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}")


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
    """Lead a convention, and ask a greeter on its member three times."""
    system = start_system("A", leader, leader)
    try:
        system.tell(system.createActor(Doorkeeper), "watch")
        yield "the leader is up"
        yield system.listen()
        greeter = system.createActor(Greeter)
        for name, patience in (("Ada", 30), ("Grace", 1), ("Linus", 30)):
            answer = system.ask(greeter, name, timeout=patience)
            yield f"{name} asks, and gets: {answer}"
        yield f"then comes: {system.listen(timeout=30)}"
    finally:
        system.shutdown()


def join(leader: str, own: str) -> None:
    """Be a member until Enter is pressed."""
    system = start_system("B", leader, own)
    try:
        sys.stdin.readline()
    finally:
        system.shutdown()


# From here on: two hosts on one Linux. Two real machines do without.
LEADER, MEMBER = "10.77.0.1:1900", "10.77.0.2:1900"
HOST_A = ["unshare", "--user", "--map-root-user", "--net"]
# Host B, with a cable to the host of the process $0. It lasts as long as cat.
HOST_B = """
ip link add eth0 type veth peer name eth0 netns $0
ip address add 10.77.0.2/24 dev eth0
ip link set eth0 up
ip link set lo up
on_a="nsenter --net --target $0"
$on_a ip address add 10.77.0.1/24 dev eth0
$on_a ip link set eth0 up
$on_a ip link set lo up
echo ready
cat
"""


def start(*command: str) -> subprocess.Popen[bytes]:
    """Start a command. A `with` block closes its stdin, and waits for it."""
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe)


def play_both() -> None:
    """Be host A, and lead. Let host B join, and cut its cable."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    script = ["unshare", "--net", "sh", "-ec", HOST_B, str(os.getpid())]
    with start(*script) as host_b, contextlib.closing(lead(LEADER)) as news:
        assert host_b.stdout is not None
        if not host_b.stdout.readline():
            sys.exit("there is no host B")
        on_b = f"nsenter --net --target {host_b.pid}".split()
        print(next(news))
        python = [sys.executable, __file__, "join", LEADER, MEMBER]
        with start(*on_b, *python):
            print(next(news))
            for state in ("up", "down", "up"):
                print("the link is", state)
                set_link = f"ip link set eth0 {state}".split()
                subprocess.run([*on_b, *set_link], check=True)
                print(next(news))
            print(next(news))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", leader]:
            for line in lead(leader):
                print(line)
                input("Press Enter to go on. ")
        case ["join", leader, own]:
            join(leader, own)
        case ["play"]:
            play_both()
        case _:
            play = [*HOST_A, sys.executable, __file__, "play"]
            os.execvp(play[0], play)
