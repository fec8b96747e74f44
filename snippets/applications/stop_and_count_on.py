# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Save counts in SQLite; stop on Ctrl-C; the next run counts the rest."""

import multiprocessing
import os
import random
import signal
import sqlite3
import tempfile
from collections import Counter, deque
from contextlib import closing
from pathlib import Path
from threading import Event

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
WORKERS = 2
CREATE = """
CREATE TABLE IF NOT EXISTS counts
(log, status, requests, PRIMARY KEY (log, status))
"""
INSERT = "INSERT INTO counts VALUES (?, ?, ?)"
LOGS = "SELECT DISTINCT log FROM counts"
REPORT = "SELECT status, sum(requests) FROM counts GROUP BY status"

# Stands for logs that take long, from the ninth on. Thespian forks, so the
# workers share it.
ready = multiprocessing.get_context("fork").Event()


class Worker(Actor):
    """Count one log after another."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Path):
            if message.name >= "day-09":
                ready.wait(timeout=30)
            self.send(sender, (message, count(message)))


class Leader(Actor):
    """Hand out logs, save what is counted, and replace dead workers."""

    def __init__(self) -> None:
        self.waiting = deque[Path]()
        self.workers: list[ActorAddress] = []
        self.in_hand: list[tuple[ActorAddress, Path]] = []

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case (list(files), Path() as database):
                self.customer, self.database = sender, database
                with closing(sqlite3.connect(database)) as connection:
                    connection.execute(CREATE)
                    self.saved = {log for (log,) in connection.execute(LOGS)}
                self.waiting.extend(
                    file for file in files if file.name not in self.saved
                )
                self.hand_out()
            case (Path() as file, Counter() as statuses):
                if (sender, file) in self.in_hand:
                    self.save(file.name, statuses)
                    self.in_hand.remove((sender, file))
                    self.hand_out()
            case "stop":
                self.waiting.clear()
                self.hand_out()
            case ChildActorExited(childAddress=dead) if dead in self.workers:
                self.replace(dead)
            case ActorExitRequest():
                self.workers.clear()  # they exit too, as they should

    def save(self, log: str, statuses: Counter[str]) -> None:
        """Save what a log has, in one transaction."""
        rows = [(log, *pair) for pair in statuses.items()]
        # Connect each time: the workers are forks of this process, and would
        # have a copy of an open connection.
        with closing(sqlite3.connect(self.database)) as connection, connection:
            connection.executemany(INSERT, rows)
        self.saved.add(log)
        if len(self.saved) % 4 == 0:
            self.send(self.customer, len(self.saved))

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
            self.send(self.customer, "done")

    def replace(self, dead: ActorAddress) -> None:
        """Have others count what a dead worker had in hand."""
        self.workers.remove(dead)
        for worker, file in list(self.in_hand):
            if worker == dead:
                self.in_hand.remove((worker, file))
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


def run(files: list[Path], database: Path, port: int) -> None:
    """Count until all is done, or until Ctrl-C."""
    stop = Event()
    # Nothing is raised: an exception in the middle of a message could break
    # the system.
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    system = ActorSystem("multiprocTCPBase", {"Admin Port": port})
    try:
        leader = system.createActor(Leader)
        system.tell(leader, (files, database))
        while (news := system.listen(timeout=1)) != "done":
            if news:
                print("saved:", news)
            if news == 8:
                signal.raise_signal(signal.SIGINT)  # stands for your Ctrl-C
            if stop.is_set():
                stop.clear()
                print("stopping")
                system.tell(leader, "stop")
                ready.set()
    finally:
        system.shutdown()


def main() -> None:
    """Stop the first run in the middle, and run again."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_logs(Path(folder))
        database = Path(folder, "counts.db")
        for number, port in ((1, PORT), (2, PORT + 5_000)):
            print("run", number)
            run(files, database, port)
            with closing(sqlite3.connect(database)) as connection:
                print("in all:", len(connection.execute(LOGS).fetchall()))
        with closing(sqlite3.connect(database)) as connection:
            for row in connection.execute(REPORT):
                print(*row)


if __name__ == "__main__":
    main()
