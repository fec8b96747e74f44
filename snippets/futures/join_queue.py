"""Wait until all that was put into a queue is done, not only taken."""

from concurrent.futures import ThreadPoolExecutor
from queue import Queue

STOP = ""  # ends the one who takes it
READERS = 2

inbox: Queue[str] = Queue()
saved: list[str] = []


def save_all() -> None:
    """Save what comes in, until told to stop."""
    while True:
        page = inbox.get()
        try:
            if page == STOP:
                return
            saved.append(page.upper())
        finally:
            inbox.task_done()  # once for each get(), whatever happens


with ThreadPoolExecutor(max_workers=READERS) as executor:
    savers = [executor.submit(save_all) for _ in range(READERS)]
    for page in ("home", "news", "about"):
        inbox.put(page)
    inbox.join()  # returns when each page is done
    print("saved:", sorted(saved))

    for _ in range(READERS):
        inbox.put(STOP)
for saver in savers:
    saver.result()
print("not done:", inbox.unfinished_tasks)

try:
    inbox.task_done()
except ValueError as error:
    print("ValueError:", error)
