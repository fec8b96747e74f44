# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Let an actor answer the event loop, so that no thread waits for it."""

import asyncio
from dataclasses import dataclass

import pykka


@dataclass(frozen=True)
class Order:
    """Ask for a dish, and say where the answer goes."""

    dish: str
    loop: asyncio.AbstractEventLoop
    answer: "asyncio.Future[str]"


class Kitchen(pykka.ThreadingActor):
    """Cook in the actor's thread."""

    def on_receive(self, order: Order) -> None:
        meal = f"{order.dish} is ready"
        # An asyncio future may be set in its loop's thread only.
        order.loop.call_soon_threadsafe(order.answer.set_result, meal)


async def order(kitchen: pykka.ActorRef[Kitchen], dish: str) -> str:
    """Order a dish, and await it."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()
    kitchen.tell(Order(dish, loop, answer))
    return await asyncio.wait_for(answer, timeout=10)


async def main() -> None:
    """Order three dishes at once."""
    kitchen = Kitchen.start()
    dishes = ["soup", "bread", "pie"]
    print(await asyncio.gather(*(order(kitchen, dish) for dish in dishes)))


try:
    asyncio.run(main(), debug=False)
finally:
    pykka.ActorRegistry.stop_all()
