"""Ask for an event loop where none is: what you get depends on the Python."""

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")  # else this one is rarely shown
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError as error:
        print("RuntimeError:", error)
    else:
        print("a new loop")
        loop.close()

for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")


async def ask_inside() -> bool:
    """Ask in a coroutine, where a loop runs: this always works."""
    return asyncio.get_running_loop().is_running()


print("in a coroutine:", asyncio.run(ask_inside(), debug=False))
