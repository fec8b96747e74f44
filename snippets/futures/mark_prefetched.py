"""A process pool calls a task running that no process has begun."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

paper: Event  # in a worker, set_up sets it


def set_up(event: Event) -> None:
    """Keep the event: it reaches a worker only when the worker starts."""
    global paper
    paper = event


def print_letter(number: int) -> str:
    """Print a letter as soon as there is paper."""
    paper.wait(timeout=10)
    return f"letter {number}"


def main() -> None:
    """Let one process hang in the first letter, and look at the others."""
    event = multiprocessing.Event()
    with ProcessPoolExecutor(
        max_workers=1, initializer=set_up, initargs=(event,)
    ) as executor:
        letters = [executor.submit(print_letter, n) for n in range(10)]
        while not letters[1].running():
            time.sleep(0.01)

        print("letter 0 done:", letters[0].done())
        print("letter 1 running:", letters[1].running())
        print("letter 1 cancelled:", letters[1].cancel())
        print("letter 9 running:", letters[9].running())
        print("letter 9 cancelled:", letters[9].cancel())
        event.set()

    print("done in the end:", letters[1].result())


if __name__ == "__main__":
    main()
