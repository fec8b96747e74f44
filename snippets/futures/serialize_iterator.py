# /// script
# requires-python = ">=3.15"
# ///
"""Let two threads take from one generator, which only one may be in."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event, serialize_iterator


def read_lines(reading: Event, go_on: Event) -> Iterator[str]:
    """Yield lines, each as soon as it may go on."""
    for number in (1, 2):
        reading.set()
        go_on.wait(timeout=10)
        yield f"line {number}"


def outcome(future: Future[str]) -> str:
    """Return the result or the exception."""
    return repr(future.exception() or future.result())


for wrap in (iter, serialize_iterator):
    reading, go_on = Event(), Event()
    lines = wrap(read_lines(reading, go_on))
    with ThreadPoolExecutor(max_workers=2) as executor:
        first = executor.submit(next, lines)
        reading.wait(timeout=10)  # the first thread is in the generator
        second = executor.submit(next, lines)
        wait([second], timeout=1)  # it fails at once, or waits its turn
        go_on.set()
    print(f"{wrap.__name__}: {outcome(first)}, {outcome(second)}")
