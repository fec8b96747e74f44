"""A program that is not done in time writes down where it hangs, and ends."""

import asyncio
import faulthandler
import re
import subprocess
import sys
from pathlib import Path
from queue import Queue

answers: Queue[str] = Queue()
LINE = re.compile(r'  File "(?:.*/)?(.+)", line (\d+) in (.+)')


def fetch_page() -> str:
    """Ask, then read the answer; runs in a thread."""
    return read_answer()


def read_answer() -> str:
    """Wait for an answer that nobody sends."""
    return answers.get()


async def show_page() -> None:
    """Show the page when the answer is there."""
    await asyncio.to_thread(fetch_page)


def shorten(dump: str) -> str:
    """Leave out addresses, folders, and most calls outside this file."""
    lines = re.sub(r" 0x\w+( \[py.*\])?", "", dump).splitlines()
    short: list[str] = []
    for above, line in zip(["", *lines], lines, strict=False):
        if not (match := LINE.fullmatch(line)):
            short.append(line)
        elif match[1] == Path(__file__).name:  # which differs with uv
            short.append(f"  program.py, line {match[2]} in {match[3]}")
        elif not LINE.fullmatch(above):
            short.append(f"  {match[1]} in {match[3]}")
        elif short[-1] != "  ...":
            short.append("  ...")
    return "\n".join(short)


if len(sys.argv) > 1:
    faulthandler.dump_traceback_later(3, exit=True)
    asyncio.run(show_page(), debug=False)
else:
    program = [sys.executable, __file__, "hang"]
    ended = subprocess.run(program, stderr=subprocess.PIPE, text=True)
    print(shorten(ended.stderr))
    print("exit status:", ended.returncode)
