# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Read each sensor at intervals, by a timer that tells its actor."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread, Timer

import pykka

INTERVAL = 0.01  # seconds
VALUES = {"/kitchen": ["20.5", "19", "21"], "/cellar": ["11", "9", "10"]}


class Device(BaseHTTPRequestHandler):
    """Answer as the sensors would: with the next value, and the last again."""

    def do_GET(self) -> None:
        values = VALUES[self.path]
        value = values.pop(0) if len(values) > 1 else values[0]
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


class Summary(pykka.ThreadingActor):
    """Keep the lowest and the highest temperature of each room."""

    def __init__(self, enough: Event) -> None:
        super().__init__()
        self.enough = enough  # set when two rooms have ten readings each
        self.count = Counter[str]()
        self.limits: dict[str, tuple[float, float]] = {}

    def on_receive(self, message: object) -> str | None:
        match message:
            case Reading(room, degrees):
                low, high = self.limits.get(room, (degrees, degrees))
                self.limits[room] = min(low, degrees), max(high, degrees)
                self.count[room] += 1
                if sum(count >= 10 for count in self.count.values()) == 2:
                    self.enough.set()
                return None
            case "report":
                return "; ".join(
                    f"{room}: {low} to {high}"
                    for room, (low, high) in sorted(self.limits.items())
                )
            case _:
                raise ValueError(f"unknown message: {message!r}")


class Sensor(pykka.ThreadingActor):
    """Read one room's temperature at intervals, and pass it on."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        summary: pykka.ActorRef[Summary],
    ) -> None:
        super().__init__()
        self.room, self.read, self.summary = room, read, summary

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
        self.timer.cancel()  # in case that somebody else tells it to read
        self.summary.tell(Reading(self.room, self.read()))
        self.set_timer()

    def on_stop(self) -> None:
        self.timer.cancel()


with ThreadingHTTPServer(("127.0.0.1", 0), Device) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    enough = Event()
    try:
        summary = Summary.start(enough)
        for room in ("kitchen", "cellar"):
            read = partial(fetch, server.server_port, room)
            Sensor.start(room, read, summary)
        print("ten readings each:", enough.wait(timeout=30))
        print(summary.ask("report", timeout=30))
    finally:
        pykka.ActorRegistry.stop_all()  # what started last stops first
        server.shutdown()
