# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Actors read sensors over HTTP, and tell one that keeps the summary."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pykka

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

    def __init__(self) -> None:
        super().__init__()
        self.limits: dict[str, tuple[float, float]] = {}

    def on_receive(self, message: object) -> str | None:
        match message:
            case Reading(room, degrees):
                low, high = self.limits.get(room, (degrees, degrees))
                self.limits[room] = min(low, degrees), max(high, degrees)
                return None
            case "report":
                return "; ".join(
                    f"{room}: {low} to {high}"
                    for room, (low, high) in sorted(self.limits.items())
                )
            case _:
                raise ValueError(f"unknown message: {message!r}")


class Sensor(pykka.ThreadingActor):
    """Read one room's temperature when told to, and pass it on."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        summary: pykka.ActorRef[Summary],
    ) -> None:
        super().__init__()
        self.room, self.read, self.summary = room, read, summary

    def on_receive(self, message: object) -> None:
        self.summary.tell(Reading(self.room, self.read()))


with ThreadingHTTPServer(("127.0.0.1", 0), Device) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        summary = Summary.start()
        sensors = [
            Sensor.start(
                room, partial(fetch, server.server_port, room), summary
            )
            for room in ("kitchen", "cellar")
        ]
        for _ in range(3):
            # Both read at the same time; then wait until both have told.
            reads = [sensor.ask("read", block=False) for sensor in sensors]
            pykka.get_all(reads, timeout=30)
        print(summary.ask("report", timeout=30))
    finally:
        pykka.ActorRegistry.stop_all()
        server.shutdown()
