# /// script
# requires-python = ">=3.14"
# ///
"""With a buffersize, map reads only that far ahead of its results."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

lines_read = 0


def read_log() -> Iterator[str]:
    """Yield lines without end, and count them."""
    global lines_read
    for number in count():
        lines_read += 1
        yield f"line {number}"


with ThreadPoolExecutor(max_workers=2) as executor:
    shouted = executor.map(str.upper, read_log(), buffersize=4)
    print("lines read before the first result:", lines_read)
    print(next(shouted), next(shouted), next(shouted))
    print("lines read after three results:", lines_read)
