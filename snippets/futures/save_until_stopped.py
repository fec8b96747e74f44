"""Read without end, save in two threads, and stop cleanly on Ctrl-C."""

import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from queue import Queue
from threading import Event

SAVERS = 2

stop = Event()
inbox: Queue[str | None] = Queue(maxsize=4)


def read_lines() -> Iterator[str]:
    """Yield lines for as long as anybody takes them."""
    for number in count(1):
        if number == 100:
            signal.raise_signal(signal.SIGINT)  # stands for your Ctrl-C
        yield f"line {number}"


def save(line: str) -> None:
    """Save a line."""
    if line == "line 13":
        raise OSError("no room")


def produce() -> int:
    """Put lines into the inbox until told to stop; return how many."""
    lines = 0
    try:
        for line in read_lines():
            inbox.put(line)  # waits while the inbox is full
            lines += 1
            if stop.is_set():  # checked when no line is in hand
                break
    finally:
        for _ in range(SAVERS):
            inbox.put(None)  # comes after all lines, so none is left out
    return lines


def consume() -> tuple[int, list[str]]:
    """Save what comes in; return how much was saved, and what failed."""
    saved, failed = 0, []
    while (line := inbox.get()) is not None:
        try:
            save(line)
            saved += 1
        except Exception as error:  # goes on, or the inbox would stay full
            failed.append(f"{line}: {error}")
    return saved, failed


def ask_to_stop(number: int, frame: object) -> None:
    """Stop at the next line; a second Ctrl-C interrupts as usual."""
    stop.set()
    signal.signal(signal.SIGINT, signal.default_int_handler)


signal.signal(signal.SIGINT, ask_to_stop)
with ThreadPoolExecutor(max_workers=SAVERS) as executor:
    savers = [executor.submit(consume) for _ in range(SAVERS)]
    print("read:", produce())

results = [saver.result() for saver in savers]
print("saved:", sum(saved for saved, _ in results))
print("failed:", *(text for _, failed in results for text in failed))
