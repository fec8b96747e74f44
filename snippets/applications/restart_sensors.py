# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A supervisor starts another sensor in place of one that failed."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event, Timer

import pykka

INTERVAL = 0.01  # seconds
RESTARTS = 2  # of each sensor
VALUES = {
    "kitchen": ["20.5", "?", "19", "21"],
    "cellar": ["11", "9", "10"],
    "attic": ["?"],
}


def read(room: str) -> float:
    """Stand in for a device: read the next value, and the last again."""
    values = VALUES[room]
    return float(values.pop(0) if len(values) > 1 else values[0])


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
            case _:
                return "; ".join(
                    f"{room}: {low} to {high}"
                    for room, (low, high) in sorted(self.limits.items())
                )


class Sensor(pykka.ThreadingActor):
    """Read one room's temperature at intervals, and pass it on."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        summary: pykka.ActorRef[Summary],
        supervisor: "pykka.ActorRef[Supervisor]",
    ) -> None:
        super().__init__()
        self.room, self.read, self.summary = room, read, summary
        self.supervisor = supervisor

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

    def on_failure(self, *exc_info: object) -> None:
        # No timer runs now: only a reading that succeeds sets another.
        self.supervisor.tell((self.room, exc_info[1]))


class Supervisor(pykka.ThreadingActor):
    """Start a sensor for each room, and another when one has failed."""

    def __init__(
        self, summary: pykka.ActorRef[Summary], gave_up: Event
    ) -> None:
        super().__init__()
        self.summary, self.gave_up = summary, gave_up
        self.failures: dict[str, list[str]] = {room: [] for room in VALUES}
        self.sensors: dict[str, pykka.ActorRef[Sensor]] = {}

    def on_start(self) -> None:
        for room in self.failures:
            self.start_sensor(room)

    def start_sensor(self, room: str) -> None:
        self.sensors[room] = Sensor.start(
            room, partial(read, room), self.summary, self.actor_ref
        )

    def on_receive(self, message: tuple[str, Exception]) -> None:
        room, error = message
        self.failures[room].append(str(error))
        if len(self.failures[room]) <= RESTARTS:
            self.start_sensor(room)
        else:
            self.gave_up.set()

    def on_stop(self) -> None:
        for sensor in self.sensors.values():
            sensor.stop()


enough, gave_up = Event(), Event()
try:
    summary = Summary.start(enough)
    supervisor = Supervisor.start(summary, gave_up)
    print("ten readings each:", enough.wait(timeout=30))
    print("gave one up:", gave_up.wait(timeout=30))
    print(summary.ask("report", timeout=30))
    failures = supervisor.proxy().failures.get(timeout=30)
    for room, errors in sorted(failures.items()):
        for error in errors:
            print(room, "failed:", error)
finally:
    pykka.ActorRegistry.stop_all()
