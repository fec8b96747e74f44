# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An actor that dies at its first message, and the log that says why."""

import logging

import pykka


class Printer(pykka.ThreadingActor):
    """Lack the parameter self, as happens to everyone one day."""

    def on_receive(message):  # type: ignore  # noqa: N805
        print("printing", message)


class ShowException(logging.Handler):
    """Print a record's exception, without the traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info is not None and record.exc_info[1] is not None:
            kind = type(record.exc_info[1]).__name__
            print(f"log {record.levelname}: {kind}: {record.exc_info[1]}")


def tell_printer() -> None:
    """Tell a printer something, and look what has become of it."""
    printer = Printer.start()
    printer.tell("page 1")
    printer.actor_stopped.wait(timeout=30)
    print("is_alive():", printer.is_alive())


print("without logging")
tell_printer()
print("with logging")
logging.basicConfig(level=logging.INFO, handlers=[ShowException()])
tell_printer()
