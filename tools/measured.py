"""Compare a measured output with a fresh, short run of its program.

Whole numbers are counts, and the same each time. A figure with a decimal point
is measured: a row's first, its median, may lie outside of a short run's median
and ends by a factor of ten. Of the ends themselves, and what follows them, a
short run sees less: they may differ by a hundred.
"""

import re
import time
from collections.abc import Iterator

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
FACTOR, FACTOR_OF_ENDS = 10, 100


def busy() -> bool:
    """Tell whether other work keeps this process from computing.

    On such a machine a figure says nothing of the one that is recorded.
    """
    begun, used = time.monotonic(), time.thread_time()
    while time.monotonic() < begun + 0.2:
        pass
    return time.thread_time() - used < 0.18


def contradictions(
    recorded: str, fresh: str, figures: bool = True
) -> Iterator[str]:
    """Say where a recorded output can't be of the program that ran now.

    What is measured is compared only if figures is true.
    """
    old, new = (
        text.partition("\n\n")[2].splitlines() for text in (recorded, fresh)
    )
    if len(old) != len(new):
        yield f"has {len(old)} rows, a run now has {len(new)}"
        return
    for number, (before, now) in enumerate(zip(old, new, strict=True), 1):
        if words(before) != words(now):
            yield f"row {number} says {before!r}, a run now {now!r}"
            continue
        pairs = zip(FIGURE.findall(before), FIGURE.findall(now), strict=True)
        ends = [figure for figure in FIGURE.findall(now) if "." in figure][:3]
        first = True
        for one, other in pairs:
            if "." not in one + other:
                same = one == other
            elif first:
                same = any(alike(one, end, FACTOR) for end in ends)
                first = False
            else:
                same = alike(one, other, FACTOR_OF_ENDS)
            if not same and (figures or "." not in one + other):
                yield f"row {number} says {one} where a run now says {other}"


def words(line: str) -> list[str]:
    """Return a row without its figures and what aligns them."""
    return FIGURE.sub("#", line).split()


def alike(one: str, other: str, factor: float) -> bool:
    """Tell whether two figures can be of the same program."""
    a, b = (float(figure.replace(",", "")) for figure in (one, other))
    return a <= factor * b and b <= factor * a
