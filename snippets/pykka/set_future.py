# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Set a Pykka future yourself, where a library calls you back."""

import queue
import threading
from collections.abc import Callable

import pykka


def fetch(shop: str, callback: Callable[[str], None]) -> None:
    """Stand for a library that calls back from a thread of its own."""
    threading.Thread(target=callback, args=[f"{shop}: open"]).start()


answer: pykka.Future[str] = pykka.ThreadingFuture()
fetch("baker", answer.set)
print(answer.get(timeout=30))

try:
    answer.set("baker: closed")
except queue.Full:
    print("queue.Full: it holds one answer, for ever")

failed: pykka.Future[str] = pykka.ThreadingFuture()
try:
    raise ConnectionError("no line")
except ConnectionError:
    failed.set_exception()  # the exception that is being handled
try:
    failed.get(timeout=30)
except ConnectionError as error:
    print("get() raises:", error)
