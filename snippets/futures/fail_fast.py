"""At the first failure, cancel what waits and stop what runs."""

from concurrent.futures import (
    FIRST_EXCEPTION,
    CancelledError,
    ThreadPoolExecutor,
    wait,
)
from threading import Event

FILES = ["photos.zip", "broken.zip", "fonts.zip", "maps.zip", "notes.zip"]
stop = Event()


class StoppedError(Exception):
    """Says that a task was told to stop."""


def download(file: str) -> str:
    """Download a file part by part; one of the files cannot be read."""
    for part in range(1_000):
        if file == "broken.zip" and part == 3:
            raise OSError("part 3 cannot be read")
        # A part takes this long, and less when the task is to stop.
        if stop.wait(timeout=0.01):
            raise StoppedError
    return "downloaded"


with ThreadPoolExecutor(max_workers=2) as executor:
    file_of = {executor.submit(download, file): file for file in FILES}
    try:
        done, _ = wait(file_of, timeout=30, return_when=FIRST_EXCEPTION)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        stop.set()

for future in done:
    print(f"{file_of[future]} failed: {future.exception()}")

for future, file in file_of.items():
    try:
        print(f"{file}: {future.result()}")
    except (CancelledError, StoppedError):
        print(f"{file}: stopped or never begun")
    except OSError:
        print(f"{file}: failed")
