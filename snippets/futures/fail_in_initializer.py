"""A failing initializer breaks an executor, and keeps a Pool busy forever."""

import io
import logging
import multiprocessing
import sys
from concurrent.futures import (
    BrokenExecutor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from multiprocessing.synchronize import Semaphore

# Where the executors log the initializer's traceback. By default: stderr.
logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())


def connect() -> None:
    """Connect this worker to a database that is not there."""
    raise ConnectionError("no database")


def try_to_connect(attempts: Semaphore) -> None:
    """Count an attempt to connect."""
    attempts.release()
    sys.stderr = io.StringIO()  # else a Pool prints a traceback each time
    connect()


def main() -> None:
    """Start each kind of pool with an initializer that raises."""
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        with kind(max_workers=1, initializer=connect) as executor:
            try:
                executor.submit(abs, -1).result(timeout=10)
            except BrokenExecutor as error:
                print(f"{type(error).__name__}: {error}")

    attempts = multiprocessing.Semaphore(0)
    with multiprocessing.Pool(
        processes=1, initializer=try_to_connect, initargs=(attempts,)
    ) as pool:
        task = pool.apply_async(abs, (-1,))
        for _ in range(5):
            attempts.acquire(timeout=10)
        print("Pool: started 5 workers and goes on, task done:", task.ready())


if __name__ == "__main__":
    main()
