"""faulthandler writes down what each thread of a stuck program is doing."""

import faulthandler
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from threading import Event

CALL = re.compile(re.escape(__file__) + r'", line \d+ in (.+)')
reading, answer = Event(), Event()


def ask_shop() -> str:
    """Ask, then read the answer."""
    return read_answer()


def read_answer() -> str:
    """Wait for an answer that nobody sends."""
    reading.set()
    answer.wait(timeout=10)
    return "open"


def dump_threads() -> str:
    """Return where every thread is, the last call first."""
    # faulthandler writes to a descriptor, so it needs a real file.
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        return file.read()


with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(ask_shop)
    reading.wait(timeout=10)
    try:
        print(future.result(timeout=0.2))
    except TimeoutError:
        for thread in dump_threads().split("\n\n"):
            print(CALL.findall(thread))
    answer.set()
