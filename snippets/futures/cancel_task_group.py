# /// script
# requires-python = ">=3.15"
# ///
"""Take the first answer, and cancel the other tasks of the group."""

import asyncio


async def fetch(mirror: str, answer: asyncio.Event) -> str:
    """Wait for a mirror's answer."""
    try:
        await answer.wait()
    except asyncio.CancelledError:
        print(f"{mirror}: cancelled")
        raise
    return f"{mirror}: fetched"


async def main() -> None:
    """Ask two mirrors; the near one answers, the far one never does."""
    near, far = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        first = group.create_task(fetch("near", near))
        group.create_task(fetch("far", far))
        near.set()
        print(await first)
        group.cancel()
    print("the block ends, and nothing is raised")


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
