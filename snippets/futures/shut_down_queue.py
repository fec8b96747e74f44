# /// script
# requires-python = ">=3.13"
# ///
"""Shut a queue down: its readers take what is left, and end."""

from concurrent.futures import ThreadPoolExecutor
from queue import Queue, ShutDown

inbox: Queue[str] = Queue()


def save_all() -> int:
    """Save what comes in, until no more can come; return how much it was."""
    saved = 0
    try:
        while True:
            inbox.get()
            saved += 1
    except ShutDown:
        return saved


with ThreadPoolExecutor(max_workers=2) as executor:
    savers = [executor.submit(save_all) for _ in range(2)]
    for number in range(10):
        inbox.put(f"page {number}")
    inbox.shutdown()

print("saved:", sum(saver.result() for saver in savers))
try:
    inbox.put("too late")
except ShutDown:
    print("put: ShutDown")
