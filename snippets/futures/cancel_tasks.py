"""You can cancel a task that waits for its turn, not one that runs."""

from concurrent.futures import CancelledError, ThreadPoolExecutor
from threading import Event

printing, paper = Event(), Event()


def print_letter(name: str) -> str:
    """Print a letter as soon as there is paper."""
    printing.set()
    paper.wait(timeout=10)
    return f"letter to {name}"


with ThreadPoolExecutor(max_workers=1) as printer:
    ann, bob, eve = (
        printer.submit(print_letter, name) for name in ("Ann", "Bob", "Eve")
    )
    printing.wait(timeout=10)  # the only thread is at Ann's letter now

    print("cancel Ann:", ann.cancel())
    print("cancel Bob:", bob.cancel())
    printer.shutdown(wait=False, cancel_futures=True)
    print("shutdown cancelled Eve:", eve.cancelled())
    paper.set()

for future in (ann, bob, eve):
    try:
        print(future.result())
    except CancelledError:
        print("CancelledError")
