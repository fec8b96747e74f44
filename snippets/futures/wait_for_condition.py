"""Wait until something is so, and be told when to look again."""

from concurrent.futures import ThreadPoolExecutor
from threading import Condition

changed = Condition()
stock = 0


def deliver(pieces: int) -> None:
    """Add to the stock, and tell whoever waits to look again."""
    global stock
    with changed:
        stock += pieces
        changed.notify_all()


def take(pieces: int) -> str:
    """Take so many from the stock, as soon as there are so many."""
    global stock
    with changed:
        # Releases the lock while it waits, and takes it again afterwards.
        if not changed.wait_for(lambda: stock >= pieces, timeout=10):
            return "gave up"
        stock -= pieces
        return f"took {pieces}, {stock} left"


with ThreadPoolExecutor(max_workers=1) as executor:
    taker = executor.submit(take, 3)
    deliver(2)
    deliver(2)
    print(taker.result())

try:
    changed.notify()
except RuntimeError as error:
    print("without the lock:", error)
