# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Mark an attribute traversable to use it inside the actor's thread."""

from threading import current_thread

import pykka


class Shelf:
    """Hold books."""

    def __init__(self) -> None:
        self.books: list[str] = []

    def add(self, title: str) -> str:
        self.books.append(title)
        return f"added in {current_thread().name}"


class Library(pykka.ThreadingActor):
    """Have two shelves, of which one is traversable."""

    def __init__(self) -> None:
        super().__init__()
        self.plain = Shelf()
        self.marked = pykka.traversable(Shelf())


library = Library.start().proxy()
try:
    live_shelf = library.plain.get()  # the actor's own object, not a copy
    print("plain:", live_shelf.add("Emma"))
    print("marked:", library.marked.add("Dune").get())
finally:
    library.actor_ref.stop()
