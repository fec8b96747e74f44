"""An exception ends a thread of your own, and join() does not tell you."""

import threading


def save(page: str) -> None:
    """Fail to save a page."""
    raise OSError(f"no room for {page}")


def report(error: threading.ExceptHookArgs) -> None:
    """Say what ended a thread; runs in that thread."""
    thread = error.thread.name if error.thread else "a thread"
    print(f"{thread}: {error.exc_type.__name__}: {error.exc_value}")


threading.excepthook = report  # else a traceback goes to stderr

thread = threading.Thread(target=save, args=("news",), name="saver")
thread.start()
thread.join()
print("joined, and nothing was raised here")
