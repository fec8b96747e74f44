"""Set a BLAS library's threads before its import: afterwards is too late."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

# As NumPy's BLAS does when it is imported: it looks once, and keeps that.
blas_threads = os.environ.get("OMP_NUM_THREADS", "one for each processor")


def set_threads() -> None:
    """Set the variable in a worker, which has imported this file by now."""
    os.environ["OMP_NUM_THREADS"] = "1"


def look() -> tuple[str, str]:
    """Return what the worker's environment says, and what BLAS has."""
    return os.environ.get("OMP_NUM_THREADS", "nothing"), blas_threads


def main() -> None:
    """Set the variable in an initializer, then before the workers start."""
    os.environ.pop("OMP_NUM_THREADS", None)
    spawn = multiprocessing.get_context("spawn")  # each worker imports anew
    with ProcessPoolExecutor(
        max_workers=1, mp_context=spawn, initializer=set_threads
    ) as executor:
        says, has = executor.submit(look).result(timeout=20)
        print(f"in the initializer: environment: {says}, BLAS: {has}")

    os.environ["OMP_NUM_THREADS"] = "1"
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as executor:
        says, has = executor.submit(look).result(timeout=20)
        print(f"before the pool: environment: {says}, BLAS: {has}")
    print("here, where BLAS came first:", blas_threads)


if __name__ == "__main__":
    main()
