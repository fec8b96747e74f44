"""A forked process inherits a pool, but none of the pool's threads."""

import multiprocessing
import warnings
from concurrent.futures import ThreadPoolExecutor

fork = multiprocessing.get_context("fork")  # not on Windows

# A library might keep such a pool in a module, for everybody.
shared_pool = ThreadPoolExecutor(max_workers=1)


def use_pools() -> None:
    """Submit to the pool made before the fork, then to one made after it."""
    try:
        print("old pool:", shared_pool.submit(abs, -1).result(timeout=0.2))
    except TimeoutError:
        print("old pool: nobody runs the task")

    with ThreadPoolExecutor(max_workers=1) as own_pool:
        print("own pool:", own_pool.submit(abs, -1).result(timeout=10))


def main() -> None:
    """Start the pool's thread, then fork."""
    print("before the fork:", shared_pool.submit(abs, -1).result(), flush=True)

    with warnings.catch_warnings():
        # Python warns of this from 3.12 on. Here it is the point.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = fork.Process(target=use_pools)
        child.start()
    child.join(timeout=10)
    print("the other process ended well:", child.exitcode == 0)
    shared_pool.shutdown()


if __name__ == "__main__":
    main()
