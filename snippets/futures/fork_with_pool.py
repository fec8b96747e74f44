"""A forked process has a copy of your pool, but none of its threads."""

import multiprocessing
import warnings
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.process import BaseProcess

# Python warns of a fork beside threads from 3.12 on. Here it is the point.
warnings.simplefilter("ignore", DeprecationWarning)

# A library might keep such a pool in a module, for everybody.
shared_pool = ThreadPoolExecutor(max_workers=1)
shared_pool.submit(abs, -1).result()  # starts the pool's thread


def use_pools() -> None:
    """Submit to the pool of the module, then to one made here."""
    try:
        print("  old pool:", shared_pool.submit(abs, -1).result(timeout=0.2))
    except TimeoutError:
        print("  old pool: nobody runs the task")

    with ThreadPoolExecutor(max_workers=1) as own_pool:
        print("  own pool:", own_pool.submit(abs, -1).result(timeout=10))


def run(process: BaseProcess) -> None:
    """Start a process, and wait for its end."""
    process.start()
    process.join(timeout=10)
    print("  ended well:", process.exitcode == 0)


def main() -> None:
    """Start a process as your Python does, then one that copies nothing."""
    print("by default:", flush=True)
    run(multiprocessing.Process(target=use_pools))

    print("by spawn:", flush=True)
    run(multiprocessing.get_context("spawn").Process(target=use_pools))
    shared_pool.shutdown()


if __name__ == "__main__":
    main()
