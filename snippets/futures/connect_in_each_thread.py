"""A SQLite connection serves the thread that made it, and no other."""

import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

COUNT = "SELECT count(*) FROM orders"


def count_orders(database: Path) -> int:
    """Count the orders on a connection of this thread's own."""
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(COUNT).fetchone()[0])


with (
    tempfile.TemporaryDirectory() as folder,
    ThreadPoolExecutor(max_workers=1) as executor,
):
    database = Path(folder) / "shop.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE orders (item TEXT)")
        connection.execute("INSERT INTO orders VALUES ('tea'), ('jam')")
        connection.commit()

        future = executor.submit(connection.execute, COUNT)
        error = future.exception(timeout=10)
        print(f"{type(error).__name__}: {str(error).partition('. ')[0]}")
    print("orders:", executor.submit(count_orders, database).result())

    with closing(sqlite3.connect(database, check_same_thread=False)) as shared:
        rows = executor.submit(lambda: shared.execute(COUNT).fetchone())
        print("without the check:", *rows.result())

    # A database in memory is its connection's alone: one thread keeps both.
    keep = executor.submit(sqlite3.connect, ":memory:").result()
    executor.submit(keep.execute, "CREATE TABLE orders (item TEXT)").result()
    add = "INSERT INTO orders VALUES ('salt')"
    executor.submit(keep.execute, add).result()
    rows = executor.submit(lambda: keep.execute(COUNT).fetchone())
    print("in memory:", *rows.result())
    executor.submit(keep.close).result()
