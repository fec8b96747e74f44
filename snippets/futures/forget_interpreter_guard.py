# /// script
# requires-python = ">=3.14"
# ///
"""Without a guard, an interpreter that runs this file starts a pool, too."""

from concurrent.futures import InterpreterPoolExecutor
from concurrent.interpreters import NotShareableError

RATE = 11.7


def convert(euros: float) -> float:
    """Return the amount in crowns; needs a global of this file."""
    return euros * RATE


# Here `if __name__ == "__main__":` is missing.
try:
    with InterpreterPoolExecutor(max_workers=1) as executor:
        one = executor.submit(abs, -1).result()
        # Each interpreter has a buffer of its own, which may be written late.
        print(f"in {__name__}, abs: {one}", flush=True)
        print("convert:", executor.submit(convert, 10).result())
except NotShareableError as error:
    if __name__ != "__main__":
        raise
    reason: BaseException | None = error
    while reason:
        print(f"  {type(reason).__name__}: {str(reason).splitlines()[0]}")
        reason = reason.__cause__
