"""A future keeps its result in memory for as long as you keep the future."""

import weakref
from concurrent.futures import ThreadPoolExecutor, as_completed


class Photo:
    """Stands for something large."""


def load(number: int) -> Photo:
    """Load a photo, and remember it without keeping it."""
    photo = Photo()
    in_memory.add(photo)
    return photo


def use(photo: Photo) -> None:
    """Use a photo."""


in_memory: weakref.WeakSet[Photo] = weakref.WeakSet()

with ThreadPoolExecutor(max_workers=2) as executor:
    futures = [executor.submit(load, number) for number in range(10)]
    for future in as_completed(futures):
        use(future.result())
print("the pool is gone, and in memory are:", len(in_memory))
del futures, future
print("the futures are gone, too:", len(in_memory))

with ThreadPoolExecutor(max_workers=2) as executor:
    waiting = {executor.submit(load, number) for number in range(10)}
    for future in as_completed(set(waiting)):
        waiting.remove(future)  # keeps what is not used yet, and no more
        use(future.result())
    del future
print("each future dropped when used:", len(in_memory))
