# /// script
# requires-python = ">=3.14"
# ///
"""Attach a debugger to a running program, look at it, and let it go on."""

import io
import runpy
import subprocess
import sys
import time
from contextlib import redirect_stdout, suppress


def count() -> None:
    """Count without an end."""
    number = 1
    print("counting", flush=True)
    while True:
        number += 1
        time.sleep(0.01)  # stands for work


def debug(process: str, commands: str) -> str:
    """Do what `python -m pdb -p PID` does; return what it prints."""
    output = io.StringIO()
    # Here, and not by one more process: Linux lets a parent look at its child.
    sys.argv = ["pdb", "-p", process]
    sys.stdin = io.StringIO(commands)
    with redirect_stdout(output), suppress(SystemExit):
        runpy.run_module("pdb", run_name="__main__")
    return output.getvalue()


def main() -> None:
    """Start a process that counts, and look into it."""
    command = [sys.executable, __file__, "count"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout
        try:
            child.stdout.readline()
            session = debug(str(child.pid), "p number > 0\nquit\n")
            print(session.partition("\n")[2].strip())  # leaves the file out
            print("still counting:", child.poll() is None)
        finally:
            child.kill()


if __name__ == "__main__":
    count() if "count" in sys.argv else main()
