"""A blocking call stops the whole event loop; to_thread lets it go on."""

import asyncio
from threading import Event


def wait_for_answer(answer: Event, seconds: float) -> str:
    """Block until the answer is there, or the time is up."""
    return "answer" if answer.wait(seconds) else "no answer"


async def send_answer(answer: Event) -> None:
    """Answer, in the event loop's thread."""
    answer.set()


async def block() -> str:
    """Call a blocking function as if it were any other."""
    answer = Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(send_answer(answer))
        # The loop's only thread blocks here, so nobody can answer.
        return wait_for_answer(answer, 0.2)


async def stay_free() -> str:
    """Call the blocking function in a thread, and await its result."""
    answer = Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(send_answer(answer))
        return await asyncio.to_thread(wait_for_answer, answer, 10)


# Under -X dev, debug mode would report the call that takes so long.
print("called:", asyncio.run(block(), debug=False))
print("to_thread:", asyncio.run(stay_free(), debug=False))
