# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Read, save and report until Ctrl-C; then stop, and lose nothing."""

import signal
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import chdir, closing, suppress
from functools import partial
from threading import Lock, Timer

import pykka

INTERVAL = 0.01  # seconds
RESTARTS = 2  # of each sensor
LIMIT = 2  # readings of a sensor that are told and not saved
VALUES = {"kitchen": ["20.5", "?", "19", "21"], "cellar": ["11", "9", "10"]}
INSERT = "INSERT INTO readings VALUES (?, ?)"
REPORT = "SELECT room, min(degrees), max(degrees) FROM readings GROUP BY room"

Reading = tuple[str, float, "pykka.ActorRef[Sensor]"]  # and its sender

good: list[float] = []  # all that was read
first = Lock()  # whoever gets it is the first


def read(room: str) -> float:
    """Stand in for a device: read the next value, and the last again."""
    values = VALUES[room]
    degrees = float(values.pop(0) if len(values) > 1 else values[0])
    good.append(degrees)
    if {21.0, 10.0} <= {*good} and first.acquire(blocking=False):
        signal.raise_signal(signal.SIGINT)  # stands for your Ctrl-C
    return degrees


class Store(pykka.ThreadingActor):
    """Keep readings in a database on disk."""

    def on_start(self) -> None:
        # In the actor's own thread, the only one that sqlite3 lets use it.
        self.database = sqlite3.connect("readings.db")
        self.database.execute("CREATE TABLE readings (room, degrees)")

    def on_receive(self, reading: Reading) -> None:
        room, degrees, sender = reading
        with self.database:  # commits
            self.database.execute(INSERT, (room, degrees))
        with suppress(pykka.ActorDeadError):
            sender.tell("saved")

    def on_stop(self) -> None:
        self.database.close()


class Sensor(pykka.ThreadingActor):
    """Read one room's temperature at intervals, and pass it on."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        store: pykka.ActorRef[Store],
        supervisor: "pykka.ActorRef[Supervisor]",
    ) -> None:
        super().__init__()
        self.room, self.read, self.store = room, read, store
        self.supervisor, self.unsaved = supervisor, 0

    def on_start(self) -> None:
        self.set_timer()

    def set_timer(self) -> None:
        self.timer = Timer(INTERVAL, self.wake_up)
        self.timer.start()

    def wake_up(self) -> None:
        # In the timer's thread, and perhaps too late to be cancelled.
        with suppress(pykka.ActorDeadError):
            self.actor_ref.tell("read")

    def on_receive(self, message: object) -> None:
        if message == "saved":
            self.unsaved -= 1
            return
        self.timer.cancel()  # in case that somebody else tells it to read
        if self.unsaved < LIMIT:
            self.store.tell((self.room, self.read(), self.actor_ref))
            self.unsaved += 1
        self.set_timer()

    def on_stop(self) -> None:
        self.timer.cancel()

    def on_failure(self, *exc_info: object) -> None:
        # No timer runs now: only a reading that succeeds sets another.
        self.supervisor.tell((self.room, exc_info[1]))


class Supervisor(pykka.ThreadingActor):
    """Start a sensor for each room, and another when one has failed."""

    def __init__(self, store: pykka.ActorRef[Store]) -> None:
        super().__init__()
        self.store, self.failures = store, Counter[str]()
        self.sensors: dict[str, pykka.ActorRef[Sensor]] = {}

    def on_start(self) -> None:
        for room in VALUES:
            self.start_sensor(room)

    def start_sensor(self, room: str) -> None:
        self.sensors[room] = Sensor.start(
            room, partial(read, room), self.store, self.actor_ref
        )

    def on_receive(self, message: tuple[str, Exception]) -> None:
        room, error = message
        print(room, "failed:", error)
        self.failures[room] += 1
        if self.failures[room] <= RESTARTS:
            self.start_sensor(room)

    def on_stop(self) -> None:
        for sensor in self.sensors.values():
            sensor.stop()


with tempfile.TemporaryDirectory() as folder, chdir(folder):
    # A program in the background may ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        Supervisor.start(Store.start())
        for _ in range(60):  # in a service, without end
            time.sleep(1)  # a signal in an actor's thread does not end this
    except KeyboardInterrupt:
        print("stopping")
    finally:
        # The sensors, the supervisor, and last the store, with all saved.
        pykka.ActorRegistry.stop_all()
    with closing(sqlite3.connect("readings.db")) as database:
        for room, low, high in database.execute(REPORT):
            print(f"{room}: {low} to {high}")
        [(saved,)] = database.execute("SELECT count(*) FROM readings")
    print("read and not saved:", len(good) - saved)
