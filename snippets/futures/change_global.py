"""A worker process changes its own copy of a global, not yours."""

import os
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)

visits = 0


def count_visit() -> tuple[int, int]:
    """Count one visit; return the count and the worker's process id."""
    global visits
    visits += 1
    return visits, os.getpid()


def visit_once(executor: Executor) -> None:
    """Count one visit in a worker, then look at the count from here."""
    with executor:
        count, process_id = executor.submit(count_visit).result()
    print(type(executor).__name__)
    print("  another process:", process_id != os.getpid())
    print("  visits there:", count)
    print("  visits here:", visits)


def main() -> None:
    """Count one visit in a process, then one in a thread."""
    visit_once(ProcessPoolExecutor(max_workers=1))
    visit_once(ThreadPoolExecutor(max_workers=1))


if __name__ == "__main__":
    main()
