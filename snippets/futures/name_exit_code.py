"""See what a pool tells you of a worker that ended."""

import os
import re
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def main() -> None:
    """Let a worker exit in the middle of a task."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        try:
            executor.submit(os._exit, 3).result()
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
            cause = str(error.__cause__).strip("'\n")
            print("cause:", re.sub(r"Process \d+", "Process ...", cause))


if __name__ == "__main__":
    main()
