"""An executor calls an async function, and gets a coroutine that never ran."""

import asyncio
import warnings
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

# Python warns of each coroutine that nobody awaited. Here it is the point.
warnings.simplefilter("ignore", RuntimeWarning)


async def fetch(page: str) -> str:
    """Fetch a page."""
    await asyncio.sleep(0)
    return f"text of {page}"


def run_fetch(page: str) -> str:
    """Fetch a page in an event loop of this thread's own."""
    return asyncio.run(fetch(page))


def main() -> None:
    """Submit the async function to each pool, then what runs it."""
    with ThreadPoolExecutor(max_workers=1) as executor:
        result = executor.submit(fetch, "home").result(timeout=10)
        print("thread:", "a", type(result).__name__)
        print("thread:", executor.submit(run_fetch, "home").result(timeout=10))

    with ProcessPoolExecutor(max_workers=1) as executor:
        try:
            result = executor.submit(fetch, "home").result(timeout=10)
        except TypeError as error:
            print("process: TypeError:", error)


if __name__ == "__main__":
    main()
