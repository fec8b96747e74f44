"""When time runs out, wait returns and as_completed raises."""

from concurrent.futures import (
    FIRST_COMPLETED,
    ThreadPoolExecutor,
    as_completed,
    wait,
)
from threading import Event

answer_sent = Event()


def ask(shop: str) -> str:
    """Ask a shop; the far one answers only when it is told to."""
    if shop == "far":
        answer_sent.wait(timeout=10)
    return f"{shop} shop"


with ThreadPoolExecutor(max_workers=2) as executor:
    futures = [executor.submit(ask, shop) for shop in ("far", "near")]

    done, _ = wait(futures, timeout=10, return_when=FIRST_COMPLETED)
    print("first:", *(future.result() for future in done))

    done, not_done = wait(futures, timeout=0.1)
    print("wait returned:", len(done), "done,", len(not_done), "not done")

    try:
        for future in as_completed(futures, timeout=0.1):
            print("as_completed gave:", future.result())
    except TimeoutError:
        print("as_completed raised TimeoutError")

    answer_sent.set()
    print("last:", futures[0].result())
