"""A process pool calls a task running that no process has started."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

go_on: Event  # in a worker, set_up sets it


def set_up(event: Event) -> None:
    """Keep the event: it reaches a worker only when the worker starts."""
    global go_on
    go_on = event


def render(number: int) -> str:
    """Render a page as soon as the worker may go on."""
    go_on.wait(timeout=10)
    return f"page {number}"


def main() -> None:
    """Let one process hang in the first page, and look at the others."""
    event = multiprocessing.Event()
    with ProcessPoolExecutor(
        max_workers=1, initializer=set_up, initargs=(event,)
    ) as executor:
        pages = [executor.submit(render, number) for number in range(10)]
        try:
            while not pages[1].running():
                time.sleep(0.01)

            print("page 0 done:", pages[0].done())
            print("page 1 running:", pages[1].running())
            print("page 1 cancelled:", pages[1].cancel())
            print("page 9 running:", pages[9].running())
            print("page 9 cancelled:", pages[9].cancel())
        finally:
            event.set()

    print("done in the end:", pages[1].result())


if __name__ == "__main__":
    main()
