"""A program that waits too long writes down where each of its threads is."""

import faulthandler
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from threading import Event

answers: Queue[str] = Queue()
reading = Event()
LINE = re.compile(r'  File "(?:.*/)?(.+)", line (\d+) in (.+)')


def fetch_page() -> str:
    """Ask for a page, then read the answer."""
    return read_answer()


def read_answer() -> str:
    """Wait for an answer that nobody sends."""
    reading.set()
    return answers.get()


def dump_threads() -> str:
    """Return where every thread is, the last call first."""
    # faulthandler writes to a descriptor, so it needs a real file.
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        return file.read()


def shorten(dump: str) -> str:
    """Leave out addresses, names, folders and most calls of the library."""
    lines = re.sub(r" 0x\w+( \[.*\])?", "", dump).splitlines()
    short: list[str] = []
    for line in lines:
        if not (match := LINE.fullmatch(line)):
            short.append(line)
        elif match[1] == Path(__file__).name:  # which differs with uv
            short.append(f"  program.py, line {match[2]} in {match[3]}")
        elif short[-1].startswith("  program.py"):
            short.append("  ...")
        elif not short[-1].startswith("  "):
            short.append(f"  {match[1]} in {match[3]}")
    return "\n".join(short)


with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(fetch_page)
    reading.wait(timeout=10)
    try:
        print(future.result(timeout=0.5))
    except TimeoutError:
        print(shorten(dump_threads()))
    finally:
        answers.put("text of the page")
