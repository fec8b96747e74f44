"""Measure what each stage of the checks gains, from start to end."""

import multiprocessing
import os
import platform
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

WORDS = ["the", "of", "and", "to", "in", "is", "that", "it"]
ARTICLE = random.Random("article").choices(WORDS, k=1000)
PATHS = [f"/page/{number:02}" for number in range(40)]
CREATE = "CREATE TABLE pages (path UNIQUE, percent)"
INSERT = "INSERT INTO pages VALUES (?, ?)"
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 15.0  # for each row


def fetch(path: str) -> str:
    """Stand in for a site that is far away."""
    time.sleep(0.05)  # stands for waiting
    return " ".join(random.Random(path).choices(WORDS, k=1000))


def compare(text: str) -> int:
    """Return how much a text is like the article, in percent."""
    matcher = SequenceMatcher(None, ARTICLE, text.split(), autojunk=False)
    return round(100 * matcher.ratio())


def save(database: sqlite3.Connection, path: str, percent: int) -> None:
    """Write a row, and have it on disk before going on."""
    with database:
        database.execute(INSERT, (path, percent))


def start_processes() -> ProcessPoolExecutor:
    """Return a pool of two processes."""
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=2, mp_context=spawn)


def save_all(file: Path, percents: Iterable[int]) -> None:
    """Save what comes in, in this thread."""
    with closing(sqlite3.connect(file)) as database:
        database.execute(CREATE)
        for path, percent in zip(PATHS, percents, strict=True):
            save(database, path, percent)


def loop(file: Path) -> None:
    """Fetch, compare and save in one thread."""
    save_all(file, (compare(fetch(path)) for path in PATHS))


def use_threads(file: Path) -> None:
    """Fetch in threads."""
    with ThreadPoolExecutor(max_workers=8) as threads:
        save_all(file, map(compare, threads.map(fetch, PATHS)))


def use_processes(file: Path) -> None:
    """Fetch in threads, and compare in processes."""
    with (
        ThreadPoolExecutor(max_workers=8) as threads,
        start_processes() as processes,
    ):
        save_all(file, processes.map(compare, threads.map(fetch, PATHS)))


def use_writer(file: Path) -> None:
    """Let each page go its own way, and one thread save."""
    with (
        ThreadPoolExecutor(max_workers=1) as writer,
        start_processes() as processes,
        ThreadPoolExecutor(max_workers=8) as threads,
    ):
        database = writer.submit(sqlite3.connect, file).result()
        writer.submit(database.execute, CREATE).result()

        def check(path: str) -> None:
            percent = processes.submit(compare, fetch(path)).result()
            writer.submit(save, database, path, percent).result()

        list(threads.map(check, PATHS))
        writer.submit(database.close).result()


STAGES: dict[str, Callable[[Path], None]] = {
    "a loop": loop,
    "threads fetch": use_threads,
    "processes compare": use_processes,
    "one thread saves": use_writer,
}


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
    """Run the stages in turn, in each round in another order."""
    print_machine()
    times: dict[str, list[float]] = {name: [] for name in STAGES}
    with tempfile.TemporaryDirectory() as folder:
        end = perf_counter() + SECONDS * len(STAGES)
        while perf_counter() < end or not times["a loop"]:
            for name in random.sample(list(STAGES), len(STAGES)):
                file = Path(folder, f"{name} {len(times[name])}.db")
                started = perf_counter()
                STAGES[name](file)
                times[name].append(perf_counter() - started)
    print("seconds                median       1 %      99 %")
    for name, taken in times.items():
        taken.sort()
        cuts = [taken[len(taken) * percent // 100] for percent in (50, 1, 99)]
        print(f"{name:19}", *(f"{seconds:10.2f}" for seconds in cuts), sep="")


if __name__ == "__main__":
    main()
