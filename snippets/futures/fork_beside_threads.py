"""Start a process while a thread runs, and see whether Python warns."""

import os
import warnings
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def main() -> None:
    """Use a process pool while a thread pool has a thread."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")  # else this one is rarely shown
        with ThreadPoolExecutor(max_workers=1) as threads:
            threads.submit(abs, -1).result()  # starts the thread
            with ProcessPoolExecutor(max_workers=1) as processes:
                print("result:", processes.submit(abs, -1).result())

    for warning in caught:
        message = str(warning.message).replace(str(os.getpid()), "...")
        print(f"{warning.category.__name__}: {message}")


if __name__ == "__main__":
    main()
