# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Count on a second host, too, and lose that host in the middle."""

import os
import random
import signal
import sys
import tempfile
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemConventionUpdate,
    ChildActorExited,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
os.environ["THESPLOG_FILE"] = os.devnull  # else thespian.log, in TMPDIR
os.environ["CONVENTION_REREGISTRATION_PERIOD"] = "0:01"  # a second


class Worker(Actor):
    """Count one log after another."""

    @staticmethod
    def actorSystemCapabilityCheck(  # noqa: N802
        capabilities: dict[str, str], requirements: dict[str, str]
    ) -> bool:
        return capabilities["host"] == requirements["host"]

    def __init__(self, capabilities: dict[str, str]) -> None:
        self.host = capabilities["host"]

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            file, text = message
            if self.host == "B" and file.name == "day-04.log":
                os.killpg(0, signal.SIGKILL)  # stands for a power cut
            statuses = [line.split()[-1] for line in text.splitlines()]
            self.send(sender, (file, Counter(statuses), self.host))


class Leader(Actor):
    """Have a worker on each host, hand out logs, and add up."""

    def __init__(self) -> None:
        self.waiting = deque[Path]()
        self.workers: dict[str, ActorAddress] = {}
        self.in_hand: list[tuple[ActorAddress, Path]] = []
        self.total, self.hosts = Counter[str](), set[str]()

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "watch":
                self.customer = sender
                self.notifyOnSystemRegistrationChanges()
                self.hire("A")
            case list(files):
                self.waiting.extend(files)
                self.hand_out()
            case (Path() as file, Counter() as statuses, str(host)):
                if (sender, file) in self.in_hand:
                    self.in_hand.remove((sender, file))
                    self.total += statuses
                    self.hosts.add(host)
                    self.hand_out()
            case ChildActorExited():
                self.lose(message.childAddress)
            case ActorSystemConventionUpdate():
                host = message.remoteCapabilities["host"]
                if message.remoteAdded:
                    self.send(self.customer, f"host {host} joined")
                    self.hire(host)
                else:
                    self.send(self.customer, f"host {host} left")
                    self.lose(self.workers.get(host))

    def hire(self, host: str) -> None:
        """Create a worker on a host."""
        self.workers[host] = self.createActor(Worker, {"host": host})
        if self.waiting:
            self.hand_out()

    def hand_out(self) -> None:
        """Give each free worker a log; answer when all is done."""
        busy = [worker for worker, _ in self.in_hand]
        for worker in self.workers.values():
            if self.waiting and worker not in busy:
                file = self.waiting.popleft()
                self.in_hand.append((worker, file))
                # The text as well: another host has no such file.
                self.send(worker, (file, file.read_text()))
        if not self.waiting and not self.in_hand:
            self.send(self.customer, (self.total, self.hosts))

    def lose(self, gone: ActorAddress | None) -> None:
        """Give others what a worker had in hand that has gone."""
        for host in [at for at in self.workers if self.workers[at] == gone]:
            del self.workers[host]
        for worker, file in list(self.in_hand):
            if worker == gone:
                self.in_hand.remove((worker, file))
                self.waiting.append(file)
                self.hand_out()


def write_logs(folder: Path) -> list[Path]:
    """Write logs of twenty days, as a web server would."""
    files = [folder / f"day-{day:02}.log" for day in range(1, 21)]
    for file in files:
        statuses = random.Random(file.name).choices((200, 404, 500), k=1000)
        file.write_text("".join(f"GET / {status}\n" for status in statuses))
    return files


@contextmanager
def running_system(host: str, own: str, leader: str) -> Iterator[ActorSystem]:
    """Start a system at its own address, with that of its leader."""
    address, port = own.split(":")
    os.environ["THESPIAN_BASE_IPADDR"] = address
    capabilities = {
        "host": host,
        "Admin Port": int(port),
        "Convention Address.IPv4": leader,
    }
    base = "multiprocTCPBase"
    system = ActorSystem(base, capabilities, QUIET, transientUnique=True)
    try:
        yield system
    finally:
        system.shutdown()


def lead(system: ActorSystem) -> None:
    """Wait for host B; have two logs counted, and then the others."""
    leader = system.createActor(Leader)
    system.tell(leader, "watch")
    print(system.listen())
    with tempfile.TemporaryDirectory() as folder:
        files = write_logs(Path(folder))
        _, hosts = system.ask(leader, files[:2], timeout=60)
        print("counted on", *sorted(hosts))
        system.tell(leader, files[2:])
        print(system.listen(timeout=60))
        total, _ = system.listen(timeout=60)
    for status, requests in sorted(total.items()):
        print(status, requests)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lead", own]:
            with running_system("A", own, own) as system:
                lead(system)
        case ["join", own, leader]:
            with running_system("B", own, leader):
                input("Press Enter to leave. ")
        case _:  # both, on this machine
            port = 10_000 + os.getpid() % 5_000
            a, b = f"127.0.0.1:{port}", f"127.0.0.1:{port + 5_000}"
            with (
                running_system("A", a, a) as leader,
                running_system("B", b, a),
            ):
                lead(leader)
