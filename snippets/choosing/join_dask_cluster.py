# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""Join a Dask cluster that was started elsewhere, and send it your module."""

import os
import sys
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

from distributed import Client

SOURCE = """
import os

def count_letters(text):
    return len(text), os.getpid()
"""


def start(*command: str) -> Popen[bytes]:
    """Start what would run on another machine; drop its log."""
    dask = [sys.executable, "-m", "dask", *command, "--host", "127.0.0.1"]
    return Popen([*dask, "--dashboard-address", ":0"], stderr=DEVNULL)


def start_cluster(stack: ExitStack, file: Path) -> None:
    """Start a scheduler and two workers, which meet by a file."""
    options = ("--scheduler-file", str(file))
    for command in (
        ("scheduler", "--port", "0", *options),
        ("worker", "--nthreads", "1", *options),
        ("worker", "--nthreads", "1", *options),
    ):
        process = stack.enter_context(start(*command))
        stack.callback(process.terminate)


def main(stack: ExitStack) -> None:
    """Use a function of a module that only this program has."""
    scratch = stack.enter_context(TemporaryDirectory())
    os.environ["DASK_TEMPORARY_DIRECTORY"] = scratch
    file = Path(scratch, "scheduler.json")
    start_cluster(stack, file)
    client = stack.enter_context(Client(scheduler_file=file, timeout=60))
    client.wait_for_workers(2, timeout=60)
    print("workers:", len(client.scheduler_info()["workers"]))

    module = Path(scratch, "letters.py")
    module.write_text(SOURCE)
    sys.path.insert(0, scratch)
    count_letters = import_module("letters").count_letters
    try:
        client.submit(count_letters, "concurrent", pure=False).result()
    except RuntimeError as error:
        print("before:", error.__cause__)
    client.upload_file(str(module))
    letters, process = client.submit(
        count_letters, "concurrent", pure=False
    ).result()
    print("after:", letters)
    print("counted in this process:", process == os.getpid())


if __name__ == "__main__":
    with ExitStack() as stack:
        main(stack)
