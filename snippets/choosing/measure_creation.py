# /// script
# requires-python = ">=3.11"
# dependencies = ["psutil>=7", "pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure what one more task, pool or actor takes: its time and its memory."""

import asyncio
import concurrent.futures
import gc
import multiprocessing
import os
import platform
import random
import re
import socket
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from threading import Event, Thread
from time import perf_counter
from typing import Any

import psutil
import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row

# What one fresh process keeps, to measure it and to end it.
tasks: list[asyncio.Task[None]] = []
actors: list[int] = []  # the processes of Thespian's
end = Event()
stack = ExitStack()


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: int) -> int:
        return message


class Locator(Actor):
    """Reply with the number of the process that it runs in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "where?":
            self.send(sender, os.getpid())


async def start_task() -> None:
    """Start an asyncio task, which answers and waits."""
    answered = asyncio.get_running_loop().create_future()

    async def answer() -> None:
        answered.set_result(1)
        await asyncio.sleep(3600)

    tasks.append(asyncio.create_task(answer()))
    await answered


def start_thread() -> None:
    """Start a thread, which answers and waits."""
    answers: SimpleQueue[int] = SimpleQueue()

    def answer() -> None:
        answers.put(1)
        end.wait()

    Thread(target=answer).start()
    answers.get()


def start_pool(make: Callable[..., Any]) -> None:
    """Start a pool with one worker, which answers and waits."""
    stack.enter_context(make(1)).submit(abs, 1).result()


def start_pykka_actor() -> None:
    """Start a Pykka actor, which answers and waits."""
    Echo.start().ask(1)


@cache
def start_system() -> ActorSystem:
    """Start Thespian's system, once in a process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = {"Admin Port": free.getsockname()[1]}
    system = ActorSystem("multiprocTCPBase", port)
    stack.callback(system.shutdown)
    return system


def start_thespian_actor() -> None:
    """Create a Thespian actor, which answers and waits."""
    system = start_system()
    actors.append(system.ask(system.createActor(Locator), "where?", 60))


def find_kinds() -> dict[str, tuple[int, Callable[[], Any]]]:
    """Return how many of each kind to start, and what starts one."""
    kinds: dict[str, tuple[int, Callable[[], Any]]] = {
        "asyncio task": (1000, start_task),
        "thread": (1000, start_thread),
        "thread pool": (1000, partial(start_pool, ThreadPoolExecutor)),
        "Pykka actor": (1000, start_pykka_actor),
        "Thespian, TCP base": (4, start_thespian_actor),
    }
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        make = partial(ProcessPoolExecutor, mp_context=context)
        kinds[f"process pool, {method}"] = 3, partial(start_pool, make)
    # The pool of interpreters is new in Python 3.14.
    if pool := getattr(concurrent.futures, "InterpreterPoolExecutor", None):
        kinds["interpreter pool"] = 4, partial(start_pool, pool)
    return kinds


def memory() -> float:
    """Return the KiB that this process and its own share with no other."""
    this = psutil.Process()
    found = [this, *this.children(True), *map(psutil.Process, actors)]
    return sum(process.memory_full_info().uss for process in found) / 1024


async def measure(kind: str) -> tuple[list[float], float]:
    """Return the times of all that are started, and the memory of one."""
    count, start = find_kinds()[kind]
    times = []
    gc.freeze()  # what collects garbage copies no page of a forked process
    for number in range(count + 1):
        started = perf_counter()
        if waits := start():
            await waits
        times.append((perf_counter() - started) * 1000)
        if number == 0:  # with the first comes what is started only once
            before = memory()
    kib = (memory() - before) / count
    end.set()
    pykka.ActorRegistry.stop_all()
    stack.close()
    return times[1:], kib


def measure_here(kind: str) -> tuple[list[float], float]:
    """Do it in this process."""
    return asyncio.run(measure(kind))


def print_machine(*libraries: str) -> None:
    """Say what the figures were measured on, and when."""
    info = Path("/proc/cpuinfo")  # Linux has it
    cpu = info.read_text() if info.exists() else ""
    kind = "virtual machine" if "hypervisor" in cpu else "machine"
    model = re.findall("model name.*: (.*)", cpu) or [platform.machine()]
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    python = f"Python {platform.python_version()}"
    versions = [f"{name} {version(name)}" for name in libraries]
    print(kind, f"{os.cpu_count()} processors", model[0], system, sep=", ")
    print(python, *versions, date.today(), sep=", ", end="\n\n")


def main() -> None:
    """Measure all kinds in turn, each in a fresh process."""
    print_machine("pykka", "thespian")
    kinds = find_kinds()
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    kib: dict[str, list[float]] = {kind: [] for kind in kinds}
    stop = perf_counter() + SECONDS * len(kinds)
    while perf_counter() < stop or not times["thread"]:
        for kind in random.sample(list(kinds), len(kinds)):
            with ProcessPoolExecutor(1) as fresh:
                taken, held = fresh.submit(measure_here, kind).result()
            times[kind] += taken
            kib[kind].append(held)
    print("milliseconds                median        1 %       99 %  KiB each")
    for kind, taken in times.items():
        taken.sort()
        cuts = [taken[len(taken) * percent // 100] for percent in (50, 1, 99)]
        print(f"{kind:24}", *(f"{ms:11.3f}" for ms in cuts), sep="", end="")
        print(f"{median(kib[kind]):10.1f}")


if __name__ == "__main__":
    main()
