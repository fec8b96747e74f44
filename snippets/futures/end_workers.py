# /// script
# requires-python = ">=3.14"
# ///
"""terminate_workers() ends a pool's processes in the middle of their work."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event

started: Event  # in a worker, set_up sets it


def set_up(event: Event) -> None:
    """Keep the event: it reaches a worker only when the worker starts."""
    global started
    started = event


def search() -> None:
    """Search without end."""
    started.set()
    while True:
        pass


def main() -> None:
    """Start a search that never ends, and end it."""
    event = multiprocessing.Event()
    executor = ProcessPoolExecutor(
        max_workers=1, initializer=set_up, initargs=(event,)
    )
    future = executor.submit(search)
    event.wait(timeout=10)
    executor.terminate_workers()
    try:
        future.result(timeout=10)
    except BrokenProcessPool:
        print("the search: BrokenProcessPool")
    try:
        executor.submit(search)
    except RuntimeError:
        print("and the pool takes no more tasks")


if __name__ == "__main__":
    main()
