"""Leave an asynchronous generator early: it stays open until you close it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing


async def read_rows(table: str) -> AsyncGenerator[int]:
    """Yield rows, and close the cursor at the end."""
    try:
        for row in range(1, 100):
            await asyncio.sleep(0)  # stands for an asynchronous library
            yield row
    finally:
        print(f"  cursor of {table} closed")


async def main() -> None:
    """Take the first row of two tables."""
    orders = read_rows("orders")
    async for row in orders:
        print("orders, row", row)
        break
    print("after the orders")

    async with aclosing(read_rows("items")) as items:
        async for row in items:
            print("items, row", row)
            break
    print("after the items")


# Under -X dev, debug mode would report each time the machine is busy.
asyncio.run(main(), debug=False)
print("after asyncio.run()")
