"""A pool's size limits how many run at once; a lock and a pause, how often."""

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Lock

PAUSE = 0.05  # seconds: at most 20 requests a second

turn = Lock()
started: list[float] = []


def ask(question: int) -> None:
    """Ask a server when it is this thread's turn."""
    with turn:
        time.sleep(PAUSE)
        started.append(time.monotonic())
    # Here the request is made, side by side with others.


with ThreadPoolExecutor(max_workers=4) as executor:
    list(executor.map(ask, range(8)))

apart = [later - sooner for sooner, later in pairwise(started)]
print("requests:", len(started))
print("at least 50 ms apart:", min(apart) >= PAUSE)
