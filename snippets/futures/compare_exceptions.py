"""A thread hands you the exception itself, a process hands you a copy."""

from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)

raised: list[Exception] = []


def parse_price(text: str) -> int:
    """Return the price in whole euros."""
    try:
        return int(text)
    except ValueError as cause:
        error = LookupError(f"no price: {text}")
        error.add_note("in the spring catalogue")
        raised.append(error)
        raise error from cause


def fail_once(executor: Executor) -> None:
    """Let a worker fail, and look at what result() raises."""
    print(type(executor).__name__)
    with executor:
        future = executor.submit(parse_price, "cheap")
        try:
            future.result()
        except LookupError as error:
            print("  caught:", error)
            print("  its notes:", error.__notes__)
            print("  the very same object:", error in raised)
            print("  its cause:", type(error.__cause__).__name__)


def main() -> None:
    """Fail in a process, then in a thread."""
    fail_once(ProcessPoolExecutor(max_workers=1))
    fail_once(ThreadPoolExecutor(max_workers=1))


if __name__ == "__main__":
    main()
