"""A kept future keeps its result, so memory is not freed with the pool."""

import tracemalloc
from concurrent.futures import ThreadPoolExecutor, as_completed


def download(page: int) -> bytearray:
    """Download a page of a million bytes."""
    return bytearray(1_000_000)


def megabytes() -> int:
    """Return how much memory is in use, in millions of bytes."""
    return round(tracemalloc.get_traced_memory()[0] / 1_000_000)


def download_all(drop: bool) -> int:
    """Download 100 pages, look at each; return what is in use after that."""
    with ThreadPoolExecutor(max_workers=4) as executor:
        futures = {executor.submit(download, page) for page in range(100)}
        for future in as_completed(futures):
            len(future.result())
            if drop:
                futures.remove(future)
        del future  # the loop's variable keeps the last one
    return megabytes()


tracemalloc.start()
print("futures kept, MB in use:", download_all(drop=False))
print("when the function has returned:", megabytes())
print("each future dropped, MB in use:", download_all(drop=True))
