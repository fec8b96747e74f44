"""A callback runs in the thread that ends the future, or in yours."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, current_thread

added = Event()


def ring(cake: Future[str]) -> None:
    """Say which thread runs this callback, and what became of the cake."""
    state = "cancelled" if cake.cancelled() else cake.result()
    print(f"{current_thread().name}: {state}")


def bake(cake: str) -> str:
    """Bake a cake, but not before the callbacks are there."""
    added.wait(timeout=10)
    return f"{cake} cake"


with ThreadPoolExecutor(1, thread_name_prefix="baker") as executor:
    apple = executor.submit(bake, "apple")
    plum = executor.submit(bake, "plum")

    print("not done yet, so the callback waits")
    apple.add_done_callback(ring)

    print("cancel a task that has a callback")
    plum.add_done_callback(ring)
    plum.cancel()

    print("let the baker bake")
    added.set()

print("add a callback to a future that is done")
apple.add_done_callback(ring)
