"""A decorated function pickles if its name leads to what is sent."""

import functools
import pickle
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def bare(function: Callable[[str], str]) -> Callable[[str], str]:
    """Return a wrapper with a name of its own."""

    def wrapper(text: str) -> str:
        return function(text).upper()

    return wrapper


def wrapped(function: Callable[[str], str]) -> Callable[[str], str]:
    """Return a wrapper with the function's name."""

    @functools.wraps(function)
    def wrapper(text: str) -> str:
        return function(text).upper()

    return wrapper


@bare
def greet(name: str) -> str:
    """Greet loudly."""
    return f"hello {name}"


@wrapped
def welcome(name: str) -> str:
    """Welcome loudly."""
    return f"welcome {name}"


def part(name: str) -> str:
    """Part, not loudly."""
    return f"goodbye {name}"


part_loudly = wrapped(part)  # its name is that of the other function


def main() -> None:
    """Send each of them to a worker."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        for function in (greet, welcome, part_loudly):
            try:
                print(executor.submit(function, "Ann").result(timeout=10))
            except (AttributeError, pickle.PicklingError) as error:
                message = re.sub(" at 0x[0-9a-f]+", "", str(error))
                print(f"{type(error).__name__}: {message}")


if __name__ == "__main__":
    main()
