# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Tell returns at once; ask waits for the reply."""

import threading

import pykka


class Kitchen(pykka.ThreadingActor):
    """Cook one order at a time, when the oven is hot."""

    def __init__(self, oven_is_hot: threading.Event) -> None:
        super().__init__()
        self.oven_is_hot = oven_is_hot

    def on_receive(self, message: str) -> str:
        self.oven_is_hot.wait()
        print("cooked:", message)
        return f"{message} is ready"


oven_is_hot = threading.Event()
kitchen = Kitchen.start(oven_is_hot)

kitchen.tell("soup")
print("told, and nothing is cooked yet")

oven_is_hot.set()
print("asked:", kitchen.ask("pie"))

kitchen.stop()
