"""Ten threads, and no more than two of them at the printer at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BoundedSemaphore, Lock

printers = BoundedSemaphore(2)
both_busy = Barrier(2)  # each waits for another, so that two are there
lock = Lock()
printing = most = 0


def print_letter(number: int) -> None:
    """Print a letter on one of two printers."""
    global printing, most
    with printers:  # waits while two others are in here
        with lock:
            printing += 1
            most = max(most, printing)
        both_busy.wait(timeout=10)
        with lock:
            printing -= 1


with ThreadPoolExecutor(max_workers=10) as executor:
    list(executor.map(print_letter, range(10)))
print("at once, at most:", most)

try:
    printers.release()
except ValueError as error:
    print("ValueError:", error)
