# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A dict that names a method calls nothing; a proxy calls it."""

import logging

import pykka


class Answer(pykka.ThreadingActor):
    """Hold a value; has a method, but no on_receive()."""

    def __init__(self, value: int) -> None:
        super().__init__()
        self.value = value

    def get_value(self) -> int:
        return self.value


class ShowRecord(logging.Handler):
    """Print a record without the actor's long name."""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().replace(answer.actor_urn, "...")
        print(f"log {record.levelname}: {text}")


answer = Answer.start(42)
try:
    print("dict:", answer.ask({"method": "get_value"}))
    print("proxy:", answer.proxy().get_value().get())

    logging.getLogger("pykka").addHandler(ShowRecord())
    answer.ask({"method": "get_value"})
finally:
    answer.stop()
