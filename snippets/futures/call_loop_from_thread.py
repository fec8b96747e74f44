"""A thread hands a coroutine to the event loop and waits for its result."""

import asyncio
from threading import current_thread


async def look_up(name: str) -> str:
    """Look a number up, in the event loop's thread."""
    await asyncio.sleep(0.01)  # stands for an asynchronous library
    return f"{name}: 555-0100, found in {current_thread().name}"


def dial(name: str, loop: asyncio.AbstractEventLoop) -> str:
    """Run in a thread of the pool, where nothing can be awaited."""
    future = asyncio.run_coroutine_threadsafe(look_up(name), loop)
    return future.result(timeout=10)


async def main() -> None:
    """Call the blocking function in a thread, and let the loop run on."""
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(dial, "Ann", loop))


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
