"""A task that nobody awaits fails, or ends, with a line in the log at best."""

import asyncio
import gc


def report(
    loop: asyncio.AbstractEventLoop, context: dict[str, object]
) -> None:
    """Print what the loop would log."""
    print("the loop logs:", context["message"])


async def fetch(page: str) -> str:
    """Fetch a page."""
    if page == "/gone":
        raise LookupError("no such page")
    return page


async def wait_for_ever() -> None:
    """Wait for what nobody holds, so that it can be collected."""
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    """Forget two tasks, then keep one."""
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(fetch("/gone"))  # noqa: RUF006
    asyncio.create_task(wait_for_ever())  # noqa: RUF006
    await asyncio.sleep(0)  # both begin
    gc.collect()  # happens now and then by itself

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("/gone"))
    except* LookupError as errors:
        print("you get", errors.exceptions)


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
