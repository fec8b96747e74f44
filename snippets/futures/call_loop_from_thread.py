"""A thread hands a coroutine to the event loop and waits for its result."""

import asyncio
from threading import current_thread


async def fetch(page: str) -> str:
    """Fetch a page, in the event loop's thread."""
    await asyncio.sleep(0.01)  # stands for an asynchronous library
    return f"{page}: fetched in {current_thread().name}"


def load(page: str, loop: asyncio.AbstractEventLoop) -> str:
    """Run in a thread of the pool, where nothing can be awaited."""
    future = asyncio.run_coroutine_threadsafe(fetch(page), loop)
    return future.result(timeout=10)


async def main() -> None:
    """Call the blocking function in a thread, and let the loop run on."""
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(load, "/home", loop))


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
