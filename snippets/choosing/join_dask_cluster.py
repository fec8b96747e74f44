# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""Join a Dask cluster whose scheduler and workers were started elsewhere."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

from distributed import Client


def where(_: int) -> int:
    """Tell which process this runs in."""
    return os.getpid()


def start(*command: str) -> Popen[bytes]:
    """Start what would run on another machine; drop its log."""
    dask = [sys.executable, "-m", "dask", *command, "--host", "127.0.0.1"]
    return Popen([*dask, "--dashboard-address", ":0"], stderr=DEVNULL)


def main() -> None:
    """Start a scheduler and two workers, and join them by a file."""
    with ExitStack() as stack:
        scratch = stack.enter_context(TemporaryDirectory())
        os.environ["DASK_TEMPORARY_DIRECTORY"] = scratch
        file = str(Path(scratch, "scheduler.json"))
        options = ("--scheduler-file", file)
        commands = [
            ("scheduler", "--port", "0", *options),
            ("worker", *options),
            ("worker", *options),
        ]
        for command in commands:
            process = stack.enter_context(start(*command))
            stack.callback(process.terminate)
        client = stack.enter_context(Client(scheduler_file=file, timeout=20))
        client.wait_for_workers(2, timeout=20)
        print("workers:", len(client.scheduler_info()["workers"]))
        with client.get_executor(pure=False) as executor:
            here = os.getpid() in executor.map(where, range(10))
        print("ran in this process:", here)


if __name__ == "__main__":
    main()
