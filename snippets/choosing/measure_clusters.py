# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["distributed>=2026.8", "ray>=2.60,<3"]
# ///
"""Measure tasks on a process pool, Dask and Ray, all on one machine."""

import logging
import os
import pickle
import platform
import random
import re
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import date
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import dask
import ray
from distributed import Client, LocalCluster

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row
ROUNDS = 10
Rows = dict[tuple[str, int], Callable[[], object]]


class Block:
    """100 MB, pickled as NumPy's arrays are: without a copy if possible."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def __reduce_ex__(self, protocol: Any) -> Any:
        in_place = protocol >= 5
        data = pickle.PickleBuffer(self.data) if in_place else bytes(self.data)
        return Block, (data,)


def read_last(block: Block) -> int:
    """Read the last byte of a block."""
    return memoryview(block.data)[-1]


def double(number: int) -> int:
    """Do next to nothing."""
    return 2 * number


class Doubler:
    """Do next to nothing, in one process."""

    def double(self, number: int) -> int:
        return 2 * number


def use_pool(stack: ExitStack, block: Block) -> Rows:
    """Return what does a task, a hundred, and four that read the block."""
    pool = stack.enter_context(ProcessPoolExecutor(2))
    list(pool.map(double, range(2)))  # forks before there are threads
    return {
        ("process pool", 1): lambda: pool.submit(double, 1).result(),
        ("process pool", 100): lambda: list(pool.map(double, range(100))),
        ("process pool, 100 MB", 4): lambda: list(
            pool.map(read_last, [block] * 4)
        ),
    }


def use_dask(stack: ExitStack, block: Block, scratch: str) -> Rows:
    """Do the same on Dask: the block is sent once, to one of its workers."""
    stack.enter_context(dask.config.set(temporary_directory=scratch))
    cluster = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )
    client = stack.enter_context(Client(stack.enter_context(cluster)))

    def read_block() -> object:
        block_there = client.scatter(block, hash=False)
        return client.gather(
            client.map(read_last, [block_there] * 4, pure=False)
        )

    return {
        ("Dask", 1): lambda: client.submit(double, 1, pure=False).result(),
        ("Dask", 100): lambda: client.gather(
            client.map(double, range(100), pure=False)
        ),
        ("Dask, 100 MB", 4): read_block,
    }


def use_ray(stack: ExitStack, block: Block, scratch: str) -> Rows:
    """Do the same on Ray: the block is put once into its store."""
    os.environ["RAY_TMPDIR"] = scratch
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    stack.callback(ray.shutdown)
    task, read = ray.remote(double), ray.remote(read_last)
    actor = ray.remote(Doubler).options(num_cpus=0).remote()
    stack.callback(ray.kill, actor)

    def read_block() -> object:
        block_there = ray.put(block)
        return ray.get([read.remote(block_there) for _ in range(4)])

    return {
        ("Ray task", 1): lambda: ray.get(task.remote(1)),
        ("Ray task", 100): lambda: ray.get(
            [task.remote(n) for n in range(100)]
        ),
        ("Ray actor", 1): lambda: ray.get(actor.double.remote(1)),
        ("Ray actor", 100): lambda: ray.get(
            [actor.double.remote(n) for n in range(100)]
        ),
        ("Ray task, 100 MB", 4): read_block,
    }


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


def main(stack: ExitStack) -> None:
    """Measure all in turn, in each round in another order."""
    print_machine("distributed", "ray")
    scratch = stack.enter_context(TemporaryDirectory())
    block = Block(bytearray(100_000_000))
    rows = use_pool(stack, block)
    rows |= use_dask(stack, block, scratch) | use_ray(stack, block, scratch)
    for use in rows.values():
        use()  # what starts on demand starts here
    times: dict[tuple[str, int], list[float]] = {row: [] for row in rows}
    for number in range(1, ROUNDS + 1):
        for row in random.sample(list(rows), len(rows)):
            spent = sum(times[row]) * row[1]
            while spent < SECONDS * number / ROUNDS:
                started = perf_counter()
                rows[row]()
                taken = perf_counter() - started
                times[row].append(taken / row[1])
                spent += taken
    print(f"{'milliseconds a task':32}     median        1 %       99 %")
    for (name, tasks), found in times.items():
        found.sort()
        cuts = [found[len(found) * percent // 100] for percent in (50, 1, 99)]
        label = f"{name}, {tasks} at once" if tasks > 1 else name
        print(f"{label:32}", *(f"{s * 1e3:11.3f}" for s in cuts), sep="")


if __name__ == "__main__":
    with ExitStack() as stack:
        main(stack)
