# /// script
# requires-python = ">=3.15"
# ///
"""See from outside where every thread of a process is."""

import io
import re
import runpy
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout, suppress
from pathlib import Path
from threading import Event

CALL = re.compile(Path(__file__).name + r'", line \d+, in (.+)')


def read_answer() -> None:
    """Wait for an answer that nobody sends."""
    print("waiting", flush=True)
    Event().wait()


def fetch_page() -> None:
    """Ask, then read the answer."""
    read_answer()


def hang() -> None:
    """Wait for a page."""
    with ThreadPoolExecutor(max_workers=1) as executor:
        executor.submit(fetch_page).result()


def dump(process: str) -> str:
    """Do what `python -m profiling.sampling dump -a PID` does."""
    output = io.StringIO()
    # Here, and not by one more process: Linux lets a parent look at its child.
    sys.argv = ["profiling.sampling", "dump", "-a", process]
    with redirect_stdout(output), suppress(SystemExit):
        runpy.run_module("profiling.sampling", run_name="__main__")
    return output.getvalue()


def main() -> None:
    """Start a process that hangs, and look into it."""
    command = [sys.executable, __file__, "hang"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            for thread in dump(str(child.pid)).split("Stack dump")[1:]:
                print(CALL.findall(thread))
        finally:
            child.kill()


if __name__ == "__main__":
    hang() if "hang" in sys.argv else main()
