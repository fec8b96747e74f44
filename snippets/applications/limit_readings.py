# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A sensor has two readings at most on the way to a slow disk."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from threading import Event

import pykka

LIMIT = 2  # readings of a sensor that are told and not saved
INSERT = "INSERT INTO readings VALUES (?, ?)"
REPORT = """
SELECT room, min(degrees), max(degrees) FROM readings
GROUP BY room ORDER BY room
"""

disk_is_free = Event()


@dataclass(frozen=True)
class Reading:
    """What a sensor read."""

    room: str
    degrees: float
    sender: "pykka.ActorRef[Sensor]"


class Store(pykka.ThreadingActor):
    """Keep readings in a database on disk, and report from it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def on_start(self) -> None:
        # In the actor's own thread, the only one that sqlite3 lets use it.
        self.database = sqlite3.connect(self.file)
        self.database.execute("CREATE TABLE readings (room, degrees)")

    def on_receive(self, message: object) -> str | None:
        match message:
            case Reading(room, degrees, sender):
                disk_is_free.wait(timeout=30)  # stands for a slow disk
                with self.database:  # commits
                    self.database.execute(INSERT, (room, degrees))
                with suppress(pykka.ActorDeadError):
                    sender.tell("saved")
                return None
            case "report":
                return "; ".join(
                    f"{room}: {low} to {high}"
                    for room, low, high in self.database.execute(REPORT)
                )
            case _:
                raise ValueError(f"unknown message: {message!r}")

    def on_stop(self) -> None:
        self.database.close()

    def on_failure(self, *exc_info: object) -> None:
        self.database.close()


class Sensor(pykka.ThreadingActor):
    """Read a temperature, unless too many are still to be saved."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        store: pykka.ActorRef[Store],
    ) -> None:
        super().__init__()
        self.room, self.read, self.store = room, read, store
        self.unsaved = 0

    def on_receive(self, message: object) -> str | None:
        if message == "saved":
            self.unsaved -= 1
            return None
        if self.unsaved == LIMIT:
            return "skipped"
        self.unsaved += 1
        reading = Reading(self.room, self.read(), self.actor_ref)
        self.store.tell(reading)
        return "read"


with tempfile.TemporaryDirectory() as folder:
    try:
        store = Store.start(Path(folder, "readings.db"))
        degrees = count(20.0)
        sensor = Sensor.start("kitchen", lambda: next(degrees), store)
        print(*(sensor.ask("read", timeout=30) for _ in range(5)))
        disk_is_free.set()
        # A report comes after what was told before, so both are saved.
        print(store.ask("report", timeout=30))
        print(*(sensor.ask("read", timeout=30) for _ in range(2)))
        print(store.ask("report", timeout=30))
    finally:
        pykka.ActorRegistry.stop_all()
