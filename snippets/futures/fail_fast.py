"""At the first failure, cancel what waits and stop what runs."""

from concurrent.futures import (
    FIRST_EXCEPTION,
    CancelledError,
    ThreadPoolExecutor,
    wait,
)
from threading import Event

stop = Event()


class StoppedError(Exception):
    """Says that a task was told to stop."""


def copy(film: str) -> str:
    """Copy a film bit by bit; one of the films cannot be read."""
    for second in range(1_000):
        if film == "cut" and second == 3:
            raise OSError("cannot read the film")
        # One bit takes this long, and less when the task is to stop.
        if stop.wait(timeout=0.01):
            raise StoppedError
    return "copied"


with ThreadPoolExecutor(max_workers=2) as executor:
    films = ("long", "cut", "short", "old", "new")
    copies = {executor.submit(copy, film): film for film in films}
    done, _ = wait(copies, return_when=FIRST_EXCEPTION)

    executor.shutdown(wait=False, cancel_futures=True)
    stop.set()

for future in done:
    print(f"{copies[future]} failed: {future.exception()}")

for future, film in copies.items():
    try:
        future.result()
    except (CancelledError, StoppedError):
        print(film, "not copied")
    except OSError:
        print(film, "not read")
