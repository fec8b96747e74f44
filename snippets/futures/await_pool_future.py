"""Await a future that an executor made, and see cancelling cross over."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

printing, paper = Event(), Event()


def print_letter(name: str) -> str:
    """Print a letter as soon as there is paper."""
    printing.set()
    paper.wait(timeout=10)
    return f"letter to {name}"


async def collect(ann: Future[str], bob: Future[str]) -> None:
    """Await the first letter, and cancel the second."""
    asyncio.wrap_future(bob).cancel()
    await asyncio.sleep(0)  # the loop's next turn tells the pool
    print("Bob's letter cancelled in the pool:", bob.cancelled())

    paper.set()
    letter = await asyncio.wrap_future(ann)
    print(letter)


with ThreadPoolExecutor(max_workers=1) as printer:
    ann = printer.submit(print_letter, "Ann")
    bob = printer.submit(print_letter, "Bob")
    printing.wait(timeout=10)  # the only thread is at Ann's letter now
    # Under -X dev, debug mode would report each time the machine is busy.
    asyncio.run(collect(ann, bob), debug=False)
