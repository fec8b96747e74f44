# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure what a longer message costs, there and back."""

import os
import platform
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from importlib.metadata import version

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

KIB = (1, 10, 100, 1000)


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: object) -> object:
        return message


class ThespianEcho(Actor):
    """Reply with the message."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, bytes):
            self.send(sender, message)


def give_back(message: bytes) -> bytes:
    """Return the message."""
    return message


def show(name: str, send: Callable[[bytes], object], trips: int = 50) -> None:
    """Print the time of a trip: the median of five runs, and both ends."""
    for kib in KIB:
        message = bytes(kib * 1024)
        send(message)
        times = []
        for _ in range(5):
            started = time.perf_counter()
            for _ in range(trips):
                send(message)
            times.append((time.perf_counter() - started) / trips * 1e6)
        low, _, median, _, high = sorted(times)
        print(f"{name:22}{kib:6}{median:10.0f}{low:10.0f}{high:10.0f}")


def main() -> None:
    """Send bytes of 1 to 1000 KiB to each, and get them back."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'microseconds':22}   KiB    median    lowest   highest")
    with ThreadPoolExecutor(1) as threads:
        show("thread pool", lambda data: threads.submit(give_back, data).result())
    with ProcessPoolExecutor(1) as processes:
        show("process pool", lambda data: processes.submit(give_back, data).result())
    echo = Echo.start()
    show("Pykka ask", lambda data: echo.ask(data, timeout=10))
    echo.stop()
    for base in ("multiprocQueueBase", "multiprocTCPBase"):
        system = ActorSystem(base)
        try:
            actor = system.createActor(ThespianEcho)
            show(base, lambda data: system.ask(actor, data, 10), 10)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
