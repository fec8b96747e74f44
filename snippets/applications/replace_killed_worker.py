# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Replace a worker that is killed; lose no file, and count none twice."""

import os
import random
import signal
import tempfile
from collections import Counter, deque
from datetime import timedelta
from pathlib import Path

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
    WakeupMessage,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
WORKERS = 2
TRIES = 2  # for a log whose worker is killed
PATIENCE = timedelta(seconds=60)  # more than any log takes
KILLS = {"day-07.log": 1, "day-13.log": TRIES}  # how many workers
os.environ["THESPLOG_FILE"] = os.devnull  # else thespian.log, in TMPDIR


class Worker(Actor):
    """Count one log after another."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, tuple):
            file, deaths = message
            if deaths < KILLS.get(file.name, 0):
                # Stands for Linux, when there is no memory left.
                os.kill(os.getpid(), signal.SIGKILL)
            self.send(sender, (file, count(file)))


class Leader(Actor):
    """Hand out logs, add up, and replace a worker that died."""

    def __init__(self) -> None:
        self.waiting = deque[Path]()
        self.workers: list[ActorAddress] = []
        self.in_hand: list[tuple[ActorAddress, Path]] = []
        self.total = Counter[str]()
        self.deaths = Counter[Path]()

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case list(files):
                self.customer = sender
                self.waiting.extend(files)
                self.hand_out()
            case (Path() as file, Counter() as statuses):
                if (sender, file) in self.in_hand:
                    self.in_hand.remove((sender, file))
                    self.total += statuses
                    self.hand_out()
            case ChildActorExited(childAddress=dead) if dead in self.workers:
                self.replace(dead)
            case WakeupMessage(payload=pair) if pair in self.in_hand:
                self.replace(pair[0])  # it hangs, or its end went unnoticed
            case ActorExitRequest():
                self.workers.clear()  # they exit too, as they should

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
            self.send(worker, (file, self.deaths[file]))
            self.wakeupAfter(PATIENCE, payload=(worker, file))
        if not self.in_hand:
            self.send(self.customer, (self.total, self.deaths))

    def replace(self, dead: ActorAddress) -> None:
        """Have others count what a dead worker had in hand."""
        self.workers.remove(dead)
        for worker, file in list(self.in_hand):
            if worker == dead:
                self.in_hand.remove((worker, file))
                self.deaths[file] += 1
                if self.deaths[file] < TRIES:
                    self.waiting.append(file)
                self.hand_out()


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
    """Count logs, two of which kill workers."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_logs(Path(folder))
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            leader = system.createActor(Leader)
            total, deaths = system.ask(leader, files, timeout=60)
        finally:
            system.shutdown()
    for status, requests in sorted(total.items()):
        print(status, requests)
    for file, number in sorted(deaths.items()):
        end = "given up" if number == TRIES else "counted"
        print(f"{file.name} killed {number}, then was {end}")
    print("requests:", total.total())


if __name__ == "__main__":
    main()
