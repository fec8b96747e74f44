"""Measure two calls that compute: in turn, in two threads, two processes."""

import os
import platform
import random
import re
import sys
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row


def compute(count: int) -> int:
    """Add up squares: work that keeps a core busy, and waits for nothing."""
    return sum(number * number for number in range(count))


def call_in_turn() -> None:
    """Call twice, the second time after the first."""
    for _ in range(2):
        compute(1_000_000)


def call_at_once(pool: Executor) -> None:
    """Call twice at the same time, in the two workers of a pool."""
    list(pool.map(compute, [1_000_000] * 2))


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
    """Call in each way again and again, in each round in another order."""
    print_machine()
    with (
        ProcessPoolExecutor(max_workers=2) as processes,
        ThreadPoolExecutor(max_workers=2) as threads,
    ):
        ways: dict[str, Callable[[], None]] = {
            "one thread, in turn": call_in_turn,
            "two threads": partial(call_at_once, threads),
            "two processes": partial(call_at_once, processes),
        }
        call_at_once(processes)  # starts the workers
        times: dict[str, list[float]] = {way: [] for way in ways}
        end = perf_counter() + SECONDS * len(ways)
        while perf_counter() < end or not times["two processes"]:
            for way in random.sample(list(ways), len(ways)):
                started = perf_counter()
                ways[way]()
                times[way].append((perf_counter() - started) * 1000)
    print("milliseconds            median       1 %      99 %")
    for way, taken in times.items():
        taken.sort()
        cuts = [taken[len(taken) * percent // 100] for percent in (50, 1, 99)]
        print(f"{way:20}", *(f"{cut:10.1f}" for cut in cuts), sep="")


if __name__ == "__main__":
    main()
