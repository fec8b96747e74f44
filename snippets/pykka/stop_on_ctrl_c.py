# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Ctrl-C ends the main thread alone; stop_all() in finally ends the rest."""

import signal
import subprocess
import sys
import time

import pykka


class Worker(pykka.ThreadingActor):
    """Wait for work."""


def careless() -> None:
    """Wait for Ctrl-C, and let it raise."""
    Worker.start()
    print("working", flush=True)
    while True:
        time.sleep(1)


def careful() -> None:
    """Wait for Ctrl-C, and stop the actors."""
    Worker.start()
    try:
        print("working", flush=True)
        while True:
            time.sleep(1)
    except KeyboardInterrupt:
        print("stopping", flush=True)
    finally:
        pykka.ActorRegistry.stop_all()


def main() -> None:
    """Run each in a process of its own, and press Ctrl-C there."""
    for name, patience in (("careless", 1), ("careful", 30)):
        command = [sys.executable, __file__, name]
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as program:
            assert program.stdout is not None
            print(f"{name}: {program.stdout.readline()}", end="")
            program.send_signal(signal.SIGINT)
            for line in program.stdout:  # the traceback, if there is one
                if not line.startswith((" ", "Traceback")):
                    print(f"  {line}", end="")
                    break
            try:
                program.wait(timeout=patience)
                print("  has ended")
            except subprocess.TimeoutExpired:
                print("  still runs: its actor waits for messages")
                program.kill()


if __name__ == "__main__":
    if sys.argv[1:]:
        # A program that runs in the background may ignore Ctrl-C.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        {"careless": careless, "careful": careful}[sys.argv[1]]()
    else:
        main()
