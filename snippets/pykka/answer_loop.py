# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Let an actor answer the event loop, so that no thread waits for it."""

import asyncio
import threading
from concurrent.futures import Future
from dataclasses import dataclass

import pykka


@dataclass(frozen=True)
class Order:
    """Ask for a dish, and say where the answer goes."""

    dish: str
    answer: Future[str]  # of concurrent.futures: any thread may set it


class Kitchen(pykka.ThreadingActor):
    """Cook in the actor's thread, and answer whatever happens."""

    def on_receive(self, order: Order) -> None:
        if not order.answer.set_running_or_notify_cancel():
            return  # whoever ordered has left before this began
        try:
            order.answer.set_result(self.cook(order.dish))
        except Exception as error:
            order.answer.set_exception(error)

    def cook(self, dish: str) -> str:
        if dish == "roast":
            oven_is_free.wait(timeout=30)
        if dish == "stew":
            raise ValueError("no recipe for stew")
        return f"{dish} is ready"


async def order(
    kitchen: pykka.ActorRef[Kitchen], dish: str, patience: float = 30
) -> str:
    """Order a dish, and await it."""
    answer = Future[str]()
    kitchen.tell(Order(dish, answer))
    return await asyncio.wait_for(asyncio.wrap_future(answer), patience)


async def main(kitchen: pykka.ActorRef[Kitchen]) -> None:
    """Order at once, order what fails, and lose patience."""
    dishes = ["soup", "stew", "pie"]
    orders = [order(kitchen, dish) for dish in dishes]
    for meal in await asyncio.gather(*orders, return_exceptions=True):
        print(repr(meal))
    try:
        await order(kitchen, "roast", patience=0.1)
    except TimeoutError:
        print("no roast in time")


oven_is_free = threading.Event()
kitchen = Kitchen.start()
try:
    asyncio.run(main(kitchen), debug=False)
    oven_is_free.set()  # the answer comes when the loop has closed
    print("the kitchen cooks on:", kitchen.proxy().cook("tart").get())
finally:
    pykka.ActorRegistry.stop_all()
