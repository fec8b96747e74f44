"""One long-lived thread owns the counts; a queue brings its work."""

from collections import Counter
from contextlib import closing
from queue import Queue
from threading import Thread


class VisitCounter(Thread):
    """Counts visits to pages in a thread of its own until closed."""

    def __init__(self) -> None:
        super().__init__(name="visit-counter")
        self.counts: Counter[str] = Counter()
        self._inbox: Queue[str | None] = Queue()

    def visit(self, page: str) -> None:
        # Runs in the caller's thread, and returns at once.
        self._inbox.put(page)

    def close(self) -> None:
        # None comes after all visits, so none of them is left out.
        self._inbox.put(None)
        self.join()

    def run(self) -> None:
        # Runs in the counter's thread: nobody else touches the counts.
        while (page := self._inbox.get()) is not None:
            self.counts[page] += 1


# A thread that is not a daemon keeps the program alive: see that it closes.
with closing(VisitCounter()) as counter:
    counter.start()
    for page in ("home", "news", "home"):
        counter.visit(page)

print(dict(counter.counts))
print("running:", counter.is_alive())
