# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Test the leader without processes: with workers that do as a test wants."""

import pickle
import tempfile
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ChildActorExited,
)

WORKERS = 2
TRIES = 2  # for a log whose worker is killed
LOGS = [Path(f"{day}.log") for day in ("mon", "tue", "wed", "thu", "fri")]


def count(file: Path) -> Counter[str]:
    """Count the requests in a log by their status."""
    return Counter(line.split()[-1] for line in file.read_text().splitlines())


class Worker(Actor):
    """Count one log after another."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Path):
            self.send(sender, (message, count(message)))


class Leader(Actor):
    """Hand out logs, add up, and replace a worker that died."""

    worker_class: type[Actor] = Worker

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
            case ActorExitRequest():
                self.workers.clear()  # they exit too, as they should

    def hand_out(self) -> None:
        """Give each free worker a log; report when all is done."""
        busy = [worker for worker, _ in self.in_hand]
        free = [worker for worker in self.workers if worker not in busy]
        while self.waiting and (free or len(self.workers) < WORKERS):
            if not free:
                free.append(self.createActor(self.worker_class))
                self.workers += free
            worker, file = free.pop(), self.waiting.popleft()
            self.in_hand.append((worker, file))
            self.send(worker, file)
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


given: list[Path] = []  # to the stubs, which are in this process
deadly: list[Path] = []
silent: list[Path] = []


class StubWorker(Actor):
    """Find one request in each log; die at some, and be silent at some."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Path):
            given.append(message)
            if message in deadly:
                deadly.remove(message)
                self.send(self.myAddress, ActorExitRequest())
            elif message not in silent:
                self.send(sender, (message, Counter({"200": 1})))


class LeaderOfStubs(Leader):
    """Lead stubs."""

    worker_class = StubWorker


@contextmanager
def leading(
    kill: list[Path], ignore: list[Path]
) -> Iterator[tuple[ActorSystem, ActorAddress]]:
    """Start a system of objects, not processes, with a leader of stubs."""
    given[:], deadly[:], silent[:] = [], kill, ignore
    system = ActorSystem("simpleSystemBase", transientUnique=True)
    try:
        yield system, system.createActor(LeaderOfStubs)
    finally:
        system.shutdown()


def test_counts_by_status() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "mon.log")
        file.write_text("GET / 200\nGET /x 404\nGET / 200\n")
        assert count(file) == {"200": 2, "404": 1}


def test_adds_up() -> None:
    with leading(kill=[], ignore=[]) as (system, leader):
        assert system.ask(leader, LOGS) == ({"200": 5}, {})
    assert given == LOGS


def test_gives_a_worker_one_log_at_a_time() -> None:
    with leading(kill=[], ignore=LOGS) as (system, leader):
        system.tell(leader, LOGS)
    assert given == LOGS[:WORKERS]


def test_gives_a_log_again_when_its_worker_dies() -> None:
    with leading(kill=[LOGS[1]], ignore=[]) as (system, leader):
        assert system.ask(leader, LOGS) == ({"200": 5}, {LOGS[1]: 1})


def test_gives_a_log_up_after_two_deaths() -> None:
    with leading(kill=[LOGS[1]] * TRIES, ignore=[]) as (system, leader):
        assert system.ask(leader, LOGS) == ({"200": 4}, {LOGS[1]: TRIES})


def test_ignores_what_it_did_not_ask_for() -> None:
    with leading(kill=[], ignore=LOGS[:1]) as (system, leader):
        system.tell(leader, LOGS[:1])
        late = LOGS[0], Counter({"200": 1})
        assert system.ask(leader, late) is None  # it is not from the worker


def test_messages_pickle() -> None:
    message = LOGS[0], Counter({"200": 1})
    assert pickle.loads(pickle.dumps(message)) == message


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            test()
            print("passed:", name)
