"""A context variable does not reach a pool's thread, unless you carry it."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user", default="nobody")


def order(item: str) -> str:
    """Order an item for the user of this context."""
    line = f"{item} for {user.get()}"
    user.set("changed by a task")
    return line


def submit_in_context(executor: ThreadPoolExecutor, item: str) -> Future[str]:
    """Submit an order that sees the context variables as they are here."""
    # A copy for each task: two threads cannot be in one context at once.
    return executor.submit(copy_context().run, order, item)


with ThreadPoolExecutor(max_workers=1) as executor:
    user.set("Ann")
    print(submit_in_context(executor, "tea").result())
    user.set("Bob")
    print(submit_in_context(executor, "jam").result())
    print(executor.submit(order, "bread").result())
    print(executor.submit(order, "milk").result())

print("here:", user.get())
