# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Work later and at intervals: a timer tells, and on_stop cancels it."""

import threading
from contextlib import suppress

import pykka

saved_three = threading.Event()


class Backup(pykka.ThreadingActor):
    """Save at intervals, and take messages in between."""

    def __init__(self, interval: float) -> None:
        super().__init__()
        self.interval = interval
        self.saved = 0

    def on_start(self) -> None:
        self.set_timer()

    def set_timer(self) -> None:
        self.timer = threading.Timer(self.interval, self.wake_up)
        self.timer.start()

    def wake_up(self) -> None:
        # This runs in the timer's thread: it only tells.
        with suppress(pykka.ActorDeadError):  # stopped at this very moment
            self.actor_ref.tell("save")

    def on_receive(self, message: str) -> str:
        if message == "save":
            self.saved += 1
            if self.saved == 3:
                saved_three.set()
            self.set_timer()  # the next, now that this one is done
        return f"got {message!r}"

    def on_stop(self) -> None:
        self.timer.cancel()

    def on_failure(self, *exc_info: object) -> None:
        self.timer.cancel()


backup = Backup.start(interval=0.05)
try:
    print("saved three times:", saved_three.wait(timeout=30))
    print(backup.ask("are you there?", timeout=30))
finally:
    backup.stop()
for thread in threading.enumerate():
    if isinstance(thread, threading.Timer):
        thread.join(timeout=30)
print("threads left:", threading.active_count())
