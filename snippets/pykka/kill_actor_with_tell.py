# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Tell a handler something it cannot handle, and the actor dies."""

import logging
from threading import Event
from types import TracebackType

import pykka

failed = Event()


class Mailer(pykka.ThreadingActor):
    """Mail to an address."""

    def on_receive(self, message: str) -> None:
        name, _, host = message.partition("@")
        if not host:
            raise ValueError(f"not an address: {message}")
        print(f"mailed {name} at {host}")

    def on_failure(
        self,
        exception_type: type[BaseException] | None,
        exception_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        print("on_failure:", exception_value)
        failed.set()

    def on_stop(self) -> None:
        print("on_stop")  # never printed


class ShowException(logging.Handler):
    """Print a record's level and exception, without the traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info is not None:
            print(f"log {record.levelname}: {record.exc_info[1]}")


logging.getLogger("pykka").addHandler(ShowException())

mailer = Mailer.start()
mailer.tell("ann@example.org")
mailer.tell("bob")
failed.wait(timeout=30)
try:
    mailer.tell("eve@example.org")
except pykka.ActorDeadError:
    print("to eve: ActorDeadError")
