"""A context variable does not reach a pool's thread, unless you carry it."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user", default="nobody")


def load(page: str) -> str:
    """Load a page for the user of this context."""
    line = f"{page} for {user.get()}"
    user.set("changed by a task")
    return line


def submit_in_context(executor: ThreadPoolExecutor, page: str) -> Future[str]:
    """Submit a page that sees the context variables as they are here."""
    # A copy for each task: two threads cannot be in one context at once.
    return executor.submit(copy_context().run, load, page)


with ThreadPoolExecutor(max_workers=1) as executor:
    user.set("Ann")
    print(submit_in_context(executor, "/home").result())
    user.set("Bob")
    print(submit_in_context(executor, "/news").result())
    print(executor.submit(load, "/orders").result())
    print(executor.submit(load, "/account").result())

print("here:", user.get())
