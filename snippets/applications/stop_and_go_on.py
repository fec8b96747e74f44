"""Check pages until Ctrl-C or a deadline; the next run does what is left."""

import multiprocessing
import os
import random
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import (
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    as_completed,
)
from contextlib import closing
from difflib import SequenceMatcher
from functools import partial
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Barrier, Event, Thread, Timer
from typing import Any

WORDS = ["the", "of", "and", "to", "in", "is", "that", "it"]
ARTICLE = random.Random("article").choices(WORDS, k=1000)
PATHS = [f"/page/{number:02}" for number in range(40)]

stop = Event()
fails_once = {"/page/13"}
# Stands for your Ctrl-C, when eight pages are under way.
interrupt = Barrier(8, lambda: os.kill(os.getpid(), signal.SIGINT))


class Site(BaseHTTPRequestHandler):
    """A site on this computer. Every tenth page copies half the article."""

    def do_GET(self) -> None:
        time.sleep(0.05)  # stands for waiting: the site is far away
        if self.path in fails_once:
            fails_once.remove(self.path)
            self.send_error(503)
            return
        if "/page/20" <= self.path <= "/page/27":
            interrupt.wait(timeout=30)
            stop.wait(timeout=30)
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


def check(
    port: int, processes: ProcessPoolExecutor, table: Table, path: str
) -> None:
    """Fetch a page, have it compared, and have it saved."""
    text = fetch(port, path)
    percent = processes.submit(compare, text).result()
    table.execute("INSERT INTO pages VALUES (?, ?)", path, percent)


def check_all(
    paths: list[str], check: Callable[[str], None], stop: Event, seconds: float
) -> dict[str, BaseException]:
    """Check pages until stop is set, which it is after so many seconds.

    A page that is under way is finished. Return what went wrong.
    """

    def attempt(path: str) -> bool:
        if stop.is_set():
            return False
        check(path)
        return True

    done, failed = 0, {}
    deadline = Timer(seconds, stop.set)
    deadline.start()
    with ThreadPoolExecutor(max_workers=8) as threads:
        try:
            path_of = {threads.submit(attempt, path): path for path in paths}
            for future in as_completed(path_of):
                if error := future.exception():
                    failed[path_of[future]] = error
                elif future.result():
                    done += 1
                    if done % 10 == 0:
                        print(done, "of", len(paths))
        except BaseException:
            stop.set()  # or all that has not begun would still be checked
            raise
        finally:
            deadline.cancel()  # else the timer's thread outlives the checks
    return failed


def run(port: int, file: Path) -> None:
    """Check the pages that are not in the database."""
    stop.clear()
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    with (
        closing(Table(file)) as table,
        ProcessPoolExecutor(
            max_workers=2,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=signal.signal,  # Ctrl-C reaches each worker, too
            initargs=(signal.SIGINT, signal.SIG_IGN),
        ) as processes,
    ):
        saved = {path for (path,) in table.execute("SELECT path FROM pages")}
        left = [path for path in PATHS if path not in saved]
        check_page = partial(check, port, processes, table)
        failed = check_all(left, check_page, stop, seconds=600)
        for path, error in failed.items():
            print(path, repr(error))
        [(count,)] = table.execute("SELECT count(*) FROM pages")
        print("saved:", count)


def main() -> None:
    """Stop the first run in the middle, and run again."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(("127.0.0.1", 0), Site) as server,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        for number in (1, 2):
            print("run", number)
            run(server.server_port, Path(folder, "pages.db"))
        server.shutdown()


if __name__ == "__main__":
    main()
