"""When the block fails, it still runs every task before you hear of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

uploaded: list[str] = []


def upload(file: str, started: Event, go_on: Event) -> None:
    """Upload a file as soon as the server is ready."""
    started.set()
    go_on.wait(timeout=10)
    uploaded.append(file)


def upload_all(cancel: bool) -> None:
    """Submit three files, then fail while the first is being uploaded."""
    started, go_on = Event(), Event()
    with ThreadPoolExecutor(max_workers=1) as executor:
        for file in ("a.txt", "b.txt", "c.txt"):
            executor.submit(upload, file, started, go_on)
        started.wait(timeout=10)
        try:
            raise FileNotFoundError("d.txt is missing")
        except FileNotFoundError:
            if cancel:
                executor.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            go_on.set()


for cancel in (False, True):
    uploaded.clear()
    try:
        upload_all(cancel)
    except FileNotFoundError as error:
        print(f"{error}, with cancel_futures={cancel}: {uploaded}")
