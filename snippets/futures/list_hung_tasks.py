# /// script
# requires-python = ">=3.14"
# ///
"""Ask a hung program which asyncio tasks it has, and what each awaits."""

import asyncio
import io
import runpy
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from queue import Queue

answers: Queue[str] = Queue()


def fetch_page() -> str:
    """Ask, then read the answer; runs in a thread."""
    return read_answer()


def read_answer() -> str:
    """Wait for an answer that nobody sends."""
    return answers.get()


async def show_page() -> None:
    """Show the page when the answer is there."""
    # The loop prints this when it has come to where the task waits.
    asyncio.get_running_loop().call_soon(print_waiting)
    await asyncio.to_thread(fetch_page)


def print_waiting() -> None:
    """Tell the parent that it can look."""
    print("waiting", flush=True)


def list_tasks(process: str) -> str:
    """Do what `python -m asyncio ps PID` does; return what it prints."""
    output = io.StringIO()
    # Here, and not by one more process: Linux lets a parent look at its child.
    sys.argv = ["asyncio", "ps", process]
    with redirect_stdout(output), suppress(SystemExit):
        runpy.run_module("asyncio", run_name="__main__")
    return output.getvalue()


def main() -> None:
    """Start a program that hangs, and look into it."""
    command = [sys.executable, __file__, "hang"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            head, _, *tasks = list_tasks(str(child.pid)).splitlines()
            # These columns have no addresses, which differ in each run.
            begin, end = head.index("task name"), head.index("awaiter chain")
            for line in (head, *tasks):
                print(line[begin:end].rstrip())
        finally:
            child.kill()


if __name__ == "__main__":
    asyncio.run(show_page(), debug=False) if "hang" in sys.argv else main()
