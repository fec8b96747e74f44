"""See Ctrl-C late: it does not wake the main thread from another thread."""

import signal
import time
from threading import Event, Thread

WAITS = {"one long wait": [3.0], "short waits": [0.1] * 300}  # seconds

never = Event()


def press() -> None:
    """Press Ctrl-C, and have the system interrupt this thread by it."""
    time.sleep(0.5)  # until the main thread waits
    signal.raise_signal(signal.SIGINT)


for name, waits in WAITS.items():
    Thread(target=press).start()
    begun = time.monotonic()
    try:
        for seconds in waits:
            never.wait(timeout=seconds)
    except KeyboardInterrupt:
        late = time.monotonic() - begun > sum(waits)
        print(f"{name}: interrupted", "at the end" if late else "at once")
