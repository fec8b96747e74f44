"""What is open or at work in one process does not pickle for another."""

import pickle
import queue
import re
import socket
import sqlite3
from contextlib import closing
from threading import Event, Lock, local


def show(name: str, thing: object) -> None:
    """Print what pickle says of something."""
    try:
        pickle.dumps(thing)
        print(f"{name}: pickles")
    except (TypeError, pickle.PicklingError, AttributeError) as error:
        message = re.sub(" at 0x[0-9a-f]+", "", str(error))
        print(f"{name}: {type(error).__name__}: {message}")


async def fetch() -> None:
    """Fetch a page, in an event loop."""


with open(__file__) as file:
    show("open file", file)
with closing(sqlite3.connect(":memory:")) as connection:
    show("database connection", connection)
with closing(fetch()) as coroutine:
    show("coroutine", coroutine)
with socket.socket() as connected:
    show("socket", connected)
show("thread-local data", local())
show("lock", Lock())
show("event", Event())
show("queue", queue.Queue())
show("simple queue", queue.SimpleQueue())
show("memoryview", memoryview(b"bytes"))
show("path of the file", __file__)
