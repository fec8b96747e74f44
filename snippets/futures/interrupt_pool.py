"""Ctrl-C reaches every process of a pool, and pending tasks still run."""

import multiprocessing
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.synchronize import Event

PHOTOS = ["beach", "tower", *(f"photo {number}" for number in range(9))]

resizing: Event  # in a worker, set_up sets these
paused: Event


def set_up(resizing_: Event, paused_: Event, ignore_interrupts: bool) -> None:
    """Keep the events; leave Ctrl-C to the main process, if told to."""
    global resizing, paused
    resizing, paused = resizing_, paused_
    if ignore_interrupts:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def resize(photo: str) -> str:
    """Resize a photo; the tower takes long."""
    if photo == "tower":
        resizing.set()
        paused.wait(timeout=10)
    return f"small {photo}"


def state_of(future: Future[str]) -> str:
    """Say what became of a task."""
    if future.cancelled():
        return "cancelled"
    return repr(future.exception() or future.result())


def resize_all(prepared: bool) -> None:
    """Press Ctrl-C in the middle, and say what became of some photos."""
    print("prepared:" if prepared else "as it comes:")
    started, go_on = multiprocessing.Event(), multiprocessing.Event()
    with ProcessPoolExecutor(
        1, initializer=set_up, initargs=(started, go_on, prepared)
    ) as executor:
        futures = {photo: executor.submit(resize, photo) for photo in PHOTOS}
        started.wait(timeout=10)
        try:
            # As a terminal does: to each process of the program, this one too.
            os.killpg(0, signal.SIGINT)
        except KeyboardInterrupt:
            print("  in the block: KeyboardInterrupt()")
            if prepared:
                for future in futures.values():
                    future.cancel()
        go_on.set()
    for photo in ("beach", "tower", "photo 8"):
        print(f"  {photo}: {state_of(futures[photo])}")


if __name__ == "__main__":
    if os.getpgrp() != os.getpid():
        os.setpgrp()  # as a shell does: a group for this program alone
    resize_all(prepared=False)
    resize_all(prepared=True)
