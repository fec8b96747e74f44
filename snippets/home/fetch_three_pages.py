"""Fetch three pages at once: three waits take the time of one."""

import time
from concurrent.futures import ThreadPoolExecutor

PAGES = ["news", "prices", "weather"]


def fetch(page: str) -> str:
    """Fetch a page from a server that takes a second to answer."""
    time.sleep(1)  # stands for waiting for the server
    return f"{page}: fetched"


started = time.monotonic()
with ThreadPoolExecutor(max_workers=3) as executor:
    for answer in executor.map(fetch, PAGES):
        print(answer)
seconds = int(time.monotonic() - started)
print("3 waits of 1 second, seconds in all:", seconds)
