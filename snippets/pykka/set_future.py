# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Set a Pykka future yourself, where a library calls you back."""

from collections.abc import Callable
from queue import Full
from threading import Thread

import pykka


def fetch(page: str, callback: Callable[[str], None]) -> None:
    """Stand for a library that calls back from a thread of its own."""
    Thread(target=callback, args=[f"{page}: 200 OK"]).start()


answer: pykka.Future[str] = pykka.ThreadingFuture()
fetch("/home", answer.set)
print(answer.get(timeout=30))

try:
    answer.set("/home: 404 Not Found")
except Full:
    print("queue.Full: it is set already")

failed: pykka.Future[str] = pykka.ThreadingFuture()
try:
    raise ConnectionError("the server has hung up")
except ConnectionError:
    failed.set_exception()  # the exception that is being handled
try:
    failed.get(timeout=30)
except ConnectionError as error:
    print("get() raises:", error)
