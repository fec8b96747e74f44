# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8", "ray>=2.60,<3"]
# ///
"""Measure a process pool, Dask and Ray on one machine."""

import logging
import os
import platform
import secrets
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from functools import partial
from importlib.metadata import version
from tempfile import TemporaryDirectory
from typing import Any

import dask
import distributed
import ray
from distributed import Client, LocalCluster

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

TASKS = 20
Start = Callable[[int], Any]
Finish = Callable[[Any], object]


def double(number: int) -> int:
    """Do next to nothing."""
    return 2 * number


class Doubler:
    """Do next to nothing, in one process."""

    def double(self, number: int) -> int:
        return 2 * number


def one_by_one(start: Start, finish: Finish) -> None:
    """Start a task, wait for it, start the next."""
    for number in range(TASKS):
        finish(start(number))


def all_at_once(start: Start, finish: Finish) -> None:
    """Start all tasks, then wait for each."""
    for future in [start(number) for number in range(TASKS)]:
        finish(future)


def show(name: str, start: Start, finish: Finish) -> None:
    """Print the time of a task: the median of five runs, and both ends."""
    for run in (one_by_one, all_at_once):
        run(start, finish)  # what starts on demand starts here
        times = []
        for _ in range(5):
            started = time.perf_counter()
            run(start, finish)
            times.append((time.perf_counter() - started) / TASKS * 1e3)
        low, _, median, _, high = sorted(times)
        how = f"{name}, {run.__name__.replace('_', ' ')}"
        print(f"{how:28}{median:10.3f}{low:10.3f}{high:10.3f}")


def main(scratch: str) -> None:
    """Measure the pool, then each cluster."""
    versions = [f"{name} {version(name)}" for name in ("distributed", "ray")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'milliseconds a task':28}    median    lowest   highest")
    with ProcessPoolExecutor(2) as pool:
        show("process pool", lambda n: pool.submit(double, n), Future.result)
    with (
        dask.config.set(temporary_directory=scratch),
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0"
        ) as cluster,
        Client(cluster) as client,
    ):
        submit = partial(client.submit, double, pure=False)
        show("Dask", submit, distributed.Future.result)
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
        _temp_dir=scratch,
    )
    show("Ray task", ray.remote(double).remote, ray.get)
    actor = ray.remote(Doubler).remote()
    show("Ray actor", actor.double.remote, ray.get)
    ray.shutdown()


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        main(scratch)
