# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Read, save and report until Ctrl-C; then stop, and lose nothing."""

import os
import signal
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread, Timer

import pykka

INTERVAL = 0.01  # seconds
RESTARTS = 2  # of each sensor
LIMIT = 2  # readings of a sensor that are told and not saved
VALUES = {
    "/kitchen": ["20.5", "?", "19", "21"],
    "/cellar": ["11", "9", "10"],
}
CREATE = "CREATE TABLE IF NOT EXISTS readings (room, degrees)"
INSERT = "INSERT INTO readings VALUES (?, ?)"
REPORT = """
SELECT room, min(degrees), max(degrees) FROM readings
GROUP BY room ORDER BY room
"""

LAST = {(path, values[-1]) for path, values in VALUES.items()}
answers: list[tuple[str, str]] = []  # of the devices
first = Lock()  # whoever gets it is the first


class Device(BaseHTTPRequestHandler):
    """Answer as the sensors would: with the next value, and the last again."""

    def do_GET(self) -> None:
        values = VALUES[self.path]
        value = values.pop(0) if len(values) > 1 else values[0]
        answers.append((self.path, value))
        if {*answers} >= LAST and first.acquire(blocking=False):
            os.kill(os.getpid(), signal.SIGINT)  # stands for your Ctrl-C
        self.send_response(200)
        self.end_headers()
        self.wfile.write(value.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def fetch(port: int, room: str) -> float:
    """Ask the device in a room for its temperature."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", f"/{room}")
        return float(connection.getresponse().read())


@dataclass(frozen=True)
class Reading:
    """What a sensor read."""

    room: str
    degrees: float
    sender: "pykka.ActorRef[Sensor]"


class Store(pykka.ThreadingActor):
    """Keep readings in a database on disk."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def on_start(self) -> None:
        # In the actor's own thread, the only one that sqlite3 lets use it.
        self.database = sqlite3.connect(self.file)
        self.database.execute(CREATE)

    def on_receive(self, reading: Reading) -> None:
        with self.database:  # commits
            self.database.execute(INSERT, (reading.room, reading.degrees))
        with suppress(pykka.ActorDeadError):
            reading.sender.tell("saved")

    def on_stop(self) -> None:
        self.database.close()

    def on_failure(self, *exc_info: object) -> None:
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
        self.supervisor = supervisor
        self.unsaved = 0

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
            reading = Reading(self.room, self.read(), self.actor_ref)
            self.store.tell(reading)
            self.unsaved += 1
        self.set_timer()

    def on_stop(self) -> None:
        self.timer.cancel()

    def on_failure(self, *exc_info: object) -> None:
        # No timer runs now: only a reading that succeeds sets another.
        self.supervisor.tell((self.room, exc_info[1]))


class Supervisor(pykka.ThreadingActor):
    """Start a sensor for each room, and another when one has failed."""

    def __init__(
        self,
        reads: dict[str, Callable[[], float]],
        store: pykka.ActorRef[Store],
    ) -> None:
        super().__init__()
        self.reads, self.store = reads, store
        self.failures = Counter[str]()
        self.sensors: dict[str, pykka.ActorRef[Sensor]] = {}

    def on_start(self) -> None:
        for room in self.reads:
            self.start_sensor(room)

    def start_sensor(self, room: str) -> None:
        self.sensors[room] = Sensor.start(
            room, self.reads[room], self.store, self.actor_ref
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


def run(port: int, file: Path) -> None:
    """Run the service until Ctrl-C."""
    # A program in the background may ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    reads = {path[1:]: partial(fetch, port, path[1:]) for path in VALUES}
    try:
        Supervisor.start(reads, Store.start(file))
        Event().wait(timeout=60)  # in a service, without a timeout
    except KeyboardInterrupt:
        print("stopping")
    finally:
        # In reverse: the sensors, the supervisor, and last the store, when
        # it has saved all that it was told.
        pykka.ActorRegistry.stop_all()


with (
    tempfile.TemporaryDirectory() as folder,
    ThreadingHTTPServer(("127.0.0.1", 0), Device) as server,
):
    Thread(target=server.serve_forever, daemon=True).start()
    file = Path(folder, "readings.db")
    run(server.server_port, file)
    server.shutdown()
    with closing(sqlite3.connect(file)) as database:
        for room, low, high in database.execute(REPORT):
            print(f"{room}: {low} to {high}")
        [(saved,)] = database.execute("SELECT count(*) FROM readings")
    good = [value for _, value in answers if value != "?"]
    print("read and not saved:", len(good) - saved)
