# /// script
# requires-python = ">=3.12"
# ///
"""While Python exits, a pool takes no task and no thread can be started."""

import atexit
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


def send(report: str) -> None:
    """Send a report in a thread, and wait until it is sent."""
    try:
        thread = Thread(target=print, args=(report,))
        thread.start()
        thread.join(timeout=10)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")


class Reporter:
    """Sends its last report when it is deleted."""

    def __del__(self) -> None:
        send("report from __del__")


def report_end() -> None:
    """Send a report by a thread, then by a pool, when the program ends."""
    send("report from atexit")
    try:
        with ThreadPoolExecutor(max_workers=1) as executor:
            executor.submit(print, "report from a pool")
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")


atexit.register(report_end)
reporter = Reporter()  # deleted after all that atexit calls
print("the last line")
