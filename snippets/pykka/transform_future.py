# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Say what to do with a reply before it has come."""

import threading

import pykka


class Shop(pykka.ThreadingActor):
    """Know the prices."""

    def prices(self, *items: str) -> list[int]:
        catalogue = {"pen": 2, "book": 15, "lamp": 40}
        return [catalogue[item] for item in items]


def total(prices: list[int]) -> int:
    """Add the prices, and say where."""
    print("adding in", threading.current_thread().name)
    return sum(prices)


shop = Shop.start().proxy()

future = shop.prices("pen", "book", "lamp").map(total)
print("mapped, nothing added yet")
print("total:", future.get())

cheap = shop.prices("pen", "book", "lamp").filter(lambda price: price < 20)
print("cheap:", cheap.get())

both = shop.prices("pen").join(shop.prices("book", "lamp"))
print("joined:", both.get())
shop.actor_ref.stop()
