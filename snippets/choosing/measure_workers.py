"""Measure how many tasks a second pools of one to eight workers do."""

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

TASKS = 32


def compute(_: int) -> int:
    """Keep a core busy for some milliseconds."""
    return sum(number * number for number in range(60_000))


def wait(_: int) -> None:
    """Wait, as for a slow server."""
    time.sleep(0.02)


def show(name: str, workers: int, run: Callable[[], object]) -> None:
    """Print the tasks a second: the median of three runs, and both ends."""
    rates = []
    for _ in range(3):
        started = time.perf_counter()
        run()
        rates.append(TASKS / (time.perf_counter() - started))
    low, median, high = sorted(rates)
    print(f"{name:24}{workers:10}{median:10.0f}{low:10.0f}{high:10.0f}")


def measure(name: str, make: type[ThreadPoolExecutor | ProcessPoolExecutor], task: Callable[[int], object]) -> None:
    """Measure pools of more and more workers."""


async def wait_side_by_side(limit: int) -> None:
    """Wait as often with asyncio, a limited number at once."""
    free = asyncio.Semaphore(limit)

    async def wait_once() -> None:
        async with free:
            await asyncio.sleep(0.02)

    await asyncio.gather(*(wait_once() for _ in range(TASKS)))


def main() -> None:
    """Measure tasks that compute, then tasks that wait."""
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, date.today(), sep=", ")
    print(f"\n{'tasks a second':24}   workers    median    lowest   highest")
    pools = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    for task in (compute, wait):
        for name, make in pools.items():
            for workers in (1, 2, 4, 8):
                with make(workers) as pool:
                    list(pool.map(task, range(workers)))  # starts them
                    show(
                        f"{task.__name__} in {name}",
                        workers,
                        lambda: list(pool.map(task, range(TASKS))),
                    )
    for limit in (1, 2, 4, 8):
        show(
            "wait in asyncio",
            limit,
            lambda: asyncio.run(wait_side_by_side(limit)),
        )


if __name__ == "__main__":
    main()
