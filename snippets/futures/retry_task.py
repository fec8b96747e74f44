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
    # task waits another time: they do not all come back at once.
    wait=wait_random_exponential(multiplier=0.01),
    reraise=True,
)
def ask(shop: str) -> str:
    """Ask a shop; some shops do not answer at first, or never."""
    attempts[shop] += 1
    if shop == "shut":
        raise ConnectionError("no answer")
    if shop == "far" and attempts[shop] < 3:
        raise ConnectionError("no answer")
    if shop == "lost":
        raise LookupError("no such shop")
    return "open"


with ThreadPoolExecutor(max_workers=4) as executor:
    shops = ("near", "far", "shut", "lost")
    futures = {shop: executor.submit(ask, shop) for shop in shops}

for shop, future in futures.items():
    outcome = future.exception() or future.result()
    print(f"{shop}: {outcome}, attempts: {attempts[shop]}")
