"""Only one method of an event loop is for other threads."""

import asyncio
from threading import Thread


async def main() -> None:
    """Wait until a thread has rung."""
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60  # a busy machine is no news here
    rung = asyncio.Event()

    def ring() -> None:
        """Ring, in another thread."""
        try:
            loop.call_soon(rung.set)
        except RuntimeError as error:
            print("call_soon:", error)
        loop.call_soon_threadsafe(rung.set)

    thread = Thread(target=ring)
    thread.start()
    await rung.wait()
    print("call_soon_threadsafe: rung")
    thread.join()


# Without debug mode, call_soon() seems to work, and may not wake the loop.
asyncio.run(main(), debug=True)
