# /// script
# requires-python = ">=3.11"
# dependencies = ["psutil>=7", "ray>=2.60,<3"]
# ///
"""Measure how long Ray takes to start, and what its actors take."""

import logging
import os
import platform
import secrets
import time
from datetime import date
from importlib.metadata import version
from statistics import median
from tempfile import TemporaryDirectory

import psutil
import ray

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())


class Member:
    """Tell how much memory its process shares with no other."""

    def private_mib(self) -> float:
        return psutil.Process().memory_full_info().uss / 1024**2


def show(name: str, values: list[float]) -> None:
    """Print the median of the values, and both ends."""
    print(f"{name:32}{median(values):10.2f}", end="")
    print(f"{min(values):10.2f}{max(values):10.2f}")


def main(scratch: str) -> None:
    """Start Ray once, then five actors."""
    python = f"Python {platform.python_version()}"
    cores = f"{os.cpu_count()} cores"
    print(cores, python, f"ray {version('ray')}", date.today(), sep=", ")
    print(f"\n{'Ray':32}    median    lowest   highest")
    started = time.perf_counter()
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
        _temp_dir=scratch,
    )
    show("start Ray once, seconds", [time.perf_counter() - started])
    actors, times, memory = [], [], []
    for _ in range(5):
        started = time.perf_counter()
        actors.append(ray.remote(Member).remote())
        memory.append(ray.get(actors[-1].private_mib.remote(), timeout=20))
        times.append(time.perf_counter() - started)
    show("create one actor, seconds", times)
    show("memory of one actor, MiB", memory)
    started = time.perf_counter()
    ray.shutdown()
    show("end Ray once, seconds", [time.perf_counter() - started])


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        main(scratch)
