"""The start method can be set once; a context needs no setting at all."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Set the start method twice, then choose it for one pool alone."""
    multiprocessing.set_start_method("spawn")
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError as error:
        print("RuntimeError:", error)

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as executor:
        print("a pool by its context:", executor.submit(abs, -1).result(20))


if __name__ == "__main__":
    main()
