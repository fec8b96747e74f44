# /// script
# requires-python = ">=3.14"
# ///
"""An exception class of your own file does not come back from there."""

import io
import sys
from concurrent.futures import InterpreterPoolExecutor
from concurrent.interpreters import ExecutionFailed


class SoldOutError(Exception):
    """There is none left."""


def be_silent() -> None:
    """Keep from stderr that the exception is not shareable."""
    sys.stderr = io.StringIO()


def order_by_class(item: str) -> None:
    """Fail by a class of this file."""
    raise SoldOutError(item)


def order_by_builtin(item: str) -> None:
    """Fail by a class that every interpreter has."""
    raise LookupError(item)


def main() -> None:
    """Order in both ways."""
    with InterpreterPoolExecutor(
        max_workers=1, initializer=be_silent
    ) as executor:
        for order in (order_by_class, order_by_builtin):
            try:
                executor.submit(order, "tea").result(timeout=10)
            except (SoldOutError, LookupError) as error:
                print(f"{order.__name__}: {error!r}")
            except ExecutionFailed as error:
                message, *_ = str(error).splitlines()
                print(f"{order.__name__}: ExecutionFailed: {message}")


if __name__ == "__main__":
    main()
