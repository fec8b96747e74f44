"""An exception that does not unpickle breaks the whole process pool."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class OverdrawnError(Exception):
    """Gives Exception all that its own __init__ takes: it unpickles."""

    def __init__(self, owner: str, missing: int) -> None:
        super().__init__(owner, missing)
        self.owner = owner
        self.missing = missing

    def __str__(self) -> str:
        return f"{self.owner} lacks {self.missing} euros"


class FragileError(Exception):
    """Gives Exception one argument: pickle calls __init__ with one, too."""

    def __init__(self, owner: str, missing: int) -> None:
        super().__init__(f"{owner} lacks {missing} euros")


def withdraw(error: type[OverdrawnError] | type[FragileError]) -> None:
    """Find too little money in the account."""
    raise error("Ann", 5)


def main() -> None:
    """Fail with one class, then with the other, in the same pool."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        for error_class in (OverdrawnError, FragileError):
            try:
                executor.submit(withdraw, error_class).result(timeout=10)
            except OverdrawnError as error:
                print("OverdrawnError:", error)
            except BrokenProcessPool as error:
                why = str(error.__cause__)
                print("BrokenProcessPool, by TypeError:", "TypeError" in why)

        try:
            executor.submit(abs, -1)
        except BrokenProcessPool as error:
            print("submit():", error)


if __name__ == "__main__":
    main()
