# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Collect many replies; they come in the order of the futures."""

from threading import Event

import pykka


class Counter(pykka.ThreadingActor):
    """Count the words of a page when it is there."""

    def count_words(self, page: str, arrived: Event) -> int:
        arrived.wait(timeout=30)
        return len(page.split())


pages = ["one", "two words", "here are three"]
arrivals = [Event() for _ in pages]
futures = [
    Counter.start().proxy().count_words(page, arrived)
    for page, arrived in zip(pages, arrivals, strict=True)
]
try:
    for arrived, future in reversed([*zip(arrivals, futures, strict=True)]):
        arrived.set()
        print("finished:", future.get(timeout=30))
    print("get_all:", pykka.get_all(futures, timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
