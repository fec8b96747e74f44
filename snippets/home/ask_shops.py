"""Ask three shops at once."""

import time
from concurrent.futures import ThreadPoolExecutor

SHOPS = ["baker", "grocer", "florist"]


def ask(shop: str) -> str:
    """Ask a shop whether it is open."""
    time.sleep(0.2)  # stands for a slow answer
    return f"{shop}: open"


with ThreadPoolExecutor() as executor:
    for answer in executor.map(ask, SHOPS):
        print(answer)
