"""A full queue makes the producer wait for the consumer: back-pressure."""

from concurrent.futures import ThreadPoolExecutor
from queue import Full, Queue

Inbox = Queue[int | None]


def download(inbox: Inbox) -> int:
    """Put ten pages; return how many waited in the queue, at most."""
    most = 0
    for page in range(10):
        inbox.put(page)  # waits as long as the queue is full
        most = max(most, inbox.qsize())
    inbox.put(None)
    return most


def save_all(inbox: Inbox) -> int:
    """Save what comes in; return how much it was."""
    saved = 0
    while inbox.get() is not None:
        saved += 1
    return saved


with ThreadPoolExecutor(max_workers=2) as executor:
    endless: Inbox = Queue()
    print("no limit, pages that wait:", download(endless))
    print("saved:", save_all(endless))

    bounded: Inbox = Queue(maxsize=3)
    downloader = executor.submit(download, bounded)
    saver = executor.submit(save_all, bounded)
    print("maxsize=3, never more:", downloader.result() <= 3)
    print("saved:", saver.result())

full: Inbox = Queue(maxsize=1)
full.put(1)
try:
    full.put(2, timeout=0.1)
except Full:
    print("nobody took one in time: queue.Full")
