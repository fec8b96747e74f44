"""When time runs out, wait returns and as_completed raises."""

from concurrent.futures import (
    FIRST_COMPLETED,
    ThreadPoolExecutor,
    as_completed,
    wait,
)
from threading import Event

may_come = Event()


def fetch(page: str) -> str:
    """Fetch a page; the slow one comes only when it is told to."""
    if page == "slow":
        may_come.wait(timeout=10)
    return f"{page} page"


with ThreadPoolExecutor(max_workers=2) as executor:
    futures = [executor.submit(fetch, page) for page in ("slow", "fast")]

    done, _ = wait(futures, timeout=10, return_when=FIRST_COMPLETED)
    print("first:", *(future.result() for future in done))

    done, not_done = wait(futures, timeout=0.1)
    print("wait returned:", len(done), "done,", len(not_done), "not done")

    try:
        for future in as_completed(futures, timeout=0.1):
            print("as_completed gave:", future.result())
    except TimeoutError:
        print("as_completed raised TimeoutError")

    may_come.set()
    print("last:", futures[0].result())
