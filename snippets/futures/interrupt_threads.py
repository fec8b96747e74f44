"""Ctrl-C reaches the main thread only: it must tell the others to stop."""

import signal
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

watching, stop = Event(), Event()


def watch(shop: str) -> str:
    """Watch a shop until told to stop."""
    watching.set()
    while not stop.wait(timeout=0.05):  # stands for a step of the work
        pass
    return f"{shop}: stopped in good order"


with ThreadPoolExecutor(max_workers=1) as executor:
    running = executor.submit(watch, "baker")
    pending = executor.submit(watch, "grocer")
    try:
        watching.wait(timeout=10)
        signal.raise_signal(signal.SIGINT)  # stands for your Ctrl-C
        wait([running])
    except KeyboardInterrupt:
        print("main: KeyboardInterrupt")
        print("baker, still running:", running.running())
        stop.set()  # without it, the block never ends
        executor.shutdown(cancel_futures=True)

print(running.result())
print("grocer, cancelled:", pending.cancelled())
