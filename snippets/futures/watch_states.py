"""Watch three futures go through all the states a future can have."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

started, release = Event(), Event()


def bake(cake: str) -> str:
    """Bake a cake, but wait until the oven is released."""
    started.set()
    release.wait(timeout=10)
    return f"{cake} cake"


def state_of(future: Future[str]) -> str:
    """Name the state of a future."""
    if future.cancelled():
        return "cancelled"
    if future.done():
        return "done"
    return "running" if future.running() else "pending"


with ThreadPoolExecutor(max_workers=1) as oven:
    apple = oven.submit(bake, "apple")
    plum = oven.submit(bake, "plum")
    lemon = oven.submit(bake, "lemon")

    started.wait(timeout=10)  # now the only thread bakes the apple cake
    lemon.cancel()
    print("in the block:")
    print("  apple", state_of(apple))
    print("  plum", state_of(plum))
    print("  lemon", state_of(lemon))
    release.set()

print("after the block:")
print("  apple", state_of(apple))
print("  plum", state_of(plum))
print("  lemon", state_of(lemon))
