"""Keep only a few tasks ahead of the results that you take."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from itertools import count, islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def map_bounded(
    executor: Executor,
    function: Callable[[T], R],
    inputs: Iterable[T],
    ahead: int,
) -> Iterator[R]:
    """Map in order, with at most so many tasks ahead of their results."""
    rest = iter(inputs)
    futures: deque[Future[R]] = deque()
    try:
        for each in islice(rest, ahead):
            futures.append(executor.submit(function, each))
        while futures:
            yield futures.popleft().result()
            # Each result that is taken makes room for one more task.
            for each in islice(rest, 1):
                futures.append(executor.submit(function, each))
    finally:  # also when the caller stops early, or a task fails
        for future in futures:
            future.cancel()


lines_read = 0


def read_log() -> Iterator[str]:
    """Yield lines without an end, and count them."""
    global lines_read
    for number in count():
        lines_read += 1
        yield f"line {number}"


with ThreadPoolExecutor(max_workers=2) as executor:
    shouted = map_bounded(executor, str.upper, read_log(), ahead=4)
    for line in islice(shouted, 3):
        print(f"{line}, lines read: {lines_read}")
