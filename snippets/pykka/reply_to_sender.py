# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A message has no sender: put your own reference into it, to hear back."""

import threading
from dataclasses import dataclass
from typing import Any

import pykka


@dataclass(frozen=True)
class GetPrice:
    """Ask for a price, and say who wants to know."""

    item: str
    reply_to: pykka.ActorRef[Any]


@dataclass(frozen=True)
class Price:
    """Answer, and say which question this answers."""

    item: str
    cents: int


class Shop(pykka.ThreadingActor):
    """Tell the price to whoever the message names."""

    def on_receive(self, message: GetPrice) -> None:
        cents = {"tea": 250, "milk": 90}[message.item]
        message.reply_to.tell(Price(message.item, cents))


class Buyer(pykka.ThreadingActor):
    """Ask for two prices without waiting, and add up the answers."""

    def __init__(self, shop: pykka.ActorRef[Shop]) -> None:
        super().__init__()
        self.shop = shop
        self.missing = {"tea", "milk"}
        self.total = 0

    def on_start(self) -> None:
        for item in sorted(self.missing):
            self.shop.tell(GetPrice(item, reply_to=self.actor_ref))

    def on_receive(self, message: Price) -> None:
        print(f"{message.item}: {message.cents}")
        self.missing.remove(message.item)
        self.total += message.cents
        if not self.missing:
            print("total:", self.total)
            finished.set()


finished = threading.Event()
try:
    Buyer.start(Shop.start())
    finished.wait(timeout=30)
finally:
    pykka.ActorRegistry.stop_all()
