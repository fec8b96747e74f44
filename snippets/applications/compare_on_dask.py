# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""Check the pages of a site, and have them compared on a Dask cluster."""

import logging
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from difflib import SequenceMatcher
from functools import partial
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import dask
from distributed import Client, LocalCluster

WORDS = ["the", "of", "and", "to", "in", "is", "that", "it"]
ARTICLE = random.Random("article").choices(WORDS, k=1000)
PATHS = [f"/page/{number:02}" for number in range(40)]
COPIES = "SELECT * FROM pages WHERE percent >= 50 ORDER BY path"


class Site(BaseHTTPRequestHandler):
    """A site on this computer. Every tenth page copies half the article."""

    def do_GET(self) -> None:
        time.sleep(0.05)  # stands for waiting: the site is far away
        words = random.Random(self.path).choices(WORDS, k=1000)
        if self.path.endswith("7"):
            words[:500] = ARTICLE[:500]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(" ".join(words).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Serve the site, with room for all that connect at once."""

    request_queue_size = 64


def fetch(port: int, path: str) -> str:
    """Fetch the text of a page."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        if response.status != 200:
            raise HTTPException(response.reason)
        return response.read().decode()


def compare(text: str) -> int:
    """Return how much a text is like the article, in percent."""
    matcher = SequenceMatcher(None, ARTICLE, text.split(), autojunk=False)
    return round(100 * matcher.ratio())


class Table:
    """Rows in a database on disk that only one thread touches, its own."""

    def __init__(self, file: Path) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1)
        self.connection = self._thread.submit(sqlite3.connect, file).result()
        self.execute("CREATE TABLE IF NOT EXISTS pages (path UNIQUE, percent)")

    def execute(self, sql: str, *values: object) -> list[Any]:
        """Run a statement in the database's thread; return its rows."""
        return self._thread.submit(self._commit, sql, values).result()

    def _commit(self, sql: str, values: tuple[object, ...]) -> list[Any]:
        with self.connection:  # commits
            return self.connection.execute(sql, values).fetchall()

    def close(self) -> None:
        self._thread.submit(self.connection.close).result()
        self._thread.shutdown()


def check(port: int, processes: Executor, table: Table, path: str) -> None:
    """Fetch a page, have it compared, and have it saved."""
    text = fetch(port, path)
    percent = processes.submit(compare, text).result()
    table.execute("INSERT INTO pages VALUES (?, ?)", path, percent)


@contextmanager
def start_dask() -> Iterator[Executor]:
    """Start a cluster on this computer, and give an executor on it."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        dask.config.set(temporary_directory=scratch),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        yield executor


def main() -> None:
    """Check all pages, eight at a time."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Table(Path(folder, "pages.db"))) as table,
        Server(("127.0.0.1", 0), Site) as server,
        start_dask() as processes,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        check_page = partial(check, server.server_port, processes, table)
        with ThreadPoolExecutor(max_workers=8) as threads:
            checks = [threads.submit(check_page, path) for path in PATHS]
        for done in checks:
            done.result()  # raises what went wrong
        for row in table.execute(COPIES):
            print(*row, "%")
        [(saved,)] = table.execute("SELECT count(*) FROM pages")
        print(saved, "pages")
        try:
            table.connection.execute("SELECT 1")
        except sqlite3.ProgrammingError as error:
            print("in another thread:", str(error).partition(".")[0])
        server.shutdown()


if __name__ == "__main__":
    main()
