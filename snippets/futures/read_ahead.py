"""Map reads its whole input before it gives you the first result."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

lines_read = 0


def read_log() -> Iterator[str]:
    """Yield the lines of a long file, and count them."""
    global lines_read
    for number in range(10_000):
        lines_read += 1
        yield f"line {number}"


with ThreadPoolExecutor(max_workers=2) as executor:
    shouted = executor.map(str.upper, read_log())
    print("lines read before the first result:", lines_read)
    print("first results:", list(islice(shouted, 3)))
