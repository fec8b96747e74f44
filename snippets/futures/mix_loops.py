"""What a second event loop says to things that belong to the first."""

import asyncio
import re


async def fetch(page: str) -> str:
    """Fetch a page."""
    return f"{page}: 200"


def say(error: RuntimeError) -> None:
    """Print a message without the details of tasks and futures."""
    short = re.sub(r"<(\w+).*?>(?= got| attached)", r"<\1 ...>", str(error))
    print("RuntimeError:", short)


async def call_run() -> None:
    """Call `asyncio.run()` where a loop runs, as a notebook does."""
    coroutine = fetch("home")
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        say(error)
        print("with await:", await coroutine)


async def await_answer(answer: "asyncio.Future[str]") -> None:
    """Await a future of another loop."""
    try:
        await answer
    except RuntimeError as error:
        say(error)


asyncio.run(call_run(), debug=False)

first = asyncio.new_event_loop()
answer: "asyncio.Future[str]" = first.create_future()
asyncio.run(await_answer(answer), debug=False)

first.close()
try:
    first.call_soon(print)
except RuntimeError as error:
    say(error)
