"""You can cancel a task that waits for its turn, not one that runs."""

from concurrent.futures import CancelledError, ThreadPoolExecutor
from threading import Event

started, go_on = Event(), Event()


def upload(file: str) -> str:
    """Upload a file as soon as the server is ready."""
    started.set()
    go_on.wait(timeout=10)
    return f"{file} uploaded"


with ThreadPoolExecutor(max_workers=1) as executor:
    first, second, third = (
        executor.submit(upload, file) for file in ("a.txt", "b.txt", "c.txt")
    )
    started.wait(timeout=10)  # the only thread is busy with a.txt now

    print("cancel a.txt:", first.cancel())
    print("cancel b.txt:", second.cancel())
    executor.shutdown(wait=False, cancel_futures=True)
    print("shutdown cancelled c.txt:", third.cancelled())
    go_on.set()

for future in (first, second, third):
    try:
        print(future.result())
    except CancelledError:
        print("CancelledError")
