"""Three threads wait at the same time: none gets on without the others."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

# Opens when three threads wait at it. One thread alone never gets past.
barrier = Barrier(3)


def ask_shop(shop: str) -> str:
    """Wait for the shop's answer."""
    barrier.wait(timeout=10)
    return f"{shop}: open"


with ThreadPoolExecutor(max_workers=3) as executor:
    for answer in executor.map(ask_shop, ["baker", "grocer", "florist"]):
        print(answer)
