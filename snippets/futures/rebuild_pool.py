"""After a worker died, build a new pool and find the task that kills."""

import os
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress


def resize(photo: str) -> str:
    """Resize a photo; one of them crashes the process."""
    if photo == "huge":
        os._exit(1)  # like a crash in C code, or Linux out of memory
    return f"small {photo}"


def resize_all(
    photos: Iterable[str], workers: int
) -> dict[str, str | BaseException]:
    """Resize photos in one pool; return each one's name or exception."""
    futures: dict[str, Future[str]] = {}
    with (
        suppress(BrokenProcessPool),  # submit raises it once the pool broke
        ProcessPoolExecutor(max_workers=workers) as executor,
    ):
        for photo in photos:
            futures[photo] = executor.submit(resize, photo)
    return {
        photo: future.exception() or future.result()
        for photo, future in futures.items()
    }


def main() -> None:
    """Resize together; then what is left, each photo in its own pool."""
    photos = ["beach", "huge", "garden", "street"]
    outcomes = resize_all(photos, workers=2)
    for photo in photos:
        if not isinstance(outcomes.get(photo), str):
            outcomes |= resize_all([photo], workers=1)
        print(f"{photo}: {outcomes[photo]}")


if __name__ == "__main__":
    main()
