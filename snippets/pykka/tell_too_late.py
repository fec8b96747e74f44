# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A timer tells an actor that has stopped: ActorDeadError, in its thread."""

import threading

import pykka


class Reminder(pykka.ThreadingActor):
    """Say a reminder later."""

    def on_receive(self, message: str) -> None:
        threading.Timer(0.1, self.actor_ref.tell, [f"now: {message}"]).start()


def show_error(args: threading.ExceptHookArgs) -> None:
    """Print what a thread would print to stderr, without the traceback."""
    error = str(args.exc_value).replace(reminder.actor_urn, "urn:uuid:...")
    assert args.thread is not None
    print(f"in the timer's thread: {args.exc_type.__name__}: {error}")


threading.excepthook = show_error
reminder = Reminder.start()
reminder.tell("call Ada")
reminder.stop()  # the timer knows nothing of this
for thread in threading.enumerate():
    if isinstance(thread, threading.Timer):
        thread.join(timeout=30)
