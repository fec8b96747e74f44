# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Awaiting a Pykka future blocks the event loop: no other task runs."""

import asyncio
from threading import Event

import pykka


class Reader(pykka.ThreadingActor):
    """Read a file when it is there, but wait two seconds at most."""

    def read(self, uploaded: Event) -> str:
        return "read" if uploaded.wait(timeout=2) else "no file"


async def upload(uploaded: Event) -> None:
    """Upload the file soon, while the other task waits."""
    await asyncio.sleep(0.01)
    uploaded.set()


async def main() -> None:
    """Wait for the reader in both ways."""
    reader = Reader.start().proxy()
    uploaded = Event()
    uploading = asyncio.create_task(upload(uploaded))
    print("await:", await reader.read(uploaded))
    await uploading

    uploaded = Event()
    uploading = asyncio.create_task(upload(uploaded))
    # Here another thread waits, and the loop is free.
    result = await asyncio.to_thread(reader.read(uploaded).get, timeout=30)
    print("to_thread:", result)
    await uploading


try:
    asyncio.run(main(), debug=False)  # it would report the blocking
finally:
    pykka.ActorRegistry.stop_all()
