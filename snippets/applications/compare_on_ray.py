# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Fetch a site's pages in threads, and compare them on a Ray cluster."""

import logging
import os
import random
import secrets
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from difflib import SequenceMatcher
from functools import partial
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import ray
from ray.util.multiprocessing import Pool

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

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


def save(database: sqlite3.Connection, path: str, percent: int) -> None:
    """Write a row, and have it on disk before going on."""
    with database:  # commits
        database.execute("INSERT INTO pages VALUES (?, ?)", (path, percent))


@contextmanager
def start_ray() -> Iterator[Pool]:
    """Start a cluster on this computer, and give a pool on it."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["RAY_TMPDIR"] = scratch
        ray.init(
            num_cpus=2,
            include_dashboard=False,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
        try:
            with Pool(processes=2) as pool:
                yield pool
        finally:
            ray.shutdown()


def main() -> None:
    """Let threads fetch, processes compare, and this thread save."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder, "pages.db"))) as database,
        Server(("127.0.0.1", 0), Site) as server,
        ThreadPoolExecutor(max_workers=8) as threads,
        start_ray() as processes,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        database.execute("CREATE TABLE pages (path UNIQUE, percent)")
        texts = threads.map(partial(fetch, server.server_port), PATHS)
        found = processes.map(compare, texts)
        for path, percent in zip(PATHS, found, strict=True):
            save(database, path, percent)
        for row in database.execute(COPIES):
            print(*row, "%")
        [(saved,)] = database.execute("SELECT count(*) FROM pages")
        print(saved, "pages")
        server.shutdown()


if __name__ == "__main__":
    main()
