# /// script
# requires-python = ">=3.14"
# ///
"""What goes to an interpreter of a pool and comes back, and what does not."""

from concurrent.futures import Future, InterpreterPoolExecutor


class Order:
    """A class of this program."""

    def __init__(self, item: str) -> None:
        self.item = item


def fill(view: memoryview) -> None:
    """Change the memory that the view shows."""
    view[0] = 99


def take(order: Order) -> str:
    """Return an order's item."""
    return order.item


def give() -> Order:
    """Return an order."""
    return Order("tea")


def load(module: str) -> str:
    """Import a module by its name."""
    return __import__(module).__name__


def fail() -> None:
    """Fail, and give the reason."""
    raise LookupError("no tea") from ValueError("sold out")


def outcome(future: Future[object]) -> str:
    """Return the result, or the exception without its message."""
    error = future.exception()
    return type(error).__name__ if error else repr(future.result())


def main() -> None:
    """Send one thing after another."""
    memory = bytearray(4)
    with InterpreterPoolExecutor(max_workers=1) as executor:
        submit = executor.submit
        submit(fill, memoryview(memory)).result()
        print("a memoryview: written there, seen here:", memory[0])
        print("an Order:", outcome(submit(take, Order("tea"))))
        print("an Order as result:", outcome(submit(give)))
        print("a lambda:", outcome(submit(lambda: 42)))
        print("a lambda with a name of yours:", outcome(submit(lambda: Order)))
        print("import readline:", submit(load, "readline").exception())
        error = submit(fail).exception()
        assert error
        print(f"an exception: {error!r}, caused by {error.__cause__!r}")


if __name__ == "__main__":
    main()
