# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Collect many replies; they come in the order of the futures."""

import threading

import pykka


class Counter(pykka.ThreadingActor):
    """Count the words of a page when it is there."""

    def count_words(self, page: str, arrived: threading.Event) -> int:
        arrived.wait()
        return len(page.split())


pages = ["one", "two words", "here are three"]
arrivals = [threading.Event() for _ in pages]
futures = [
    Counter.start().proxy().count_words(page, arrived)
    for page, arrived in zip(pages, arrivals, strict=True)
]

for arrived, future in reversed(list(zip(arrivals, futures, strict=True))):
    arrived.set()
    print("finished:", future.get())

print("get_all:", pykka.get_all(futures))
pykka.ActorRegistry.stop_all()
