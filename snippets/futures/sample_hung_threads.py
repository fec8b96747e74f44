# /// script
# requires-python = ">=3.15"
# ///
"""Look from outside at every thread of a program that hangs."""

import asyncio
import io
import re
import runpy
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from itertools import batched
from pathlib import Path
from queue import Queue

answers: Queue[str] = Queue()


def fetch_page() -> str:
    """Ask, then read the answer; runs in a thread."""
    return read_answer()


def read_answer() -> str:
    """Wait for an answer that nobody sends."""
    print("waiting", flush=True)
    return answers.get()


async def show_page() -> None:
    """Show the page when the answer is there."""
    await asyncio.to_thread(fetch_page)


def dump(process: str) -> str:
    """Do what `python -m profiling.sampling dump -a PID` does."""
    output = io.StringIO()
    # Here, and not by one more process: Linux lets a parent look at its child.
    sys.argv = ["profiling.sampling", "dump", "-a", process]
    with redirect_stdout(output), suppress(SystemExit):
        runpy.run_module("profiling.sampling", run_name="__main__")
    return output.getvalue()


def show(text: str) -> None:
    """Print a dump without its numbers, and this file's calls only."""
    for thread in text.strip().split("\n\n"):
        head, *lines = thread.splitlines()
        print(re.sub(r"(PID|thread) \d+", r"\1 ...", head))
        for place, code in batched(lines, 2):
            if (name := Path(__file__).name) in place:  # differs with uv
                print(re.sub(rf'".*{name}"', '"program.py"', place))
                print(code)


def main() -> None:
    """Start a program that hangs, and look into it."""
    command = [sys.executable, __file__, "hang"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            text = ""
            while not ("answers.get()" in text and ".poll(" in text):
                text = dump(str(child.pid))  # again, until all wait
            show(text)
        finally:
            child.kill()


if __name__ == "__main__":
    asyncio.run(show_page(), debug=False) if "hang" in sys.argv else main()
