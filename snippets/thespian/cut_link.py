# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Cut the link to another machine while it works, and mend it."""

import os
import subprocess
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

A, B = "10.77.0.1", "10.77.0.2"
QUESTIONS = ("Ada", "up", 30), ("Grace", "down", 1), ("Linus", "up", 30)
os.environ["THESPLOG_FILE"] = os.devnull  # else thespian.log, in TMPDIR


class Doorkeeper(Actor):
    """Tell a customer when a member joins the convention."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "watch":
            self.customer = sender
            self.notifyOnSystemRegistrationChanges()
        elif isinstance(message, ActorSystemConventionUpdate):
            self.send(self.customer, "the member joined")


@requireCapability("zone", B)
class Greeter(Actor):
    """Greet from host B."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}")


@contextmanager
def running_system(address: str) -> Iterator[ActorSystem]:
    """Start a system at its host's address; that at A leads."""
    os.environ["THESPIAN_BASE_IPADDR"] = address
    capabilities = {"zone": address, "Convention Address.IPv4": f"{A}:1900"}
    system = ActorSystem("multiprocTCPBase", capabilities)
    try:
        yield system
    finally:
        system.shutdown()


def run(host: list[str], command: str) -> None:
    """Run a command on a host, and wait for its end."""
    subprocess.run([*host, *command.split()], check=True)


@contextmanager
def host_b() -> Iterator[list[str]]:
    """Make host B, with a cable from here; yield what runs a command there.

    Its network has interfaces and addresses of its own, and lasts as long as
    a process in it: cat, which ends when its stdin is closed.
    """
    pipe = subprocess.PIPE
    command = ["unshare", "--net", "sh", "-c", "echo; cat"]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the network is there
        on_b = f"nsenter --net --target {process.pid}".split()
        cable = "ip link add eth0 type veth peer name eth0 netns"
        run(on_b, f"{cable} {os.getpid()}")
        for host, address in (([], A), (on_b, B)):
            run(host, f"ip address add {address}/24 dev eth0")
            run(host, "ip link set eth0 up")
            run(host, "ip link set lo up")
        yield on_b


def lead(on_b: list[str]) -> None:
    """Lead, have host B join, and ask its greeter three times."""
    member = [*on_b, sys.executable, __file__, B]
    with running_system(A) as system:
        system.tell(system.createActor(Doorkeeper), "watch")
        with subprocess.Popen(member, stdin=subprocess.PIPE):
            print(system.listen())
            greeter = system.createActor(Greeter)
            for name, cable, patience in QUESTIONS:
                run(on_b, f"ip link set eth0 {cable}")
                print("the link is", cable)
                answer = system.ask(greeter, name, timeout=patience)
                print(name, "asks, and gets:", answer)
            print("then comes:", system.listen(timeout=30))


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:  # become host A, a network of its own
            unshare = ["unshare", "--user", "--map-root-user", "--net"]
            os.execvp("unshare", [*unshare, sys.executable, __file__, A])
        case [address] if address == A:
            with host_b() as on_b:
                lead(on_b)
        case [address]:  # on host B
            with running_system(address):
                sys.stdin.read()  # until the leader closes it
