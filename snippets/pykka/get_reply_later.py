# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Ask without blocking, and get the reply when you need it."""

from threading import Event

import pykka


class Library(pykka.ThreadingActor):
    """Look up books once the library is open."""

    def __init__(self, is_open: Event) -> None:
        super().__init__()
        self.is_open = is_open

    def on_receive(self, message: str) -> str:
        self.is_open.wait(timeout=30)
        return f"{message} is on shelf 7"


is_open = Event()
library = Library.start(is_open)
try:
    future = library.ask("Dune", block=False)
    print("has get():", hasattr(future, "get"))
    print("has result():", hasattr(future, "result"))

    try:
        future.get(timeout=0.1)
    except pykka.Timeout:
        print("no reply yet")

    is_open.set()
    print("first get:", future.get(timeout=30))
    print("second get:", future.get(timeout=30))
finally:
    library.stop()
