"""A thread that outlives the main thread cannot submit to a pool."""

from concurrent.futures import ThreadPoolExecutor
from threading import Thread, current_thread

used = ThreadPoolExecutor(max_workers=1)
unused = ThreadPoolExecutor(max_workers=1)
worker = used.submit(current_thread).result(timeout=10)


def schedule() -> None:
    """Submit a job, too late: when the main thread has ended."""
    worker.join(timeout=10)  # Python ends each pool's threads as it exits
    for pool in (unused, used):
        name = "unused" if pool is unused else "used"
        try:
            pool.submit(abs, -1)
        except RuntimeError as error:
            print(f"{name} pool: RuntimeError: {error}")


scheduler = Thread(target=schedule)
scheduler.start()
print("the main thread ends, and the scheduler goes on")
# The cure: scheduler.join() here, or an event's wait() in a server.
