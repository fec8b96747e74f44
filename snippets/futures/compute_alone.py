"""While one thread computes, no other thread runs a line of Python."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

computing = Event()
visitors: list[str] = []


def visit() -> None:
    """Write one name down as soon as the other thread computes."""
    computing.wait(timeout=10)
    visitors.append("Ann")


def compute() -> list[str]:
    """Compute for a while; return who came by meanwhile."""
    computing.set()  # wakes the other thread: it is ready to run from here
    total = 0
    for number in range(500_000):
        total += number * number
    return visitors.copy()


# A thread that computes is asked to make room after 5 ms. Here nobody asks.
sys.setswitchinterval(60)

with ThreadPoolExecutor(max_workers=2) as executor:
    visit_made = executor.submit(visit)
    print("while computing:", executor.submit(compute).result())
    visit_made.result()
    print("afterwards:", visitors)
