"""When a worker dies, an executor tells you and a Pool does not."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def main() -> None:
    """Let a worker die in the middle of a task, in each kind of pool."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        try:
            executor.submit(os._exit, 1).result(timeout=10)
        except BrokenProcessPool:
            print("ProcessPoolExecutor: BrokenProcessPool")

    with multiprocessing.Pool(processes=1) as pool:
        lost = pool.apply_async(os._exit, (1,))
        try:
            lost.get(timeout=1)
        except multiprocessing.TimeoutError:
            print("Pool: no result, and no exception but your timeout")
        print("Pool: goes on:", pool.apply_async(abs, (-1,)).get(timeout=10))


if __name__ == "__main__":
    main()
