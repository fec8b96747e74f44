# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure what a longer message costs, there and back."""

import os
import platform
import socket
import time
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from datetime import date
from functools import partial
from importlib.metadata import version

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

BASES = [f"multiproc{kind}Base" for kind in ("Queue", "TCP", "UDP")]


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: object) -> object:
        return message


class ThespianEcho(Actor):
    """Reply with the message."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, bytes):
            self.send(sender, message)


def ask(system: ActorSystem, actor: ActorAddress, message: bytes) -> object:
    """Send a message to a Thespian actor, and get the reply."""
    return system.ask(actor, message, timeout=10)


def submit(executor: Executor, message: bytes) -> object:
    """Send a message to a pool, and get it back."""
    return executor.submit(give_back, message).result()


def give_back(message: bytes) -> bytes:
    """Return the message."""
    return message


def show(name: str, send: Callable[[bytes], object], trips: int = 50) -> None:
    """Print the time of a trip: the median of five runs, and both ends."""
    for kib in (1, 10, 100, 1000):
        if "UDP" in name and kib > 10:
            break  # a datagram holds up to 64 KiB
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


def free_port() -> int:
    """Find a port for an admin, so that no other system is joined."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def main() -> None:
    """Send bytes of 1 to 1000 KiB to each, and get them back."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'microseconds':22}   KiB    median    lowest   highest")
    with ThreadPoolExecutor(1) as threads:
        show("thread pool", partial(submit, threads))
    with ProcessPoolExecutor(1) as processes:
        show("process pool", partial(submit, processes))
    echo = Echo.start()
    show("Pykka ask", partial(echo.ask, timeout=10))
    echo.stop()
    for base in BASES:
        system = ActorSystem(base, {"Admin Port": free_port()})
        try:
            actor = system.createActor(ThespianEcho)
            show(base, partial(ask, system, actor), 10)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
