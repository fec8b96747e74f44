"""What a thread says if it is started twice, or joined too early."""

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread, current_thread


def join_myself() -> None:
    """Wait for the end of the thread that waits."""
    current_thread().join()


def handle_signal() -> None:
    """Set a handler for Ctrl-C, in whatever thread this is."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def try_to(what: str, call: Callable[[], None]) -> None:
    """Call something, and print what it raises."""
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(f"{what}: {type(error).__name__}: {error}")


thread = Thread(target=print, args=("the thread runs",))
try_to("join", thread.join)
thread.start()
thread.join()
try_to("start again", thread.start)

with ThreadPoolExecutor(max_workers=1) as executor:
    for call in (join_myself, handle_signal):
        executor.submit(try_to, call.__name__, call)
