"""A worker does not know a function that you define after it started."""

import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from io import StringIO


def greet(name: str) -> str:
    """Return a greeting."""
    return f"hello {name}"


def hide_errors() -> None:
    """Keep the dying worker's traceback off the screen."""
    sys.stderr = StringIO()


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1, initializer=hide_errors) as pool:
        print(pool.submit(greet, "Ann").result(timeout=10))

        def say_goodbye(name: str) -> str:
            """Return a farewell."""
            return f"goodbye {name}"

        try:
            print(pool.submit(say_goodbye, "Ann").result(timeout=10))
        except BrokenProcessPool:
            print("BrokenProcessPool: the worker does not know it")
