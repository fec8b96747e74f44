"""A test brings about the unlucky moment that a race needs."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from threading import Event, Lock

Guard = AbstractContextManager[object]


class Cache:
    """Keeps pages, and should fetch each of them once."""

    def __init__(self, fetch: Callable[[str], str], guard: Guard) -> None:
        self._fetch, self._guard = fetch, guard
        self._pages: dict[str, str] = {}

    def get(self, name: str) -> str:
        with self._guard:
            if name not in self._pages:
                self._pages[name] = self._fetch(name)
            return self._pages[name]


class WatchedLock:
    """A lock that says when a thread has to wait for it."""

    def __init__(self, someone_waits: Event) -> None:
        self._lock, self._someone_waits = Lock(), someone_waits

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            self._someone_waits.set()
            self._lock.acquire()

    def __exit__(self, *error: object) -> None:
        self._lock.release()


def count_fetches(guard: Guard, second_came: Event) -> int:
    """Ask for one page in two threads; the first fetch awaits the second."""
    fetched: list[str] = []

    def fetch(name: str) -> str:
        fetched.append(name)
        if len(fetched) == 2:
            second_came.set()
        assert second_came.wait(timeout=10)
        return f"text of {name}"

    cache = Cache(fetch, guard)
    with ThreadPoolExecutor(max_workers=2) as executor:
        assert len(set(executor.map(cache.get, ["news"] * 2))) == 1
    return len(fetched)


came = Event()
print("fetched without a lock:", count_fetches(nullcontext(), came))
came = Event()
print("fetched with a lock:", count_fetches(WatchedLock(came), came))
