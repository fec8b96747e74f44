"""A thread hands you the exception itself, a process hands you a copy."""

from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)

raised: list[Exception] = []


def parse_price(text: str) -> int:
    """Return the price in whole euros."""
    if not text.isdigit():
        error = ValueError(f"no price: {text}")
        raised.append(error)
        raise error
    return int(text)


def fail_once(executor: Executor) -> None:
    """Let a worker fail, and look at what result() raises."""
    print(type(executor).__name__)
    with executor:
        future = executor.submit(parse_price, "cheap")
        try:
            future.result()
        except ValueError as error:
            print("  caught:", error)
            print("  the very same object:", error in raised)
            cause = error.__cause__
            print("  its cause:", cause and type(cause).__name__)


def main() -> None:
    """Fail in a process, then in a thread."""
    fail_once(ProcessPoolExecutor(max_workers=1))
    fail_once(ThreadPoolExecutor(max_workers=1))


if __name__ == "__main__":
    main()
