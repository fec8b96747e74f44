"""Ctrl-C does not stop a thread pool; an event and cancel_futures do."""

import signal
from concurrent.futures import ThreadPoolExecutor
from threading import Event

PAGES = [f"page {number}" for number in range(10)]

fetched: list[str] = []


def fetch(page: str, fetching: Event, go_on: Event, stop: Event) -> None:
    """Fetch a page in parts, and look between two parts whether to stop."""
    fetching.set()
    go_on.wait(timeout=10)  # the first part
    if not stop.is_set():
        fetched.append(page)  # after the last part


def fetch_all(prepared: bool) -> None:
    """Press Ctrl-C during the first page, and count what is fetched."""
    fetching, go_on, stop = Event(), Event(), Event()
    with ThreadPoolExecutor(max_workers=1) as executor:
        for page in PAGES:
            executor.submit(fetch, page, fetching, go_on, stop)
        try:
            fetching.wait(timeout=10)
            signal.raise_signal(signal.SIGINT)  # stands for your Ctrl-C
        except KeyboardInterrupt:
            if prepared:
                stop.set()
                executor.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            go_on.set()


for prepared in (False, True):
    fetched.clear()
    try:
        fetch_all(prepared)
    except KeyboardInterrupt:
        how = "stop.set(), cancel_futures" if prepared else "as it comes"
        print(f"Ctrl-C, {how}: {len(fetched)} pages fetched")
