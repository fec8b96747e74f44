"""Shared memory made after a worker was forked goes when the worker does."""

import re
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, suppress
from multiprocessing.shared_memory import SharedMemory


def read_first(name: str) -> int:
    """Return the first byte of the block that has this name."""
    with closing(SharedMemory(name)) as memory:
        assert memory.buf
        return memory.buf[0]


def goes_away(name: str) -> bool:
    """Tell whether the block goes away within a second."""
    with suppress(FileNotFoundError):
        for _ in range(20):
            read_first(name)
            time.sleep(0.05)
        return False
    return True


def share() -> None:
    """Let a worker start, make a block only then, and end the worker."""
    executor = ProcessPoolExecutor(max_workers=1)
    executor.submit(abs, -1).result()  # the worker starts here
    with closing(SharedMemory(create=True, size=1_000)) as memory:
        executor.submit(read_first, memory.name).result()
        executor.shutdown()
        print("the block is gone:", goes_away(memory.name))
        with suppress(FileNotFoundError):
            memory.unlink()


if __name__ == "__main__":
    if "share" in sys.argv:
        share()
    else:  # the same as a program of its own, to see what it says on stderr
        command = [sys.executable, __file__, "share"]
        program = subprocess.run(command, capture_output=True, text=True)
        print(program.stdout, end="")
        if said := re.search("resource_tracker: .* objects", program.stderr):
            print(said[0])
