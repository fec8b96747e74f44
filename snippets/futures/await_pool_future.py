"""Await a future that an executor made, and see cancelling cross over."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

started, go_on = Event(), Event()


def upload(file: str) -> str:
    """Upload a file as soon as the server is ready."""
    started.set()
    go_on.wait(timeout=10)
    return f"{file} uploaded"


async def collect(first: Future[str], second: Future[str]) -> None:
    """Cancel the second upload, and await the first."""
    asyncio.wrap_future(second).cancel()
    await asyncio.sleep(0)  # the loop's next turn tells the pool
    print("b.txt cancelled in the pool:", second.cancelled())

    go_on.set()
    uploaded = await asyncio.wrap_future(first)
    print(uploaded)


with ThreadPoolExecutor(max_workers=1) as executor:
    first = executor.submit(upload, "a.txt")
    second = executor.submit(upload, "b.txt")
    started.wait(timeout=10)  # the only thread is busy with a.txt now
    # Under -X dev, debug mode would report each time the machine is busy.
    asyncio.run(collect(first, second), debug=False)
