"""A block of shared memory that nobody unlinks is reported as leaked."""

import re
import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory


def share(unlink: bool) -> None:
    """Make a block and close it; remove it, if told to."""
    block = SharedMemory(create=True, size=1_000)
    block.close()
    if unlink:
        block.unlink()


if len(sys.argv) > 1:
    share(unlink=sys.argv[1] == "unlink")
else:  # each as a program of its own, to see what it says on stderr
    for how in ("close", "unlink"):
        program = subprocess.run(
            [sys.executable, __file__, how], capture_output=True, text=True
        )
        said = re.search("resource_tracker: .* shutdown", program.stderr)
        print(f"{how}: {said[0] if said else 'nothing is said'}")
