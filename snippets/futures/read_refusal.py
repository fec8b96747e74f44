# /// script
# requires-python = ">=3.14"
# ///
"""What an interpreter refuses, and which of the causes names it."""

import re
from concurrent.futures import Future, InterpreterPoolExecutor
from concurrent.interpreters import NotShareableError
from threading import Lock


class Order:
    """A class of this program."""


def order() -> Order:
    """Return an order."""
    return Order()


def last_cause(error: BaseException) -> str:
    """Return what stands at the end of the chain, without its address."""
    while error.__cause__:
        error = error.__cause__
    return re.sub(r" at 0x\w+", "", f"{type(error).__name__}: {error}")


def main() -> None:
    """Send what is refused, and ask for what is refused."""
    with InterpreterPoolExecutor(max_workers=1) as executor:
        refused: dict[str, Future[object]] = {
            "a lock": executor.submit(id, Lock()),
            "a generator": executor.submit(list, (n for n in range(3))),
            "a lambda with a name of yours": executor.submit(lambda: Order),
            "an Order as result": executor.submit(order),
        }
        for name, future in refused.items():
            try:
                future.result(timeout=10)
            except NotShareableError as error:
                print(f"{name}:\n  {last_cause(error)}")


if __name__ == "__main__":
    main()
