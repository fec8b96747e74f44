# /// script
# requires-python = ">=3.11"
# dependencies = ["tenacity>=9,<10"]
# ///
"""Let a task try again, inside its worker, before it fails for good."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

attempts: Counter[str] = Counter()


@retry(
    retry=retry_if_exception_type(ConnectionError),
    stop=stop_after_attempt(3),
    # Up to 0.01 s before the second attempt, 0.02 s before the third. Each
    # task waits a different time, so that not all come back at once.
    wait=wait_random_exponential(multiplier=0.01),
    reraise=True,
)
def fetch(page: str) -> str:
    """Fetch a page; some do not come at first, or never."""
    attempts[page] += 1
    if page == "/down":
        raise ConnectionError("no answer")
    if page == "/busy" and attempts[page] < 3:
        raise ConnectionError("no answer")
    if page == "/gone":
        raise LookupError("no such page")
    return "fetched"


with ThreadPoolExecutor(max_workers=4) as executor:
    pages = ("/home", "/busy", "/down", "/gone")
    futures = {page: executor.submit(fetch, page) for page in pages}

for page, future in futures.items():
    outcome = future.exception() or future.result()
    print(f"{page}: {outcome}, attempts: {attempts[page]}")
