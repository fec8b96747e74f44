"""Turn warnings into errors, and let a task of a process pool fail."""

import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up(log: Path) -> None:
    """Do what `python -W error` does, and keep tracebacks in a file."""
    warnings.simplefilter("error", DeprecationWarning)
    sys.stderr = log.open("w", encoding="utf-8")


def parse_price(text: str) -> int:
    """Return the price in whole euros."""
    return int(text)


def main() -> None:
    """Parse what is no price, and look at what the worker wrote."""
    with TemporaryDirectory() as folder:
        log = Path(folder, "errors.txt")
        with ProcessPoolExecutor(
            max_workers=1, initializer=set_up, initargs=(log,)
        ) as ex:
            error = ex.submit(parse_price, "cheap").exception()
            print(f"{type(error).__name__}: {error}")
        for line in log.read_text(encoding="utf-8").splitlines()[-1:]:
            print("the worker:", line)


if __name__ == "__main__":
    main()
