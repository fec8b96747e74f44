"""The with block waits for its tasks, whatever timeout result() had."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

gave_up = Event()


def write_report() -> None:
    """Take longer than anybody waits."""
    gave_up.wait(timeout=10)
    time.sleep(0.2)  # stands for the rest of the work
    print("the report is written")


with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(write_report)
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("you gave up waiting")
        gave_up.set()

print("only now the block is left")
