"""Give each limit a pool of its own: many fetch, one writes."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Barrier, current_thread

four_fetching = Barrier(4)  # four threads wait for a server at once
written: dict[str, str] = {}


def fetch(page: str) -> str:
    """Fetch a page from a server that takes four of us at a time."""
    four_fetching.wait(timeout=10)
    return f"text of {page}"


def write(page: str, text: str) -> str:
    """Write to a database that takes one of us at a time."""
    # All of this runs in one thread, so the dict needs no lock.
    written[page] = text
    return current_thread().name


pages = [f"page {number}" for number in range(8)]
with (
    ThreadPoolExecutor(max_workers=1, thread_name_prefix="write") as writer,
    ThreadPoolExecutor(max_workers=4, thread_name_prefix="fetch") as fetchers,
):
    page_of = {fetchers.submit(fetch, page): page for page in pages}
    writes = [
        writer.submit(write, page_of[fetched], fetched.result())
        for fetched in as_completed(page_of, timeout=30)
    ]

print("pages written:", len(written))
print("written by:", {name.result() for name in writes})
