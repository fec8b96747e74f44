# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Have an actor, in a process of its own, count what is in files."""

import os
import random
import tempfile
from collections import Counter
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Worker(Actor):
    """Count one log after another."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Path):
            self.send(sender, (count(message), os.getpid()))


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
    """Ask a worker for each log, and add up."""
    total = Counter[str]()
    processes = set()
    with tempfile.TemporaryDirectory() as folder:
        files = write_logs(Path(folder))
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            worker = system.createActor(Worker)
            for file in files:
                statuses, process = system.ask(worker, file, timeout=60)
                total += statuses
                processes.add(process)
        finally:
            system.shutdown()
    for status, requests in sorted(total.items()):
        print(status, requests)
    print("processes:", len(processes))
    print("this one is among them:", os.getpid() in processes)


if __name__ == "__main__":
    main()
