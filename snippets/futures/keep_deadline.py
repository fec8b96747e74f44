"""Give many tasks one deadline: by wait(), or by the time that is left."""

import time
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

PAGES = ["/slow", "/slower", "/refused", "/home"]
stop = Event()


def fetch(page: str) -> str:
    """Fetch a page; some servers take long, and one refuses."""
    if page.startswith("/slow"):
        stop.wait(timeout=10)  # stands for a server that does not answer
    if page == "/refused":
        raise TimeoutError("the server gave up")
    return f"text of {page}"


with ThreadPoolExecutor(max_workers=4) as executor:
    try:
        futures = {page: executor.submit(fetch, page) for page in PAGES}
        # Only so that this program prints the same on a slow computer.
        wait([futures["/refused"], futures["/home"]], timeout=10)

        print("wait() with one timeout for all:")
        done, _ = wait(futures.values(), timeout=0.2)
        for page, future in futures.items():
            if future not in done:
                print(f"  {page}: your time is up")
            elif error := future.exception():
                print(f"  {page}: the task raised: {error}")
            else:
                print(f"  {page}: {future.result()}")

        print("each result() with what is left of the time:")
        deadline = time.monotonic() + 0.2
        for page, future in futures.items():
            left = max(0.0, deadline - time.monotonic())
            try:
                print(f"  {page}: {future.result(timeout=left)}")
            except TimeoutError as error:
                # It may have ended just now: done() alone does not tell.
                if future.done() and future.exception() is error:
                    print(f"  {page}: the task raised: {error}")
                else:
                    print(f"  {page}: your time is up")
    finally:
        stop.set()
