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


def resize_all(photos: Iterable[str], workers: int) -> dict[str, str]:
    """Resize photos in one pool; leave out all that are lost with it."""
    futures: dict[str, Future[str]] = {}
    with (
        suppress(BrokenProcessPool),  # submit raises it once the pool broke
        ProcessPoolExecutor(max_workers=workers) as executor,
    ):
        for photo in photos:
            futures[photo] = executor.submit(resize, photo)
    return {
        photo: future.result()
        for photo, future in futures.items()
        if not isinstance(future.exception(), BrokenProcessPool)
    }


def main() -> None:
    """Resize together; then what is left, each photo in its own pool."""
    photos = ["beach", "huge", "garden", "street"]
    resized = resize_all(photos, workers=2)
    for photo in photos:
        if photo not in resized:
            resized |= resize_all([photo], workers=1)
        print(f"{photo}: {resized.get(photo, 'kills its worker')}")


if __name__ == "__main__":
    main()
