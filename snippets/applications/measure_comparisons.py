# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["distributed>=2026.8", "ray>=2.60,<3"]
# ///
"""Measure the comparing of 40 pages in a pool, on Dask and on Ray."""

import logging
import multiprocessing
import os
import platform
import random
import re
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import date
from difflib import SequenceMatcher
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

if __name__ == "__main__":  # the pool's processes need none of them
    import dask
    import ray
    from distributed import Client, LocalCluster
    from ray.util.multiprocessing import Pool

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 90.0  # in all
WORDS = ["the", "of", "and", "to", "in", "is", "that", "it"]
ARTICLE = random.Random("article").choices(WORDS, k=1000)
TEXTS = [
    " ".join(random.Random(f"/page/{number:02}").choices(WORDS, k=1000))
    for number in range(40)
]


def compare(text: str) -> int:
    """Return how much a text is like the article, in percent."""
    matcher = SequenceMatcher(None, ARTICLE, text.split(), autojunk=False)
    return round(100 * matcher.ratio())


def start_pool(stack: ExitStack) -> Callable[[list[str]], object]:
    """Start a pool of two processes; return what compares texts in it."""
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=2, mp_context=spawn)
    stack.enter_context(pool)
    return lambda texts: list(pool.map(compare, texts))


def start_dask(stack: ExitStack) -> Callable[[list[str]], object]:
    """Start Dask with two workers; return what compares texts on it."""
    scratch = stack.enter_context(TemporaryDirectory())
    stack.enter_context(dask.config.set(temporary_directory=scratch))
    cluster = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )
    client = stack.enter_context(Client(stack.enter_context(cluster)))
    executor = stack.enter_context(client.get_executor(pure=False))
    return lambda texts: list(executor.map(compare, texts))


def start_ray(stack: ExitStack) -> Callable[[list[str]], object]:
    """Start Ray with two workers; return what compares texts on it."""
    os.environ["RAY_TMPDIR"] = stack.enter_context(TemporaryDirectory())
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    stack.callback(ray.shutdown)
    pool = stack.enter_context(Pool(processes=2))
    return lambda texts: pool.map(compare, texts)


STARTS = {"process pool": start_pool, "Dask": start_dask, "Ray": start_ray}


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
    """Start each in turn, let it compare all pages three times, and stop."""
    print_machine("distributed", "ray")
    times: dict[str, list[float]] = {}
    end = perf_counter() + SECONDS
    while perf_counter() < end or not times:
        for name in random.sample(list(STARTS), len(STARTS)):
            with ExitStack() as stack:
                started = perf_counter()
                compare_all = STARTS[name](stack)
                compare_all(TEXTS[:2])  # the workers are there
                taken = perf_counter() - started
                times.setdefault(f"{name}, start", []).append(taken)
                for _ in range(3):
                    started = perf_counter()
                    compare_all(TEXTS)
                    taken = perf_counter() - started
                    times.setdefault(f"{name}, 40 pages", []).append(taken)
    print("seconds                    median    lowest   highest")
    for name in STARTS:
        for row in (f"{name}, start", f"{name}, 40 pages"):
            cuts = [median(times[row]), min(times[row]), max(times[row])]
            print(f"{row:23}", *(f"{cut:10.3f}" for cut in cuts), sep="")


if __name__ == "__main__":
    main()
