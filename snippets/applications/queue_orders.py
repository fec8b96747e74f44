# /// script
# requires-python = ">=3.11"
# dependencies = ["dramatiq[redis]>=2.2"]
# ///
"""Queue orders in Redis; kill a worker and Redis, and lose no order."""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import chdir, closing, contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryDirectory

import dramatiq
from dramatiq.brokers.redis import RedisBroker
from dramatiq.results import Results
from dramatiq.results.backends import RedisBackend

# Redis writes each change to disk before it answers.
REDIS = ["redis-server", "--appendonly", "yes", "--appendfsync", "always"]
REDIS += ["--save", "", "--port", "0", "--unixsocket", "redis.sock"]
# In a shell: dramatiq queue_orders --processes 1 --threads 1
FILE = Path(__file__)
WORKER = [sys.executable, "-B", "-m", "dramatiq", FILE.stem]
WORKER += ["--path", str(FILE.parent), "--processes", "1", "--threads", "1"]
SHIPPED = "SELECT number FROM shipped ORDER BY number"
BEGUN_TWICE = "SELECT number FROM begun GROUP BY number HAVING count(*) = 2"

broker = RedisBroker(
    unix_socket_path="redis.sock",  # elsewhere url="redis://..."
    socket_timeout=90,  # more than a result is waited for below
    heartbeat_timeout=1000,  # ms of silence after which a worker is dead
    maintenance_chance=1_000_000,  # of a million: look for it each time
)
broker.add_middleware(Results(backend=RedisBackend(client=broker.client)))
dramatiq.set_broker(broker)


@dramatiq.actor(store_results=True)
def ship(order: int) -> str:
    """Ship an order. It is written so that twice does no harm."""
    with closing(sqlite3.connect("orders.db", isolation_level=None)) as table:
        table.execute("INSERT INTO begun VALUES (?)", (order,))
        begun = table.execute("SELECT * FROM begun WHERE number = ?", (order,))
        if order == 3 and len(begun.fetchall()) == 1:
            os.kill(os.getpid(), signal.SIGKILL)  # as if the power failed
        table.execute("INSERT OR REPLACE INTO shipped VALUES (?)", (order,))
    return f"order {order} is shipped"


@contextmanager
def run_redis() -> Iterator[None]:
    """Run a Redis server of this program's own, and kill it at the end."""
    with Popen(REDIS, stdout=PIPE, text=True) as server:
        try:
            for line in server.stdout or ():
                if "ready to accept connections" in line.lower():
                    break
            yield
        finally:
            server.kill()


def print_rows(what: str, sql: str) -> None:
    """Print what is in the database."""
    with closing(sqlite3.connect("orders.db")) as table:
        print(what, *(number for (number,) in table.execute(sql)))


def main() -> None:
    """Queue five orders, and have the power fail at the third."""
    with closing(sqlite3.connect("orders.db")) as table:
        table.execute("CREATE TABLE begun (number)")
        table.execute("CREATE TABLE shipped (number UNIQUE)")
    with run_redis():
        messages = [ship.send(order) for order in (1, 2, 3, 4, 5)]
        with Popen(WORKER, stderr=DEVNULL) as worker:
            worker.wait(timeout=60)
        print_rows("shipped when the worker died:", SHIPPED)
    with run_redis(), Popen(WORKER, stderr=DEVNULL) as worker:
        try:
            for message in messages:
                print(message.get_result(block=True, timeout=60_000))
        finally:
            worker.terminate()
    print_rows("begun twice:", BEGUN_TWICE)
    print_rows("shipped:", SHIPPED)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, chdir(folder):
        main()
