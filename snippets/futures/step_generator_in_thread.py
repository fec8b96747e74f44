"""The end of a generator cannot come out of a thread that you await."""

import asyncio
from collections.abc import Iterator

END = object()  # what next() returns at the end, in place of an exception


def read_lines() -> Iterator[str]:
    """Yield lines, by a library that blocks."""
    yield "line 1"


def report(
    loop: asyncio.AbstractEventLoop, context: dict[str, object]
) -> None:
    """Print what the loop would log."""
    print(f"the loop logs {context['exception']!r}")


async def main() -> None:
    """Take the lines one by one, each in a thread."""
    asyncio.get_running_loop().set_exception_handler(report)
    lines = read_lines()
    print(await asyncio.to_thread(next, lines))
    try:
        async with asyncio.timeout(2):
            await asyncio.to_thread(next, lines)
    except (RuntimeError, TimeoutError) as error:
        print(f"you get {error!r}")

    lines = read_lines()
    while (line := await asyncio.to_thread(next, lines, END)) is not END:
        print(line)
    print("the end")


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
