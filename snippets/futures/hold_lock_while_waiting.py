"""If you hold a lock while you wait, the task you wait for may need it."""

from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Lock

shelf: list[str] = []
shelf_lock = Lock()


def bind(title: str) -> str:
    """Bind a book and put it on the shelf."""
    with shelf_lock:
        shelf.append(title)
    return title


def order_inside(title: str, executor: Executor) -> str:
    """Wait for the book with the shelf locked."""
    with shelf_lock:
        # bind() waits for the lock, and this thread for bind().
        return executor.submit(bind, title).result(timeout=0.2)


def order_outside(title: str, executor: Executor) -> str:
    """Wait for the book first, then lock the shelf."""
    book = executor.submit(bind, title).result(timeout=10)
    with shelf_lock:
        return f"{book}, with {len(shelf)} on the shelf"


with ThreadPoolExecutor(max_workers=8) as executor:
    try:
        print("inside the lock:", order_inside("atlas", executor))
    except TimeoutError:
        print("inside the lock: stuck")

with ThreadPoolExecutor(max_workers=8) as executor:
    print("outside the lock:", order_outside("novel", executor))
