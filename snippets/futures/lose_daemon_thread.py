"""A daemon thread ends with the program, wherever it is; others do not."""

import subprocess
import sys
from threading import Event, Thread, main_thread

begun = Event()


def save_pages(seconds: float) -> None:
    """Save two pages, the second when main has ended, and some time after."""
    print("saved page 1", flush=True)
    begun.set()
    main_thread().join()
    Event().wait(timeout=seconds)  # stands for work
    print("saved page 2", flush=True)


def run(daemon: bool) -> None:
    """Start a thread, and come to the end of the program."""
    seconds = 60 if daemon else 0.1  # nobody waits for the daemon
    Thread(target=save_pages, args=(seconds,), daemon=daemon).start()
    begun.wait(timeout=10)
    print("main has ended", flush=True)


if len(sys.argv) > 1:
    run(daemon=sys.argv[1] == "daemon")
else:
    for kind in ("daemon", "no daemon"):
        program = [sys.executable, __file__, kind]
        printed = subprocess.run(program, stdout=subprocess.PIPE, text=True)
        print(f"{kind}: {', '.join(printed.stdout.splitlines())}")
