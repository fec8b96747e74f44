"""Ten threads, and no more than two of them in the database at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BoundedSemaphore, Lock

connections = BoundedSemaphore(2)
both_busy = Barrier(2)  # each waits for another, so that two are there
lock = Lock()
saving = most = 0


def save(row: int) -> None:
    """Save a row through one of two connections."""
    global saving, most
    with connections:  # waits while two others are in here
        with lock:
            saving += 1
            most = max(most, saving)
        both_busy.wait(timeout=10)
        with lock:
            saving -= 1


with ThreadPoolExecutor(max_workers=10) as executor:
    list(executor.map(save, range(10)))
print("at once, at most:", most)

try:
    connections.release()
except ValueError as error:
    print("ValueError:", error)
