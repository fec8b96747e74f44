# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""An actor has no ask(): send the question on, and remember who waits."""

import os
from dataclasses import dataclass

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@dataclass(frozen=True)
class GetPrice:
    """Ask for a price; the number comes back with the answer."""

    number: int
    item: str


@dataclass(frozen=True)
class Price:
    """Answer the question with this number."""

    number: int
    cents: int


class PriceList(Actor):
    """Know what things cost."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, GetPrice):
            cents = {"tea": 250, "milk": 90}[message.item]
            self.send(sender, Price(message.number, cents))


class Shop(Actor):
    """Answer customers with what the price list says."""

    def __init__(self) -> None:
        self.waiting: dict[int, tuple[ActorAddress, str]] = {}
        self.asked = 0
        self.price_list: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            if self.price_list is None:
                self.price_list = self.createActor(PriceList)
            self.asked += 1
            self.waiting[self.asked] = (sender, message)
            self.send(self.price_list, GetPrice(self.asked, message))
        elif isinstance(message, Price):
            customer, item = self.waiting.pop(message.number)
            self.send(customer, f"{item} costs {message.cents}")


def main() -> None:
    """Be two customers at once."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        shop = system.createActor(Shop)
        with system.private() as ada, system.private() as ben:
            ada.tell(shop, "tea")
            ben.tell(shop, "milk")
            print("Ben:", ben.listen(timeout=30))
            print("Ada:", ada.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
