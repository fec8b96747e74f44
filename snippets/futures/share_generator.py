"""Two threads take from one generator: one gets a ValueError, or waits."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event, Lock


class Locked(Iterator[str]):
    """Lets one thread at a time into an iterator."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._lock = Lock()

    def __next__(self) -> str:
        with self._lock:
            return next(self._lines)


def read_lines(reading: Event, go_on: Event) -> Iterator[str]:
    """Yield lines, the first not before it may go on."""
    reading.set()
    go_on.wait(timeout=10)
    yield "line 1"
    yield "line 2"


def outcome(future: Future[str]) -> str:
    """Return the result or the exception."""
    return repr(future.exception() or future.result())


for wrap in (iter, Locked):
    reading, go_on = Event(), Event()
    lines = wrap(read_lines(reading, go_on))
    with ThreadPoolExecutor(max_workers=2) as executor:
        first = executor.submit(next, lines)
        reading.wait(timeout=10)  # the first thread is in the generator
        second = executor.submit(next, lines)
        wait([second], timeout=0.5)  # it fails at once, or waits its turn
        go_on.set()
    print(f"{wrap.__name__}: {outcome(first)}, {outcome(second)}")
