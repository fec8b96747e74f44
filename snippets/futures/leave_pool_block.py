"""Leaving a Pool's block ends its tasks; an executor's waits for them."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.sharedctypes import Synchronized

saved: "Synchronized[int]"  # in a worker, set_up sets it


def set_up(counter: "Synchronized[int]") -> None:
    """Keep the counter: it reaches a worker only when the worker starts."""
    global saved
    saved = counter


def save(line: str) -> None:
    """Save a line, and count it."""
    time.sleep(0.1)  # stands for the work
    with saved.get_lock():
        saved.value += 1


def main() -> None:
    """Hand over ten lines and leave the block at once."""
    lines = [f"line {number}" for number in range(10)]
    counter = multiprocessing.Value("i", 0)
    with ProcessPoolExecutor(
        max_workers=2, initializer=set_up, initargs=(counter,)
    ) as executor:
        executor.map(save, lines)
    print("ProcessPoolExecutor, all saved:", counter.value == 10)

    for closed in (False, True):
        counter = multiprocessing.Value("i", 0)
        with multiprocessing.Pool(
            processes=2, initializer=set_up, initargs=(counter,)
        ) as pool:
            pool.map_async(save, lines)
            if closed:
                pool.close()  # takes no more tasks
                pool.join()  # waits for those that it has
        how = "Pool, close() and join()" if closed else "Pool"
        # Without the lock: a worker may have been ended while it held that.
        print(f"{how}, all saved:", counter.get_obj().value == 10)


if __name__ == "__main__":
    main()
