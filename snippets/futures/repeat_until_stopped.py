"""Run something later with a Timer, and at intervals with an Event."""

from collections.abc import Callable
from queue import Queue
from threading import Event, Thread, Timer

done: Queue[str] = Queue()


def back_up() -> None:
    """Back up, and say so."""
    done.put("backed up")


def repeat(interval: float, function: Callable[[], None], stop: Event) -> None:
    """Call a function every so many seconds, until told to stop."""
    while not stop.wait(interval):  # True as soon as the event is set
        function()


# Once, later. It can be taken back until it runs.
soon, much_later = Timer(0.01, back_up), Timer(3600, back_up)
soon.start()
much_later.start()
much_later.cancel()
print("once:", done.get(timeout=10))
much_later.join()  # a timer that is cancelled ends at once

# Again and again.
stop = Event()
thread = Thread(target=repeat, args=(0.01, back_up, stop), name="backup")
thread.start()
for _ in range(3):
    print("again:", done.get(timeout=10))
stop.set()
thread.join()
print("running:", thread.is_alive())
