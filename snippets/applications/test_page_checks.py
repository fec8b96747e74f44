"""Test what the checks share: with other checks, no site and no sleep."""

import sqlite3
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from pathlib import Path
from threading import Event, Timer
from typing import Any

INSERT = "INSERT INTO pages VALUES (?, ?)"


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


def test_rows_outlive_the_table() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "pages.db")
        for path in ("/a", "/b"):
            with closing(Table(file)) as table:
                table.execute(INSERT, path, 50)
        with closing(Table(file)) as table:
            rows = table.execute("SELECT path FROM pages ORDER BY path")
    assert rows == [("/a",), ("/b",)]


def test_each_thread_learns_of_its_own_error() -> None:
    with (
        closing(Table(Path(":memory:"))) as table,
        ThreadPoolExecutor(max_workers=4) as threads,
    ):
        saves = [
            threads.submit(table.execute, INSERT, "/same", number)
            for number in range(4)
        ]
        kinds = [type(save.exception()).__name__ for save in saves]
    assert sorted(kinds) == ["IntegrityError"] * 3 + ["NoneType"]


def test_one_failure_leaves_the_rest() -> None:
    checked = set()

    def check(path: str) -> None:
        if path == "/gone":
            raise OSError("no page")
        checked.add(path)

    failed = check_all(["/a", "/gone", "/b"], check, Event(), seconds=600)
    assert checked == {"/a", "/b"}
    assert repr(failed) == "{'/gone': OSError('no page')}"


def test_deadline_finishes_what_is_under_way() -> None:
    stop = Event()
    begun, ended = [], []

    def check(path: str) -> None:
        begun.append(path)
        assert stop.wait(timeout=30)  # until the deadline
        ended.append(path)

    paths = [f"/{number}" for number in range(100)]
    failed = check_all(paths, check, stop, seconds=0.05)
    assert not failed
    assert sorted(ended) == sorted(begun)
    assert len(begun) <= 8


if __name__ == "__main__":  # pytest finds the tests without this
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            test()
            print("passed:", name)
