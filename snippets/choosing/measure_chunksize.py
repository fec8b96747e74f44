"""Measure how many tiny tasks a second a process pool does in chunks."""

import os
import platform
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date

TASKS = 4000


def square(number: int) -> int:
    """Do next to nothing."""
    return number * number


def show(name: str, run: Callable[[], object]) -> None:
    """Print the time of a task: the median of five runs, and both ends."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        run()
        times.append((time.perf_counter() - started) / TASKS * 1e6)
    low, _, median, _, high = sorted(times)
    print(f"{name:24}{median:10.2f}{low:10.2f}{high:10.2f}")


def main() -> None:
    """Measure chunks of 1 to 1000 tasks, then a loop without a pool."""
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, date.today(), sep=", ")
    print(f"\n{'microseconds a task':24}    median    lowest   highest")
    numbers = range(TASKS)
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(square, numbers))  # starts the workers
        for size in (1, 10, 100, 1000):

            def run(size: int = size) -> None:
                list(pool.map(square, numbers, chunksize=size))

            show(f"chunksize {size}", run)
    show("a loop, no pool", lambda: list(map(square, numbers)))


if __name__ == "__main__":
    main()
