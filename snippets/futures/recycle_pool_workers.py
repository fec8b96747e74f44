"""Let a Pool end each worker after two tasks, with what it has leaked."""

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
    """Ask an executor that forks, then use multiprocessing's Pool."""
    try:
        ProcessPoolExecutor(
            max_tasks_per_child=2,
            mp_context=multiprocessing.get_context("fork"),
        )
    except ValueError as error:
        print("ValueError:", str(error).split(";")[0])

    photos = ["beach", "garden", "street", "tower", "wood"]
    for limit in (None, 2):
        with multiprocessing.Pool(processes=1, maxtasksperchild=limit) as pool:
            memory = pool.map(resize, photos, chunksize=1)
            print(f"tasks for a worker: {limit or 'all'}, MB: {memory}")
            pool.close()
            pool.join()


if __name__ == "__main__":
    main()
