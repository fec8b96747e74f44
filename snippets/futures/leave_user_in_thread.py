"""What a task leaves in thread-local data, the thread's next task finds."""

from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, local

mine = local()  # has other attributes in every thread


def open_session() -> None:
    """Open this thread's session; runs once, when the thread starts."""
    mine.requests = 0
    mine.user = "nobody"


def load(page: str, user: str | None = None) -> str:
    """Load a page in this thread's session."""
    mine.requests += 1
    if user:
        mine.user = user  # and nothing sets it back
    return (
        f"{current_thread().name}, request {mine.requests}: "
        f"{page} for {mine.user}"
    )


with ThreadPoolExecutor(
    max_workers=1, thread_name_prefix="pool", initializer=open_session
) as executor:
    print(executor.submit(load, "/home").result())
    print(executor.submit(load, "/orders", user="Ann").result())
    print(executor.submit(load, "/news").result())

print("in the main thread:", hasattr(mine, "user"))
