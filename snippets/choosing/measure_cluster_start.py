# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["distributed>=2026.8", "psutil>=7", "ray>=2.60,<3"]
# ///
"""Measure how long Dask and Ray take to start, and the memory they hold."""

import logging
import os
import platform
import re
import secrets
import sys
from contextlib import ExitStack
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import dask
import psutil
import ray
from distributed import Client, LocalCluster

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0  # in all


def double(number: int) -> int:
    """Do next to nothing."""
    return 2 * number


class Doubler:
    """Does next to nothing, in one process."""

    def double(self, number: int) -> int:
        return 2 * number


def start_dask(stack: ExitStack, scratch: str) -> None:
    """Start Dask with two workers, and use both."""
    stack.enter_context(dask.config.set(temporary_directory=scratch))
    cluster = stack.enter_context(
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )
    )
    client = stack.enter_context(Client(cluster))
    client.gather(client.map(double, range(2)))


def start_ray(stack: ExitStack, scratch: str) -> None:
    """Start Ray with two workers, and use both."""
    os.environ["RAY_TMPDIR"] = scratch
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    stack.callback(ray.shutdown)
    task = ray.remote(double)
    ray.get([task.remote(number) for number in range(2)])


def start_actor(stack: ExitStack, scratch: str) -> None:
    """Create an actor in Ray, and use it."""
    actor = ray.remote(Doubler).remote()
    stack.callback(ray.kill, actor)
    ray.get(actor.double.remote(1))


STARTS = {"Dask": start_dask, "Ray": start_ray, "one more actor": start_actor}


def memory() -> float:
    """Return the MiB that this process and its own share with no other."""
    this = psutil.Process()
    found = [this, *this.children(recursive=True)]
    return sum(process.memory_full_info().uss for process in found) / 2**20


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
    """Start all of them one after another, and end them."""
    print_machine("distributed", "ray")
    seconds: dict[str, list[float]] = {name: [] for name in STARTS}
    held: dict[str, list[float]] = {name: [] for name in STARTS}
    end = perf_counter() + SECONDS
    while perf_counter() < end or not held["Ray"]:
        with TemporaryDirectory() as scratch, ExitStack() as stack:
            for name, start in STARTS.items():
                before = memory()
                started = perf_counter()
                start(stack, scratch)
                seconds[name].append(perf_counter() - started)
                held[name].append(memory() - before)
    print("seconds                    median    lowest   highest       MiB")
    for name, found in seconds.items():
        cuts = [median(found), min(found), max(found), median(held[name])]
        print(f"{name:23}", *(f"{figure:10.3f}" for figure in cuts), sep="")


if __name__ == "__main__":
    main()
