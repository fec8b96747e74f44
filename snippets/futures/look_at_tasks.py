# /// script
# requires-python = ">=3.14"
# ///
"""Ask another process which asyncio tasks it has, and what each awaits."""

import asyncio
import functools
import io
import re
import runpy
import subprocess
import sys
from contextlib import redirect_stdout, suppress


async def read_answer() -> None:
    """Wait for an answer that nobody sends."""
    await asyncio.Event().wait()


async def fetch() -> None:
    """Ask, then read the answer."""
    await read_answer()


async def hang() -> None:
    """Wait for two pages, and say so."""
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(), name="news")
        group.create_task(fetch(), name="prices")
        # The loop prints this when it has come to where all tasks wait.
        loop.call_soon(functools.partial(print, "waiting", flush=True))


def look_into(process: str) -> str:
    """Do what `python -m asyncio pstree PID` does; return what it prints."""
    output = io.StringIO()
    # Here, and not by one more process: Linux lets a parent look at its child.
    sys.argv = ["asyncio", "pstree", process]
    with redirect_stdout(output), suppress(SystemExit):
        runpy.run_module("asyncio", run_name="__main__")
    return re.sub(" /.*", "", output.getvalue())  # leaves the files out


def main() -> None:
    """Start a process that hangs, and look into it."""
    command = [sys.executable, __file__, "hang"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            print(look_into(str(child.pid)).strip())
        finally:
            child.kill()


if __name__ == "__main__":
    asyncio.run(hang(), debug=False) if "hang" in sys.argv else main()
