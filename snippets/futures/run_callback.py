"""A callback runs in the thread that ends the future, or in yours."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, current_thread

added = Event()


def report(photo: Future[str]) -> None:
    """Say which thread runs this callback, and what became of the photo."""
    state = "cancelled" if photo.cancelled() else photo.result()
    print(f"{current_thread().name}: {state}")


def shrink(photo: str) -> str:
    """Shrink a photo, but not before the callbacks are there."""
    added.wait(timeout=10)
    return f"small {photo}"


with ThreadPoolExecutor(
    max_workers=1, thread_name_prefix="shrink"
) as executor:
    beach = executor.submit(shrink, "beach")
    tower = executor.submit(shrink, "tower")

    print("not done yet, so the callback waits")
    beach.add_done_callback(report)

    print("cancel a task that has a callback")
    tower.add_done_callback(report)
    tower.cancel()

    print("let the worker go on")
    added.set()

print("add a callback to a future that is done")
beach.add_done_callback(report)
