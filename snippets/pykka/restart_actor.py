# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A supervisor puts a new actor in the place of one that died."""

import json
from collections import deque
from dataclasses import dataclass

import pykka

LIMIT = 3  # failures in a row


@dataclass(frozen=True)
class Parsed:
    """Tell the supervisor what a record holds."""

    value: object


@dataclass(frozen=True)
class Failed:
    """Tell the supervisor that the parser has died."""

    error: str


class Parser(pykka.ThreadingActor):
    """Parse one record at a time. A bad one kills it."""

    def __init__(self, supervisor: "pykka.ActorRef[Supervisor]") -> None:
        super().__init__()
        self.supervisor = supervisor

    def on_receive(self, record: str) -> None:
        self.supervisor.tell(Parsed(json.loads(record)))

    def on_failure(self, *exc_info: object) -> None:
        self.supervisor.tell(Failed(type(exc_info[1]).__name__))


class Supervisor(pykka.ThreadingActor):
    """Hand out records one at a time, and replace a parser that died."""

    def __init__(self, records: list[str], ended: pykka.Future[str]) -> None:
        super().__init__()
        self.records, self.ended = deque(records), ended
        self.failures = 0  # in a row

    def on_start(self) -> None:
        self.parser = Parser.start(self.actor_ref)
        self.hand_out()

    def on_receive(self, message: Parsed | Failed) -> None:
        match message:
            case Parsed(value):
                print("parsed:", value)
                self.failures = 0
            case Failed(error):
                print("the parser died:", error)
                self.failures += 1
                if self.failures == LIMIT:
                    self.ended.set(f"gave up, {len(self.records)} left")
                    return
                self.parser = Parser.start(self.actor_ref)
        self.hand_out()

    def hand_out(self) -> None:
        if self.records:
            self.parser.tell(self.records.popleft())
        else:
            self.ended.set("all records were tried")


records = ['{"page": 1}', "?", '{"page": 3}', "?", "?", "?", '{"page": 7}']
ended: pykka.Future[str] = pykka.ThreadingFuture()
try:
    Supervisor.start(records, ended)
    print(ended.get(timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
