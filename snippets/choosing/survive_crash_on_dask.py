# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""A worker dies: Dask does its task again, but not a task that kills many."""

import logging
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import dask
from distributed import Client, KilledWorker, LocalCluster


def crash() -> None:
    """End the process, as a fault in a C library would."""
    os._exit(1)


def crash_once(mark: Path) -> str:
    """Crash, but only the first time."""
    if not mark.exists():
        mark.touch()
        crash()
    return "done at the second try"


def fail_once(mark: Path) -> str:
    """Raise an exception, but only the first time."""
    if not mark.exists():
        mark.touch()
        raise ConnectionError("no answer")
    return "done at the second try"


def main(scratch: Path) -> None:
    """Let a task crash once, one fail once, and one crash each time."""
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        crashing = client.submit(crash_once, scratch / "crashed")
        print("crashes once:", crashing.result())
        # A worker that is killed while it starts is not started again.
        client.wait_for_workers(2, timeout=60)
        failing = client.submit(fail_once, scratch / "failed", retries=1)
        print("fails once, retries=1:", failing.result())
        try:
            client.submit(crash).result()
        except KilledWorker as error:
            print("crashes each time:", type(error).__name__)
        # A cluster that closes while a worker starts logs tracebacks.
        client.wait_for_workers(2, timeout=60)


if __name__ == "__main__":
    with (
        TemporaryDirectory() as scratch,
        dask.config.set(
            {
                "temporary-directory": scratch,
                "distributed.scheduler.allowed-failures": 1,  # 3 is usual
            }
        ),
    ):
        main(Path(scratch))
