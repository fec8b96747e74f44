"""SIGTERM, which `docker stop` sends, skips `finally` unless you catch it."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def stop(number: int, frame: object) -> None:
    """Leave the program as sys.exit() does, through each finally."""
    sys.exit(0)


def serve() -> None:
    """Work in a thread until the program is told to end."""
    stopping = Event()
    with ThreadPoolExecutor(max_workers=1) as executor:
        try:
            executor.submit(stopping.wait)  # stands for the work
            print("  works", flush=True)
            while True:
                time.sleep(1)  # or less, if a signal comes meanwhile
        finally:
            stopping.set()
            print("  tidied up", flush=True)


def main() -> None:
    """Start this program twice, and send it SIGTERM when it works."""
    for how in ("as it comes", "as an exception"):
        print(how, flush=True)
        command = [sys.executable, __file__, how]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
            assert program.stdout
            print(program.stdout.readline().decode(), end="")
            program.terminate()  # sends SIGTERM
            print(program.stdout.read().decode(), end="")
        print("  exit code", program.returncode, flush=True)


if len(sys.argv) > 1:
    if sys.argv[1] == "as an exception":
        signal.signal(signal.SIGTERM, stop)
    serve()
else:
    main()
