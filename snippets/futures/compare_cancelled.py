"""asyncio and concurrent.futures each have a CancelledError of their own."""

import asyncio
from concurrent import futures

print("one TimeoutError:", asyncio.TimeoutError is futures.TimeoutError)
for name, error in (
    ("asyncio.CancelledError", asyncio.CancelledError),
    ("futures.CancelledError", futures.CancelledError),
):
    print(name)
    print("  caught as the pool's:", issubclass(error, futures.CancelledError))
    print("  caught as Exception:", issubclass(error, Exception))


async def await_cancelled(future: futures.Future[str]) -> None:
    """Await a future of a pool that is cancelled meanwhile."""
    waiting = asyncio.wrap_future(future)
    future.cancel()
    try:
        await waiting
    except futures.CancelledError:
        print("awaited: the pool's CancelledError")
    except asyncio.CancelledError:
        print("awaited: asyncio's CancelledError")


future = futures.Future[str]()  # pending, as in a pool that is busy
# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(await_cancelled(future), debug=False)
try:
    future.result()
except futures.CancelledError:
    print("result(): the pool's CancelledError")
