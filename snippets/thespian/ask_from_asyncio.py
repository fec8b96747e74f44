# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask an actor from asyncio: in a thread, so that the loop goes on."""

import asyncio
import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Bakery(Actor):
    """Answer a customer when it has opened."""

    customer: ActorAddress | None = None
    is_open = False

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "bread":
            self.customer = sender
        elif message == "open":
            self.is_open = True
        if self.is_open and self.customer is not None:
            self.send(self.customer, "a loaf")
            self.customer = None


def ask(
    system: ActorSystem, address: ActorAddress, message: object, timeout: float
) -> object:
    """Ask from any thread: each question has an endpoint of its own."""
    with system.private() as endpoint:
        return endpoint.ask(address, message, timeout)


async def main(system: ActorSystem) -> None:
    """Ask in both ways, while another task opens the bakery."""

    async def open_soon(bakery: ActorAddress) -> None:
        await asyncio.sleep(0.01)
        await asyncio.to_thread(system.tell, bakery, "open")

    bakery = system.createActor(Bakery)
    opening = asyncio.create_task(open_soon(bakery))
    print("in the loop:", ask(system, bakery, "bread", 1))
    await opening

    bakery = system.createActor(Bakery)
    opening = asyncio.create_task(open_soon(bakery))
    answer = await asyncio.to_thread(ask, system, bakery, "bread", 30)
    print("in a thread:", answer)
    await opening


if __name__ == "__main__":
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        asyncio.run(main(system), debug=False)  # it would report the blocking
    finally:
        system.shutdown()
