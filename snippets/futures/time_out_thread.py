"""A timeout ends your await, not the thread, and run() waits for it."""

import asyncio
import time
from threading import Event

gave_up = Event()


def write_report() -> None:
    """Take longer than anybody waits."""
    gave_up.wait(timeout=10)
    time.sleep(0.2)  # stands for the rest of the work
    print("the report is written")


async def main() -> None:
    """Wait for the report, but not for long."""
    try:
        async with asyncio.timeout(0.1):
            await asyncio.to_thread(write_report)
    except TimeoutError:
        print("you gave up waiting")
        gave_up.set()


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
print("only now asyncio.run() returns")
