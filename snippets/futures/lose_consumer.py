"""A consumer that fails leaves its producer before a full queue."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Full, Queue

Inbox = Queue[str | None]


def save(page: str) -> None:
    """Save a page."""
    if page == "page 1":
        raise OSError("no room for page 1")


def save_all(inbox: Inbox) -> int:
    """Save what comes in; the first failure ends this."""
    saved = 0
    while (page := inbox.get()) is not None:
        save(page)
        saved += 1
    return saved


def save_what_can_be(inbox: Inbox) -> int:
    """Save what comes in, and say what failed."""
    saved = 0
    while (page := inbox.get()) is not None:
        try:
            save(page)
            saved += 1
        except Exception as error:
            print("  not saved:", error)
    return saved


def put(inbox: Inbox, page: str | None, consumer: Future[int]) -> None:
    """Wait for a place in the queue, but not if nobody takes any more."""
    while True:
        try:
            return inbox.put(page, timeout=0.1)
        except Full:
            if consumer.done():  # else this would go on forever
                raise


def produce(consume: Callable[[Inbox], int]) -> str:
    """Put ten pages for a consumer; return how it went."""
    inbox: Inbox = Queue(maxsize=2)
    with ThreadPoolExecutor(max_workers=1) as executor:
        consumer = executor.submit(consume, inbox)
        try:
            for page in range(10):
                put(inbox, f"page {page}", consumer)
            put(inbox, None, consumer)
        except Full:
            return f"queue.Full, and before it {consumer.exception()!r}"
        return f"saved: {consumer.result()}"


for consume in (save_all, save_what_can_be):
    print(f"{consume.__name__}:")
    print(" ", produce(consume))
