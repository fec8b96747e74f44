"""Nine pages in one TaskGroup, and no more than three on the way at once."""

import asyncio

AT_ONCE = 3
on_the_way = most = 0


async def fetch(
    page: int, limit: asyncio.Semaphore, meet: asyncio.Barrier
) -> str:
    """Fetch a page, as soon as fewer than three others are fetched."""
    global on_the_way, most
    async with limit:
        on_the_way += 1
        most = max(most, on_the_way)
        await meet.wait()  # stands for the page's way: three are on it
        on_the_way -= 1
    return f"page {page}"


async def main() -> None:
    """Fetch all pages."""
    limit, meet = asyncio.Semaphore(AT_ONCE), asyncio.Barrier(AT_ONCE)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(n, limit, meet)) for n in range(9)]
    print("fetched:", len([task.result() for task in tasks]))
    print("at once, at most:", most)


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
