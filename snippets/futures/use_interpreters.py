# /// script
# requires-python = ">=3.14"
# ///
"""A worker is a thread of your process, with an interpreter of its own."""

import os
from concurrent.futures import InterpreterPoolExecutor
from concurrent.interpreters import NotShareableError
from threading import Lock

visits = 0


def count_visit() -> tuple[int, int]:
    """Count one visit; return the count and the worker's process id."""
    global visits
    visits += 1
    return visits, os.getpid()


def main() -> None:
    """Count one visit in a worker, then send what cannot be sent."""
    with InterpreterPoolExecutor(max_workers=1) as executor:
        count, process_id = executor.submit(count_visit).result(timeout=10)
        print("another process:", process_id != os.getpid())
        print("visits there:", count)
        print("visits here:", visits)
        try:
            executor.submit(id, Lock()).result(timeout=10)
        except NotShareableError:
            print("a lock: NotShareableError")


if __name__ == "__main__":
    main()
