"""Two processes count in one Value; without its lock, a visit is lost."""

import multiprocessing
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier


def count_unlocked(visits: "Synchronized[int]", both_read: Barrier) -> None:
    """Read, and write only when the other process has read, too."""
    seen = visits.value
    both_read.wait(timeout=10)
    visits.value = seen + 1


def count_locked(visits: "Synchronized[int]", both_read: Barrier) -> None:
    """Hold the lock from the reading to the writing."""
    with visits.get_lock():
        visits.value += 1


def main() -> None:
    """Count two visits in two processes, without the lock and with it."""
    for count in (count_unlocked, count_locked):
        visits = multiprocessing.Value("i", 0)
        both_read = multiprocessing.Barrier(2)
        visitors = [
            multiprocessing.Process(target=count, args=(visits, both_read))
            for _ in range(2)
        ]
        for visitor in visitors:
            visitor.start()
        for visitor in visitors:
            visitor.join(timeout=10)
        print(f"{count.__name__}: {visits.value} visits of 2")


if __name__ == "__main__":
    main()
