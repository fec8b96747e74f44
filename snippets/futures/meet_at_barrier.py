"""Three threads wait at the same time: none gets on without the others."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

# Opens when three threads wait at it. One thread alone never gets past.
barrier = Barrier(3)


def fetch(page: str) -> str:
    """Wait for the page, as for a server."""
    barrier.wait(timeout=10)
    return f"{page}: fetched"


with ThreadPoolExecutor(max_workers=3) as executor:
    for answer in executor.map(fetch, ["news", "prices", "weather"]):
        print(answer)
