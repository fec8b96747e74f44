# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Two actors that hold each other's proxy: give the attributes underscores."""

from typing import Any

import pykka


class Shop(pykka.ThreadingActor):
    """Know a warehouse, by a public name."""

    def meet(self, other: pykka.ActorProxy[Any]) -> None:
        self.other = other

    def greet(self) -> str:
        return "hello"


class Warehouse(Shop):
    """Know a shop, by a public name."""


class PrivateShop(Shop):
    """Know a warehouse, by a private name."""

    def meet(self, other: pykka.ActorProxy[Any]) -> None:
        self._other = other


class PrivateWarehouse(PrivateShop):
    """Know a shop, by a private name."""


for pair in ((Shop, Warehouse), (PrivateShop, PrivateWarehouse)):
    shop, warehouse = (actor_class.start() for actor_class in pair)
    try:
        shop.proxy().meet(warehouse.proxy()).get(timeout=30)
        warehouse.proxy().meet(shop.proxy()).get(timeout=30)
        print(shop.proxy().greet().get(timeout=30))
    except RecursionError as error:
        print(f"RecursionError: {str(error)[:32]}")
    finally:
        pykka.ActorRegistry.stop_all()
