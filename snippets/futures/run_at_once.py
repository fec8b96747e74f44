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


def send_mails(
    send: Callable[[str], None], addresses: Iterable[str], executor: Executor
) -> list[str]:
    """Send a mail to each address; return those where that failed."""
    mails = {to: executor.submit(send, to) for to in addresses}
    return [to for to, mail in mails.items() if mail.exception()]


def test_failures_are_named() -> None:
    """Let one of three mails fail."""
    addresses = ["a@example.org", "b@example.org", "c@example.org"]
    tried = []

    def send(address: str) -> None:
        tried.append(address)
        if address == "b@example.org":
            raise OSError("no such address")

    failed = send_mails(send, addresses, ImmediateExecutor())
    assert failed == ["b@example.org"]
    assert tried == addresses  # always in this order


if __name__ == "__main__":
    test_failures_are_named()
    print("the failure is named, and the others were sent")
