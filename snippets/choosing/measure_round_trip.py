# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure how long the smallest task or message takes, there and back."""

import asyncio
import os
import platform
import socket
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from functools import partial
from importlib.metadata import version

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

TRIPS = 200
BASES = ["simpleSystemBase"]
BASES += [f"multiproc{kind}Base" for kind in ("Queue", "TCP", "UDP")]


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: object) -> object:
        return message


class ThespianEcho(Actor):
    """Reply with the message."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.send(sender, message)


def show(name: str, make_trip: Callable[[], object]) -> None:
    """Print the time of a trip: the median of five runs, and both ends."""
    make_trip()  # what starts on demand starts here
    times = []
    for _ in range(5):
        started = time.perf_counter()
        for _ in range(TRIPS):
            make_trip()
        times.append((time.perf_counter() - started) / TRIPS * 1e6)
    low, _, median, _, high = sorted(times)
    print(f"{name:24}{median:10.1f}{low:10.1f}{high:10.1f}")


def free_port() -> int:
    """Find a port for an admin, so that no other system is joined."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def main() -> None:
    """Measure one kind of trip after another."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'microseconds':24}    median    lowest   highest")
    with asyncio.Runner() as runner:
        run = runner.get_loop().run_until_complete
        show("asyncio task", lambda: run(asyncio.sleep(0)))
    with ThreadPoolExecutor(1) as threads:
        show("thread pool", lambda: threads.submit(int).result())
    with ProcessPoolExecutor(1) as processes:
        show("process pool", lambda: processes.submit(int).result())
    echo = Echo.start()
    proxy = echo.proxy()
    show("Pykka ask", lambda: echo.ask(1, timeout=10))
    show("Pykka proxy", lambda: proxy.on_receive(1).get(timeout=10))
    echo.stop()
    for base in BASES:
        system = ActorSystem(base, {"Admin Port": free_port()})
        try:
            actor = system.createActor(ThespianEcho)
            show(base, partial(system.ask, actor, 1, 10))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
