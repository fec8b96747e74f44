"""Measure how long a tiny task takes in a process pool, in chunks."""

import os
import platform
import random
import re
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row
NUMBERS = range(4000)


def square(number: int) -> int:
    """Do next to nothing."""
    return number * number


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


def main() -> None:
    """Measure chunks and a loop in turn, in each round in another order."""
    print_machine()
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(square, NUMBERS))  # starts the workers
        rows: dict[str, Callable[[], Iterable[int]]]
        rows = {"a loop, no pool": partial(map, square, NUMBERS)}
        for size in (1, 10, 100, 1000):
            share = partial(pool.map, square, NUMBERS, chunksize=size)
            rows[f"chunksize {size}"] = share
        times: dict[str, list[float]] = {row: [] for row in rows}
        end = perf_counter() + SECONDS * len(rows)
        while perf_counter() < end or not times["chunksize 1"]:
            for row in random.sample(list(rows), len(rows)):
                started = perf_counter()
                list(rows[row]())
                taken = perf_counter() - started
                times[row].append(taken / len(NUMBERS) * 1e6)
    print("microseconds a task        median       1 %      99 %")
    for row, found in times.items():
        found.sort()
        cuts = [found[len(found) * percent // 100] for percent in (50, 1, 99)]
        print(f"{row:23}", *(f"{us:10.2f}" for us in cuts), sep="")


if __name__ == "__main__":
    main()
