# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A dict that names a method calls nothing; a proxy calls it."""

import pykka


class Answer(pykka.ThreadingActor):
    """Hold a value; has a method, but no on_receive()."""

    def __init__(self, value: int) -> None:
        super().__init__()
        self.value = value

    def get_value(self) -> int:
        return self.value


answer = Answer.start(42)
print("dict:", answer.ask({"method": "get_value"}))
print("proxy:", answer.proxy().get_value().get())
answer.stop()
