# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure how long a new task, thread, process or actor takes to answer."""

import asyncio
import multiprocessing
import os
import platform
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from importlib.metadata import version
from multiprocessing.queues import SimpleQueue

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

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


def use_thread() -> None:
    """Start a thread, get its answer, and end it."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(int).result()


def use_process(method: str) -> None:
    """Start a process, get its answer, and end it."""
    multiprocessing.set_start_method(method, force=True)
    queue: SimpleQueue[int] = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=queue.put, args=[1])
    process.start()
    queue.get()
    process.join()
    queue.close()


def use_actor() -> None:
    """Start a Pykka actor, get its answer, and end it."""
    actor = Echo.start()
    actor.ask(1, timeout=10)
    actor.stop()


def use_thespian_actor(system: ActorSystem) -> None:
    """Create an actor, get its answer, and leave it to the system."""
    system.ask(system.createActor(ThespianEcho), 1, 10)


def show(name: str, use: Callable[[], object], count: int) -> None:
    """Print the time of one: the median of five runs, and both ends."""
    use()  # what is started once is there after this
    times = []
    for _ in range(5):
        started = time.perf_counter()
        for _ in range(count):
            use()
        times.append((time.perf_counter() - started) / count * 1e3)
    low, _, median, _, high = sorted(times)
    print(f"{name:20}{median:10.3f}{low:10.3f}{high:10.3f}")


def free_port() -> int:
    """Find a port for an admin, so that no other system is joined."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def main() -> None:
    """Create many of each kind."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'milliseconds':20}    median    lowest   highest")
    with asyncio.Runner() as runner:
        run = runner.get_loop().run_until_complete
        show("asyncio task", lambda: run(asyncio.sleep(0)), 500)
    show("thread", use_thread, 100)
    show("Pykka actor", use_actor, 100)
    for method in ("fork", "forkserver", "spawn"):
        show(f"process, {method}", partial(use_process, method), 4)
    for base in BASES:
        system = ActorSystem(base, {"Admin Port": free_port()})
        try:
            show(base, partial(use_thespian_actor, system), 5)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
