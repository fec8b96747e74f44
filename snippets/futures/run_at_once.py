"""In a test, an executor without threads runs each task at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ImmediateExecutor(Executor):
    """Runs each task inside submit(), in the thread that calls it."""

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        future = Future[T]()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def send_letters(
    send: Callable[[str], None], names: Iterable[str], executor: Executor
) -> list[str]:
    """Send a letter to everybody; return the names where that failed."""
    letters = {name: executor.submit(send, name) for name in names}
    return [name for name, letter in letters.items() if letter.exception()]


def test_failures_are_named() -> None:
    """Let one of three letters fail."""
    tried = []

    def send(name: str) -> None:
        tried.append(name)
        if name == "Bob":
            raise OSError("no such address")

    failed = send_letters(send, ["Ann", "Bob", "Eve"], ImmediateExecutor())
    assert failed == ["Bob"]
    assert tried == ["Ann", "Bob", "Eve"]  # always in this order


if __name__ == "__main__":
    test_failures_are_named()
    print("the failure is named, and the others were sent")
