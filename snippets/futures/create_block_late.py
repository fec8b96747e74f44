"""Shared memory made after a worker was forked: it is said to be leaked."""

import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing.shared_memory import SharedMemory


def read_first(name: str) -> int:
    """Return the first byte of the block that has this name."""
    with closing(SharedMemory(name)) as memory:
        assert memory.buf
        return memory.buf[0]


def share(late: bool) -> None:
    """Share a block with a worker that starts before it, or after it."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        if late:
            executor.submit(abs, -1).result()  # the worker starts here
        with closing(SharedMemory(create=True, size=1_000)) as memory:
            executor.submit(read_first, memory.name).result()
            memory.unlink()


def watch(when: str) -> None:
    """Print what this program says on stderr when it has ended."""
    child = subprocess.run(
        [sys.executable, __file__, when], capture_output=True, text=True
    )
    said = re.findall("resource_tracker: There.* objects", child.stderr)
    print(f"made {when}:", *(said or ["nothing"]))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        share(late=sys.argv[1] == "late")
    else:
        watch("early")
        watch("late")
