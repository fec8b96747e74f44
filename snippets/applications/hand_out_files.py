# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""A leader hands out files to workers, one at a time, and adds up."""

import os
import random
import tempfile
from collections import Counter, deque
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
WORKERS = 2


class Worker(Actor):
    """Count one log after another."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Path):
            self.send(sender, (message, count(message), os.getpid()))


class Leader(Actor):
    """Hand out logs, and add up what the workers answer."""

    def __init__(self) -> None:
        self.waiting = deque[Path]()
        self.workers: list[ActorAddress] = []
        self.in_hand: list[tuple[ActorAddress, Path]] = []
        self.total = Counter[str]()
        self.processes = set[int]()

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case list(files):
                self.customer = sender
                self.waiting.extend(files)
                self.hand_out()
            case (Path() as file, Counter() as statuses, int(process)):
                self.in_hand.remove((sender, file))
                self.total += statuses
                self.processes.add(process)
                self.hand_out()

    def hand_out(self) -> None:
        """Give each free worker a log; report when all is done."""
        busy = [worker for worker, _ in self.in_hand]
        free = [worker for worker in self.workers if worker not in busy]
        while self.waiting and (free or len(self.workers) < WORKERS):
            if not free:
                free.append(self.createActor(Worker))
                self.workers += free
            worker, file = free.pop(), self.waiting.popleft()
            self.in_hand.append((worker, file))
            self.send(worker, file)
        if not self.in_hand:
            self.send(self.customer, (self.total, self.processes))


def count(file: Path) -> Counter[str]:
    """Count the requests in a log by their status."""
    return Counter(line.split()[-1] for line in file.read_text().splitlines())


def write_logs(folder: Path) -> list[Path]:
    """Write logs of twenty days, as a web server would."""
    files = [folder / f"day-{day:02}.log" for day in range(1, 21)]
    for file in files:
        statuses = random.Random(file.name).choices((200, 404, 500), k=1000)
        file.write_text("".join(f"GET / {status}\n" for status in statuses))
    return files


def main() -> None:
    """Ask the leader once."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_logs(Path(folder))
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            leader = system.createActor(Leader)
            total, processes = system.ask(leader, files, timeout=60)
        finally:
            system.shutdown()
    for status, requests in sorted(total.items()):
        print(status, requests)
    print("processes:", len(processes))


if __name__ == "__main__":
    main()
