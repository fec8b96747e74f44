"""A pool's task cannot be given a queue; its worker can, when it starts."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from queue import Queue

log: "Queue[str]"  # in a worker, keep_log sets it


def keep_log(queue: "Queue[str]") -> None:
    """Keep the queue for this worker's tasks."""
    global log
    log = queue


def resize(photo: str) -> None:
    """Resize a photo, and say so in the worker's queue."""
    log.put(f"{photo} is small")


def resize_and_log(photo: str, queue: "Queue[str]") -> None:
    """Resize a photo, and say so in the queue given."""
    queue.put(f"{photo} is small")


def main() -> None:
    """Send a queue with a task, then with a worker, then a manager's."""
    queue: Queue[str] = multiprocessing.Queue()  # type: ignore[assignment]
    with ProcessPoolExecutor(
        max_workers=1, initializer=keep_log, initargs=(queue,)
    ) as executor:
        for thing in (queue, multiprocessing.Lock()):
            try:
                executor.submit(id, thing).result(timeout=10)
            except RuntimeError as error:
                print("RuntimeError:", error)
        executor.submit(resize, "beach").result(timeout=10)
        print("by the initializer:", queue.get(timeout=10))

        with multiprocessing.Manager() as manager:
            proxy = manager.Queue()
            executor.submit(resize_and_log, "tower", proxy).result(timeout=10)
            print("by a manager:", proxy.get(timeout=10))


if __name__ == "__main__":
    main()
