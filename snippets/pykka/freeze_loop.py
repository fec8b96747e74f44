# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Awaiting a Pykka future blocks the event loop: no other task runs."""

import asyncio
import threading

import pykka


class Oven(pykka.ThreadingActor):
    """Bake until the bell rings, or two seconds have gone."""

    def bake(self, bell: threading.Event) -> str:
        return "done" if bell.wait(timeout=2) else "burnt"


async def ring(bell: threading.Event) -> None:
    """Ring the bell soon, while the other task waits."""
    await asyncio.sleep(0.01)
    bell.set()


async def main() -> None:
    """Wait for a pizza in both ways."""
    oven = Oven.start().proxy()
    bell = threading.Event()
    ringing = asyncio.create_task(ring(bell))
    print("await:", await oven.bake(bell))
    await ringing

    bell = threading.Event()
    ringing = asyncio.create_task(ring(bell))
    # Here another thread waits, and the loop is free.
    pizza = await asyncio.to_thread(oven.bake(bell).get, timeout=30)
    print("to_thread:", pizza)
    await ringing


try:
    asyncio.run(main(), debug=False)  # it would report the blocking
finally:
    pykka.ActorRegistry.stop_all()
