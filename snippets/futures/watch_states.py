"""Watch three futures go through all the states a future can have."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

started, release = Event(), Event()


def copy(file: str) -> str:
    """Copy a file, but wait until the disk is released."""
    started.set()
    release.wait(timeout=10)
    return f"copy of {file}"


def state_of(future: Future[str]) -> str:
    """Name the state of a future."""
    if future.cancelled():
        return "cancelled"
    if future.done():
        return "done"
    return "running" if future.running() else "pending"


with ThreadPoolExecutor(max_workers=1) as executor:
    files = ("a.txt", "b.txt", "c.txt")
    copies = {file: executor.submit(copy, file) for file in files}

    started.wait(timeout=10)  # now the only thread copies a.txt
    copies["c.txt"].cancel()
    print("in the block:")
    for file, future in copies.items():
        print(f"  {file} {state_of(future)}")
    release.set()

print("after the block:")
for file, future in copies.items():
    print(f"  {file} {state_of(future)}")
