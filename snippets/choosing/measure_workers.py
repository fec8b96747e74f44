"""Measure how many tasks a second pools do, of 1 to 16 workers."""

import asyncio
import os
import platform
import time
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from datetime import date
from functools import partial

TASKS = 32
WORKERS = (1, 2, 4, 8, 16)


def compute(_: int) -> int:
    """Keep a core busy for some milliseconds."""
    return sum(number * number for number in range(60_000))


def wait(_: int) -> None:
    """Wait, as for a slow server."""
    time.sleep(0.005)


def show(name: str, workers: int, run: Callable[[], object]) -> None:
    """Print the tasks a second: the median of three runs, and both ends."""
    rates = []
    for _ in range(3):
        started = time.perf_counter()
        run()
        rates.append(TASKS / (time.perf_counter() - started))
    low, median, high = sorted(rates)
    print(f"{name:24}{workers:10}{median:10.0f}{low:10.0f}{high:10.0f}")


def map_all(executor: Executor, task: Callable[[int], object]) -> None:
    """Do all tasks in a pool."""
    list(executor.map(task, range(TASKS)))


async def wait_side_by_side(limit: int) -> None:
    """Wait as often with asyncio, a limited number at once."""
    free = asyncio.Semaphore(limit)

    async def wait_once() -> None:
        async with free:
            await asyncio.sleep(0.005)

    await asyncio.gather(*(wait_once() for _ in range(TASKS)))


def wait_in_loop(limit: int) -> None:
    """Start a loop that waits."""
    asyncio.run(wait_side_by_side(limit))


def main() -> None:
    """Measure tasks that compute, then tasks that wait."""
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, date.today(), sep=", ")
    print(f"\n{'tasks a second':24}   workers    median    lowest   highest")
    for task in (compute, wait):
        for pool in (ThreadPoolExecutor, ProcessPoolExecutor):
            for workers in WORKERS:
                with pool(workers) as executor:
                    run = partial(map_all, executor, task)
                    run()  # starts the workers
                    kind = pool.__name__.removesuffix("PoolExecutor").lower()
                    show(f"{task.__name__}, {kind} pool", workers, run)
    for workers in WORKERS:
        show("wait, asyncio", workers, partial(wait_in_loop, workers))


if __name__ == "__main__":
    main()
