"""If you hold a lock while you wait, the task you wait for may need it."""

from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Lock

cache: list[str] = []
cache_lock = Lock()


def fetch(page: str) -> str:
    """Fetch a page and put it into the cache."""
    with cache_lock:
        cache.append(page)
    return page


def load_inside(page: str, executor: Executor) -> str:
    """Wait for the page while the cache is locked."""
    with cache_lock:
        # fetch() waits for the lock, and this thread for fetch().
        return executor.submit(fetch, page).result(timeout=0.2)


def load_outside(page: str, executor: Executor) -> str:
    """Wait for the page first, then lock the cache."""
    text = executor.submit(fetch, page).result(timeout=10)
    with cache_lock:
        return f"{text}, with {len(cache)} in the cache"


with ThreadPoolExecutor(max_workers=8) as executor:
    try:
        print("inside the lock:", load_inside("/home", executor))
    except TimeoutError:
        print("inside the lock: stuck")

with ThreadPoolExecutor(max_workers=8) as executor:
    print("outside the lock:", load_outside("/news", executor))
