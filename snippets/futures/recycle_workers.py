# /// script
# requires-python = ">=3.15"
# ///
"""Let a pool end each worker after two tasks, with what it has leaked."""

import multiprocessing
import resource
from concurrent.futures import ProcessPoolExecutor

leaked: list[bytes] = []


def resize(photo: str) -> int:
    """Resize a photo; return this worker's memory, in steps of 50 MB."""
    leaked.append(b"x" * 50_000_000)  # as by a library that frees nothing
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_maxrss * 1024 // 50_000_000 * 50  # Linux counts in KiB


def main() -> None:
    """Resize five photos in one worker, then two in each worker."""
    photos = ["beach", "garden", "street", "tower", "wood"]
    for limit in (None, 2):
        with ProcessPoolExecutor(
            max_workers=1,
            max_tasks_per_child=limit,
            mp_context=multiprocessing.get_context("spawn"),  # not by fork
        ) as executor:
            memory = list(executor.map(resize, photos, timeout=60))
        print(f"tasks for a worker: {limit or 'all'}, MB: {memory}")


if __name__ == "__main__":
    main()
