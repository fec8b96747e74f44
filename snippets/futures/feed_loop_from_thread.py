"""A thread feeds an event loop by a queue, and waits while it is full."""

import asyncio
from collections.abc import Iterator

Inbox = asyncio.Queue[str | None]


def read_lines() -> Iterator[str]:
    """Yield lines, by a library that blocks."""
    for number in range(1, 11):
        yield f"line {number}"


def feed(inbox: Inbox, loop: asyncio.AbstractEventLoop) -> int:
    """Put lines into the loop's queue; runs in a thread of its own."""
    lines = 0
    for line in (*read_lines(), None):
        # put_nowait() from here would not wake whoever waits in get().
        put = asyncio.run_coroutine_threadsafe(inbox.put(line), loop)
        put.result(timeout=10)  # waits, like put() of a thread's queue
        lines += 1
    return lines - 1


async def main() -> None:
    """Take lines as they come."""
    inbox: Inbox = asyncio.Queue(maxsize=2)
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        feeder = group.create_task(asyncio.to_thread(feed, inbox, loop))
        taken = 0
        while await inbox.get() is not None:
            taken += 1
    print("put by the thread:", feeder.result())
    print("taken in the loop:", taken)


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
