"""Wait for the first, for the first failure, or for all."""

from concurrent.futures import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    ThreadPoolExecutor,
    wait,
)
from threading import Event

broken_may_fail, slow_may_come = Event(), Event()


def fetch(page: str) -> str:
    """Fetch a page: one comes at once, one fails, one comes late."""
    if page == "broken":
        broken_may_fail.wait(timeout=10)
        raise ConnectionError("no answer")
    if page == "slow":
        slow_may_come.wait(timeout=10)
    return "fetched"


with ThreadPoolExecutor(max_workers=3) as executor:
    pages = ("fast", "broken", "slow")
    page_of = {executor.submit(fetch, page): page for page in pages}

    done, _ = wait(page_of, timeout=30, return_when=FIRST_COMPLETED)
    print("FIRST_COMPLETED:", sorted(page_of[future] for future in done))

    broken_may_fail.set()
    done, _ = wait(page_of, timeout=30, return_when=FIRST_EXCEPTION)
    print("FIRST_EXCEPTION:", sorted(page_of[future] for future in done))

    slow_may_come.set()
    done, _ = wait(page_of, timeout=30, return_when=ALL_COMPLETED)
    print("ALL_COMPLETED:", sorted(page_of[future] for future in done))

    for future, page in page_of.items():
        print(f"{page}: {future.exception() or future.result()}")
