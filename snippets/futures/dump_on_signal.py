"""A program writes down where it hangs each time you send it a signal."""

import asyncio
import faulthandler
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from queue import Queue

answers: Queue[str] = Queue()
CALL = re.compile(Path(__file__).name + r'", line \d+ in (.+)')


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


def first_thread(dump: Iterable[str]) -> list[str]:
    """Return this file's calls in the first thread of a dump."""
    calls: list[str] = []
    for line in dump:
        if not line.strip():
            break
        calls += CALL.findall(line)
    return calls


if len(sys.argv) > 1:
    faulthandler.register(signal.SIGUSR1)
    asyncio.run(show_page(), debug=False)
else:
    pipe = subprocess.PIPE
    program = [sys.executable, __file__, "hang"]
    with subprocess.Popen(program, text=True, stdout=pipe, stderr=pipe) as run:
        assert run.stdout
        assert run.stderr
        try:
            run.stdout.readline()
            run.send_signal(signal.SIGUSR1)  # what `kill -USR1 PID` does
            print("last call first:", first_thread(run.stderr))
            print("still runs:", run.poll() is None)
        finally:
            run.kill()
