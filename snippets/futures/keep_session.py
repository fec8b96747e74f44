"""A thread keeps its own things from one task to the next."""

from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, local

mine = local()  # has other attributes in every thread


def open_session() -> None:
    """Open this thread's connection; runs once, when the thread starts."""
    mine.requests = 0
    mine.user = "nobody"


def order(item: str, user: str | None = None) -> str:
    """Order an item on this thread's connection."""
    mine.requests += 1
    if user:
        mine.user = user  # and nothing sets it back
    return (
        f"{current_thread().name}, request {mine.requests}: "
        f"{item} for {mine.user}"
    )


with ThreadPoolExecutor(
    max_workers=1, thread_name_prefix="shop", initializer=open_session
) as executor:
    print(executor.submit(order, "tea").result())
    print(executor.submit(order, "jam", user="Ann").result())
    print(executor.submit(order, "bread").result())

print("in the main thread:", hasattr(mine, "user"))
