"""A function inside a function has no name that a process could import."""

import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process


def make_greeting(name: str) -> Callable[[], None]:
    """Return a function that prints a greeting."""

    def greet() -> None:
        print(f"hello {name}", flush=True)

    return greet


def report(error: Exception) -> None:
    """Print an exception, without the address that some Pythons add."""
    message = re.sub(" at 0x[0-9a-f]+", "", str(error))
    print(f"{type(error).__name__}: {message}")


def main() -> None:
    """Give such a function to a process of its own, then to a pool."""
    try:
        process = Process(target=make_greeting("Ann"))
        process.start()
        process.join()
    except Exception as error:
        report(error)

    with ProcessPoolExecutor(max_workers=1) as executor:
        try:
            executor.submit(make_greeting("Bob")).result()
        except Exception as error:
            report(error)


if __name__ == "__main__":
    main()
