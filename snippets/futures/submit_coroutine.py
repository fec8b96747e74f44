"""Give a coroutine function to a pool: it is called, and nothing runs."""

import asyncio
import warnings
from concurrent.futures import ThreadPoolExecutor


async def fetch(page: str) -> str:
    """Fetch a page."""
    return f"{page}: 200"


async def fetch_both() -> tuple[str, str]:
    """Fetch two pages side by side."""
    return await asyncio.gather(fetch("home"), fetch("news"))


with ThreadPoolExecutor(max_workers=1) as executor:
    result = executor.submit(fetch, "home").result()
print("result() is a", type(result).__name__)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    del result
for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")

# A loop in the pool's thread runs it,
with ThreadPoolExecutor(max_workers=1) as executor:
    print(executor.submit(lambda: asyncio.run(fetch("home"))).result())

# and a loop alone runs many.
print(asyncio.run(fetch_both(), debug=False))
