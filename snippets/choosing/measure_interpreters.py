# /// script
# requires-python = ">=3.14"
# dependencies = []
# ///
"""Measure interpreters beside threads and processes, on the same Python."""

import os
import platform
import time
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from datetime import date
from functools import partial


def compute(numbers: int) -> int:
    """Keep a core busy for some milliseconds."""
    return sum(number * number for number in range(numbers))


def use_once(make: Callable[[int], Executor]) -> None:
    """Start a pool, use it once, and end it."""
    with make(1) as executor:
        executor.submit(int).result()


def go_and_return(executor: Executor) -> None:
    """Do next to nothing 200 times, one after another."""
    for _ in range(200):
        executor.submit(int).result()


def share(executor: Executor) -> None:
    """Compute 16 times, on all workers."""
    list(executor.map(compute, [60_000] * 16))


def show(name: str, run: Callable[[], object], calls: int) -> None:
    """Print the time of a call: the median of five runs, and both ends."""
    run()  # what starts on demand starts here
    times = []
    for _ in range(5):
        started = time.perf_counter()
        run()
        times.append((time.perf_counter() - started) / calls * 1e3)
    low, _, median, _, high = sorted(times)
    print(f"{name:28}{median:10.3f}{low:10.3f}{high:10.3f}")


def main() -> None:
    """Measure the three kinds of pools."""
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, date.today(), sep=", ")
    print(f"\n{'milliseconds':28}    median    lowest   highest")
    for make in (
        ThreadPoolExecutor,
        InterpreterPoolExecutor,
        ProcessPoolExecutor,
    ):
        kind = make.__name__.removesuffix("PoolExecutor").lower()
        with make(1) as executor:
            show(f"{kind}, round trip", partial(go_and_return, executor), 200)
        show(f"{kind}, start and end", partial(use_once, make), 1)
        for workers in (1, 2):
            with make(workers) as executor:
                name = f"{kind}, compute by {workers}"
                show(name, partial(share, executor), 16)


if __name__ == "__main__":
    main()
