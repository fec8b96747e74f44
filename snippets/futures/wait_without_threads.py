"""A thousand tasks wait at the same time, in one thread."""

import asyncio
from threading import active_count


async def fetch_page(barrier: asyncio.Barrier, number: int) -> int:
    """Wait for a page, as for a server."""
    # Opens when a thousand tasks wait at it, so all wait at once.
    await barrier.wait()
    return number


async def main() -> None:
    """Fetch a thousand pages."""
    barrier = asyncio.Barrier(1_000)
    async with asyncio.TaskGroup() as group:
        answers = [
            group.create_task(fetch_page(barrier, number))
            for number in range(1_000)
        ]
    print("answers:", len({answer.result() for answer in answers}))
    print("threads:", active_count())


# Under -X dev, debug mode would take long to make so many tasks.
asyncio.run(main(), debug=False)
