# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Test a sensor of the service: no device, no database and no sleep."""

from collections.abc import Callable
from contextlib import suppress
from queue import Queue
from threading import Timer, enumerate
from typing import Any

import pykka

INTERVAL = 3600.0  # seconds: no timer goes off in a test
LIMIT = 2


class Sensor(pykka.ThreadingActor):
    """Read one room's temperature at intervals, and pass it on."""

    def __init__(
        self,
        room: str,
        read: Callable[[], float],
        store: pykka.ActorRef[Any],
        supervisor: pykka.ActorRef[Any],
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


class Recorder(pykka.ThreadingActor):
    """Stand in for the store and the supervisor: keep what it is told."""

    def __init__(self, told: Queue[Any]) -> None:
        super().__init__()
        self.told = told

    def on_receive(self, message: object) -> None:
        self.told.put(message)


def start(
    read: Callable[[], float],
) -> tuple[pykka.ActorRef[Sensor], Queue[Any]]:
    """Start a sensor, and return also what it will tell others."""
    told = Queue[Any]()
    recorder = Recorder.start(told)
    return Sensor.start("kitchen", read, recorder, recorder), told


def test_tells_what_it_read() -> None:
    sensor, told = start(lambda: 20.5)
    sensor.tell("read")
    assert told.get(timeout=30) == ("kitchen", 20.5, sensor)


def test_reads_no_more_than_two_that_are_unsaved() -> None:
    values = iter([1.0, 2.0, 3.0])
    sensor, told = start(lambda: next(values))
    for message in ("read", "read", "read", "saved", "read"):
        sensor.ask(message, timeout=30)
    assert [told.get(timeout=30)[1] for _ in range(3)] == [1, 2, 3]


def test_tells_why_it_failed() -> None:
    sensor, told = start(lambda: float("?"))
    sensor.tell("read")
    room, error = told.get(timeout=30)
    assert room == "kitchen"
    assert isinstance(error, ValueError)
    assert sensor.actor_stopped.wait(timeout=30)


def test_stops_its_timer() -> None:
    sensor, _ = start(lambda: 20.5)
    sensor.ask("read", timeout=30)
    sensor.stop(timeout=30)
    for timer in [each for each in enumerate() if isinstance(each, Timer)]:
        timer.join(timeout=30)
        assert not timer.is_alive()


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            try:
                test()
            finally:
                pykka.ActorRegistry.stop_all()  # in pytest, a fixture
            print("passed:", name)
