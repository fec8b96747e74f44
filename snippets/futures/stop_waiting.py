"""A timeout ends your waiting, not the task: the task needs its own stop."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def watch_folder(stop: Event) -> str:
    """Watch a folder for new files, until told to stop."""
    while not stop.wait(timeout=0.01):
        pass  # one look at the folder
    return "no new file"


stop = Event()
with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(watch_folder, stop)
    try:
        print(future.result(timeout=0.1))
    except TimeoutError:
        print("TimeoutError, task done:", future.done())
    finally:
        stop.set()  # without this, the block would never end
    print(future.result(timeout=10))
