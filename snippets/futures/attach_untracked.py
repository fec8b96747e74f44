# /// script
# requires-python = ">=3.13"
# ///
"""Another program that opens a block removes it, unless told not to track."""

import subprocess
import sys
from contextlib import closing
from multiprocessing.shared_memory import SharedMemory


def read_first(name: str, track: bool) -> None:
    """Print the first byte of the block that has this name."""
    with closing(SharedMemory(name, track=track)) as block:
        assert block.buf
        print(f"another program, track={track}, reads {block.buf[0]}")


def is_there(name: str) -> bool:
    """Tell whether the block can still be opened."""
    try:
        SharedMemory(name, track=False).close()
    except FileNotFoundError:
        return False
    return True


def main() -> None:
    """Let another program read a block, and look whether it is still there."""
    with closing(SharedMemory(create=True, size=1_000, track=False)) as block:
        assert block.buf
        block.buf[0] = 42
        for how in ("untracked", "tracked"):
            command = [sys.executable, __file__, how, block.name]
            program = subprocess.run(command, stderr=subprocess.PIPE)
            print("  it warns of a leak:", b"leaked" in program.stderr)
            print("  the block is there:", is_there(block.name), flush=True)


if len(sys.argv) > 1:
    read_first(sys.argv[2], track=sys.argv[1] == "tracked")
else:
    main()
