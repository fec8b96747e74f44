"""Measure how many tasks a second are done, by 1 worker to 1000."""

import asyncio
import concurrent.futures
import os
import platform
import random
import re
import sys
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row


def compute(_: int) -> int:
    """Keep a core busy for some milliseconds."""
    return sum(number * number for number in range(60_000))


def wait(_: int) -> None:
    """Wait, as for a slow server."""
    time.sleep(0.02)


def map_all(pool: Executor, task: Any, count: int) -> None:
    """Do a number of tasks in a pool."""
    list(pool.map(task, range(count)))


async def wait_side_by_side(workers: int, count: int) -> None:
    """Wait as often in asyncio, a limited number at once."""
    free = asyncio.Semaphore(workers)

    async def wait_once() -> None:
        async with free:
            await asyncio.sleep(0.02)

    await asyncio.gather(*(wait_once() for _ in range(count)))


def start_rows(stack: ExitStack) -> dict[tuple[str, int, int], Any]:
    """Return what does the tasks of each row: its name, workers, tasks."""
    rows: dict[tuple[str, int, int], Any] = {}
    for name in ("Process", "Interpreter", "Thread"):
        # The pool of interpreters is new in Python 3.14.
        if make := getattr(concurrent.futures, f"{name}PoolExecutor", None):
            for workers in (1, 2, 4, 8):
                run = partial(
                    map_all, stack.enter_context(make(workers)), compute
                )
                rows[f"compute, {name.lower()} pool", workers, 32] = run
                run(workers)
    for workers in (1, 10, 100, 1000):
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        rows["wait, thread pool", workers, 4 * workers] = partial(
            map_all, pool, wait
        )
    for workers in (1, 10, 100, 1000):
        wait_all = partial(wait_side_by_side, workers)
        rows["wait, asyncio", workers, 4 * workers] = wait_all
    return rows


def print_machine() -> None:
    """Say what the figures were measured on, and when."""
    info = Path("/proc/cpuinfo")  # Linux has it
    cpu = info.read_text() if info.exists() else ""
    kind = "virtual machine" if "hypervisor" in cpu else "machine"
    model = re.findall("model name.*: (.*)", cpu) or [platform.machine()]
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    python = f"Python {platform.python_version()}"
    print(kind, f"{os.cpu_count()} processors", model[0], system, sep=", ")
    print(python, date.today(), sep=", ", end="\n\n")


async def main() -> None:
    """Let all do their tasks in turn, in each round in another order."""
    print_machine()
    with ExitStack() as stack:
        rows = start_rows(stack)
        rates: dict[tuple[str, int, int], list[float]] = {
            row: [] for row in rows
        }
        end = perf_counter() + SECONDS * len(rows)
        while perf_counter() < end or not rates["wait, asyncio", 1, 4]:
            for row in random.sample(list(rows), len(rows)):
                started = perf_counter()
                if tasks := rows[row](row[-1]):
                    await tasks
                rates[row].append(row[-1] / (perf_counter() - started))
    print("tasks a second             workers    median       1 %      99 %")
    for (name, workers, _), found in rates.items():
        found.sort()
        cuts = [found[len(found) * percent // 100] for percent in (50, 1, 99)]
        print(
            f"{name:26}{workers:8}",
            *(f"{rate:10.1f}" for rate in cuts),
            sep="",
        )


if __name__ == "__main__":
    asyncio.run(main())
