# /// script
# requires-python = ">=3.11"
# dependencies = ["py-spy>=0.4"]
# ///
"""Look from outside, with py-spy, at every thread of a program that hangs."""

import asyncio
import ctypes
import re
import subprocess
import sys
from pathlib import Path
from queue import Queue

PY_SPY = Path(sys.executable).with_name("py-spy")
PR_SET_PTRACER, ANY = 0x59616D61, ctypes.c_ulong(-1)

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


def hang() -> None:
    """Let any process look into this one, where Linux refuses; then hang."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANY, 0, 0, 0)
    asyncio.run(show_page())


def dump(process: int) -> str:
    """Return what `py-spy dump --pid PID` prints."""
    command = [str(PY_SPY), "dump", "--pid", str(process)]
    return subprocess.check_output(command, text=True)


def show(text: str) -> None:
    """Print a dump without its numbers, and this file's calls only."""
    text = text.replace(Path(__file__).name, "program.py")  # differs with uv
    for line in text.splitlines():
        if line.startswith("Thread") or "(program.py:" in line:
            print(re.sub(r"Thread \d+", "Thread ...", line))


def main() -> None:
    """Start a program that hangs, and look into it."""
    command = [sys.executable, __file__, "hang"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            text = ""
            while not ("Queue.get" in text and "select (" in text):
                text = dump(child.pid)  # again, until all wait
            show(text)
        finally:
            child.kill()


if __name__ == "__main__":
    hang() if "hang" in sys.argv else main()
