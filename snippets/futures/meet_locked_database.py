"""While one connection writes, another waits, and then gives up."""

import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

writing, done = Event(), Event()


def write_slowly(database: Path) -> None:
    """Write, and stay in the transaction until told to end it."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO orders VALUES ('tea')")
        writing.set()
        done.wait(timeout=10)
        connection.commit()


def write(database: Path, timeout: float) -> None:
    """Write; wait so many seconds for another writer."""
    with closing(sqlite3.connect(database, timeout=timeout)) as connection:
        connection.execute("INSERT INTO orders VALUES ('jam')")
        connection.commit()


with (
    tempfile.TemporaryDirectory() as folder,
    ThreadPoolExecutor(max_workers=2) as executor,
):
    database = Path(folder) / "shop.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE orders (item TEXT)")

    slow = executor.submit(write_slowly, database)
    writing.wait(timeout=10)
    error = executor.submit(write, database, timeout=0.1).exception()
    print(f"{type(error).__name__}: {error}")

    patient = executor.submit(write, database, timeout=60)
    done.set()
    patient.result(timeout=60)
    print("the patient one has written")
