"""Let a worker process end after a few tasks, with what it has hoarded."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def resize(photo: str) -> int:
    """Resize a photo, with a library that never gives memory back."""
    return os.getpid()


def main() -> None:
    """Try with an executor and fork, then with multiprocessing's Pool."""
    photos = ["beach", "garden", "street", "tower"]
    try:
        ProcessPoolExecutor(
            max_tasks_per_child=2,
            mp_context=multiprocessing.get_context("fork"),
        )
    except ValueError:
        print("max_tasks_per_child with fork: ValueError")

    with multiprocessing.Pool(processes=1, maxtasksperchild=2) as pool:
        worker_ids = pool.map(resize, photos, chunksize=1)
        pool.close()
        pool.join()
    print("photos:", len(photos))
    print("worker processes, one after another:", len(set(worker_ids)))


if __name__ == "__main__":
    main()
