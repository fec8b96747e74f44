"""Give each limit a pool of its own: four pages fetched at once, one saved."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Barrier, Lock

PAGES = [f"page {number}" for number in range(8)]
four_fetching = Barrier(4)  # opens when four fetches are on their way


class Gauge:
    """Counts how many threads are inside at once, and keeps the most."""

    def __init__(self) -> None:
        self.most = self._inside = 0
        self._lock = Lock()

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            self.most = max(self.most, self._inside)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1


fetching, saving = Gauge(), Gauge()


def fetch(page: str) -> str:
    """Fetch a page from a server that takes four of us at a time."""
    with fetching:
        four_fetching.wait(timeout=10)
        return f"text of {page}"


def save(database: sqlite3.Connection, page: str, text: str) -> None:
    """Write a row through a connection that only this thread may use."""
    with saving, database:
        database.execute("INSERT INTO pages VALUES (?, ?)", (page, text))


with (
    ThreadPoolExecutor(max_workers=1) as writer,
    ThreadPoolExecutor(max_workers=4) as fetchers,
):
    database = writer.submit(sqlite3.connect, ":memory:").result()
    writer.submit(database.execute, "CREATE TABLE pages (page, text)").result()
    page_of = {fetchers.submit(fetch, page): page for page in PAGES}
    for fetched in as_completed(page_of, timeout=30):
        writer.submit(save, database, page_of[fetched], fetched.result())
    rows = writer.submit(database.execute, "SELECT count(*) FROM pages")
    print("rows saved:", writer.submit(rows.result().fetchone).result()[0])
    writer.submit(database.close).result()

print("most pages fetched at once:", fetching.most)
print("most rows saved at once:", saving.most)
