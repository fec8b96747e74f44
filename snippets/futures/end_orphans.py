"""When a program is killed, its pool's workers stay, unless they watch it."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from tempfile import TemporaryDirectory
from threading import Thread


def watch_parent() -> None:
    """End this worker when the program that started it has ended."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def start_watching() -> None:
    """Watch in a thread of this worker, beside its tasks."""
    Thread(target=watch_parent, daemon=True).start()


def work(watching: bool) -> None:
    """Start a worker, say which process it is, and work without end."""
    with ProcessPoolExecutor(
        max_workers=1, initializer=start_watching if watching else None
    ) as executor:
        print(executor.submit(os.getpid).result(timeout=10), flush=True)
        time.sleep(60)


def main() -> None:
    """Kill such a program twice, and look for its worker."""
    for how in ("as it comes", "watching"):
        with (
            TemporaryDirectory() as folder,  # for what a killed program leaves
            subprocess.Popen(
                [sys.executable, __file__, how],
                env={**os.environ, "TMPDIR": folder},
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as program,
        ):
            assert program.stdout
            worker = int(program.stdout.readline())
            program.kill()  # SIGKILL, as when memory runs out
            try:
                # Reads until all that can write to the pipe have ended.
                program.communicate(timeout=1 if how == "as it comes" else 10)
                print(f"{how}: the worker has ended")
            except subprocess.TimeoutExpired:
                print(f"{how}: the worker is still there")
                os.kill(worker, signal.SIGTERM)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        work(watching=sys.argv[1] == "watching")
    else:
        main()
