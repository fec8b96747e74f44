"""Check pages until Ctrl-C or a deadline; the next run does what is left."""

import multiprocessing
import random
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    as_completed,
)
from contextlib import closing
from difflib import SequenceMatcher
from functools import partial
from http.client import HTTPException
from pathlib import Path
from threading import Barrier, Event, Timer, get_ident
from typing import Any

WORDS = ["the", "of", "and", "to", "in", "is", "that", "it"]
ARTICLE = random.Random("article").choices(WORDS, k=1000)
PATHS = [f"/page/{number:02}" for number in range(40)]

stop = Event()
fails_once = {"/page/13"}
# Stands for your Ctrl-C, when eight pages are under way.
press = partial(signal.pthread_kill, get_ident(), signal.SIGINT)
interrupt = Barrier(8, press)


def fetch(path: str) -> str:
    """Stand in for a site that is far away, and fails once."""
    time.sleep(0.05)  # stands for waiting
    if path in fails_once:
        fails_once.remove(path)
        raise HTTPException("Service Unavailable")
    if "/page/20" <= path <= "/page/27":
        interrupt.wait(timeout=30)
        stop.wait(timeout=30)
    return " ".join(random.Random(path).choices(WORDS, k=1000))


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


def check(processes: Executor, table: Table, path: str) -> None:
    """Fetch a page, have it compared, and have it saved."""
    percent = processes.submit(compare, fetch(path)).result()
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


def run(file: Path) -> None:
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
        check_page = partial(check, processes, table)
        failed = check_all(left, check_page, stop, seconds=600)
        for path, error in failed.items():
            print(path, repr(error))
        [(count,)] = table.execute("SELECT count(*) FROM pages")
        print("saved:", count)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for number in (1, 2):
            print("run", number)
            run(Path(folder, "pages.db"))
