"""A Pool hangs when a task's exception does not unpickle."""

import multiprocessing
import threading
from contextlib import suppress


class FragileError(Exception):
    """Takes two arguments, and gives one to Exception."""

    def __init__(self, owner: str, missing: int) -> None:
        super().__init__(f"{owner} lacks {missing} euros")


class SturdyError(Exception):
    """Gives Exception all that it takes."""

    def __init__(self, owner: str, missing: int) -> None:
        super().__init__(owner, missing)


def withdraw(error: type[FragileError] | type[SturdyError]) -> None:
    """Find too little money in the account."""
    raise error("Ann", 5)


def report(args: threading.ExceptHookArgs) -> None:
    """Print what ended a thread; by default, its traceback is on stderr."""
    print("  a thread of Pool ended:", args.exc_type.__name__)


def main() -> None:
    """Raise the one exception in a Pool, then the other."""
    threading.excepthook = report
    for error_class in (SturdyError, FragileError):
        print(error_class.__name__)
        # Its block cannot be left in good order when that thread has ended.
        with (
            suppress(AssertionError),
            multiprocessing.Pool(processes=1) as pool,
        ):
            try:
                pool.apply_async(withdraw, (error_class,)).get(timeout=1)
            except SturdyError as error:
                print("  get() raises it, with", error.args)
            except multiprocessing.TimeoutError:
                print("  get() brings nothing but your timeout")


if __name__ == "__main__":
    main()
