"""Turn warnings into errors, and let a task of a process pool fail."""

import io
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor


def set_up() -> None:
    """Do what `python -W error` does, and keep tracebacks off your screen."""
    warnings.simplefilter("error")
    sys.stderr = io.StringIO()


def parse_price(text: str) -> int:
    """Return the price in whole euros."""
    return int(text)


def main() -> None:
    """Parse what is no price, in a worker."""
    with ProcessPoolExecutor(max_workers=1, initializer=set_up) as executor:
        error = executor.submit(parse_price, "cheap").exception()
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
