# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure the smallest task or message, there and back: 1, then 32 at once."""

import asyncio
import concurrent.futures
import os
import platform
import random
import re
import socket
import sys
from collections import deque
from contextlib import ExitStack
from datetime import date
from functools import partial
from importlib.metadata import version
from operator import methodcaller
from pathlib import Path
from statistics import fmean
from time import perf_counter
from typing import Any

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0  # for each row
ROUNDS = 10
BASES = {"simple base": "simpleSystemBase", "TCP base": "multiprocTCPBase"}


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: int) -> int:
        return message


class ThespianEcho(Actor):
    """Reply with the message."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.send(sender, message)


async def give_back(number: int) -> int:
    """Do next to nothing, as abs() does in a pool."""
    return number


def start_kinds(stack: ExitStack) -> dict[str, Any]:
    """Return, for each kind, what starts a task and what waits for it."""
    kinds: dict[str, Any] = {}
    for name, base in BASES.items():
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = {"Admin Port": free.getsockname()[1]}
        system = ActorSystem(base, port, transientUnique=True)
        stack.callback(system.shutdown)
        tell = partial(system.tell, system.createActor(ThespianEcho), 1)
        kinds[f"Thespian, {name}"] = (
            tell,
            lambda _, system=system: system.listen(10),
        )
    for name in ("Process", "Interpreter", "Thread"):
        # The pool of interpreters is new in Python 3.14.
        if make := getattr(concurrent.futures, f"{name}PoolExecutor", None):
            submit = partial(stack.enter_context(make(1)).submit, abs, 1)
            submit().result()  # starts the worker
            kinds[f"{name.lower()} pool"] = submit, methodcaller("result")
    actor = Echo.start()
    stack.callback(actor.stop)
    ask = partial(actor.ask, 1, block=False)
    kinds["Pykka actor"] = ask, methodcaller("get")
    kinds["asyncio task"] = lambda: asyncio.create_task(give_back(1)), None
    return kinds


async def measure(start: Any, get: Any, depth: int) -> list[float]:
    """Return how long each task took, with that many of them in flight."""
    times: list[float] = []
    started: deque[tuple[float, Any]] = deque()
    end = perf_counter() + SECONDS / ROUNDS
    while perf_counter() < end or len(times) < depth:
        started.append((perf_counter(), start()))
        if len(started) == depth:
            began, task = started.popleft()
            assert (get(task) if get else await task) == 1
            times.append((perf_counter() - began) * 1e6)
    for _, task in started:
        assert (get(task) if get else await task) == 1
    return times


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


def print_row(kind: str, depth: int, times: list[float]) -> None:
    """Print the median, what 1 % and 99 % stay below, and the rate."""
    times.sort()
    cuts = [times[len(times) * percent // 100] for percent in (50, 1, 99)]
    figures = [f"{us:10.1f}" for us in (*cuts, 1000 * depth / fmean(times))]
    row = f"{kind}, {depth} in flight" if depth > 1 else kind
    print(f"{row:36}", *figures, sep="")


async def main() -> None:
    """Measure all kinds in turn, in each round in another order."""
    print_machine("pykka", "thespian")
    print(f"{'microseconds':36}    median       1 %      99 %    1000/s")
    with ExitStack() as stack:
        kinds = start_kinds(stack)
        rows = [(kind, depth) for kind in reversed(kinds) for depth in (1, 32)]
        times: dict[tuple[str, int], list[float]] = {row: [] for row in rows}
        for _ in range(ROUNDS):
            for kind, depth in random.sample(rows, len(rows)):
                start, get = kinds[kind]
                times[kind, depth] += await measure(start, get, depth)
    for row in rows:
        print_row(*row, times[row])


if __name__ == "__main__":
    asyncio.run(main())
