# /// script
# requires-python = ">=3.12"
# ///
"""While Python exits, a pool takes no task and no thread can be started."""

import atexit
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


def send(letter: str) -> None:
    """Send a letter in a thread, and wait until it is sent."""
    try:
        thread = Thread(target=print, args=(letter,))
        thread.start()
        thread.join(timeout=10)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")


class Mailbox:
    """Sends its last letter when it is deleted."""

    def __del__(self) -> None:
        send("goodbye from __del__")


def say_goodbye() -> None:
    """Send a letter by a thread, then by a pool, when the program ends."""
    send("goodbye from atexit")
    try:
        with ThreadPoolExecutor(max_workers=1) as executor:
            executor.submit(print, "goodbye from a pool")
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")


atexit.register(say_goodbye)
mailbox = Mailbox()  # deleted after all that atexit has
print("the last line")
