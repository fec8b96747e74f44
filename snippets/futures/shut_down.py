"""After shutdown a pool takes no more tasks, but ends those it has."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

go_on = Event()


def upload(file: str) -> str:
    """Upload a file as soon as the server is ready."""
    go_on.wait(timeout=10)
    return f"{file} uploaded"


executor = ThreadPoolExecutor(max_workers=1)
uploads = [executor.submit(upload, file) for file in ("a.txt", "b.txt")]

executor.shutdown(wait=False)
print("back at once, done:", [future.done() for future in uploads])

try:
    executor.submit(upload, "c.txt")
except RuntimeError as error:
    print("RuntimeError:", error)

go_on.set()
executor.shutdown(wait=True)  # you may call it again, now to wait
print("done:", [future.result() for future in uploads])
