"""A lock lets one thread at a time read and write the count."""

import threading
import time

visits = 0
lock = threading.Lock()


def record_visit() -> None:
    """Add one to the count while every other thread waits."""
    global visits
    with lock:
        seen = visits
        time.sleep(0.01)  # the other thread gets to run, but not in here
        visits = seen + 1


visitors = [threading.Thread(target=record_visit) for _ in range(2)]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print("visits: 2, counted:", visits)
