"""A cache calls its function twice if two threads ask before it answers."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from threading import Barrier, Lock

lock, counting = Lock(), Lock()
calls = 0


@lru_cache
def load_rate(currency: str, together: Barrier) -> float:
    """Load a rate from far away, when so many threads are in here."""
    global calls
    with counting:
        calls += 1
    together.wait(timeout=10)
    return 11.7


def load_rate_once(currency: str, together: Barrier) -> float:
    """Load a rate, one thread at a time: the second finds it in the cache."""
    with lock:
        return load_rate(currency, together)


def ask_twice(load: Callable[[str, Barrier], float], together: Barrier) -> int:
    """Ask for a rate in two threads; return how often it was loaded."""
    global calls
    calls = 0
    with ThreadPoolExecutor(max_workers=2) as executor:
        for _ in range(2):
            executor.submit(load, "SEK", together)
    return calls


print("lru_cache alone, loaded:", ask_twice(load_rate, Barrier(2)))
print("under a lock, loaded:", ask_twice(load_rate_once, Barrier(1)))
