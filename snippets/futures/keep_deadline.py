"""Give many tasks one deadline, and tell two kinds of TimeoutError apart."""

import time
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

stop = Event()


def ask(shop: str) -> str:
    """Ask a shop for its price."""
    if shop.startswith("far"):
        stop.wait(timeout=10)  # thinks until it is told to stop
    if shop == "closed":
        raise TimeoutError("nobody picks up the phone")
    return "3 euros"


with ThreadPoolExecutor(max_workers=4) as executor:
    shops = ("far", "farther", "closed", "near")
    futures = {shop: executor.submit(ask, shop) for shop in shops}
    # Only so that this program prints the same on a slow computer.
    wait([futures["closed"], futures["near"]], timeout=10)

    deadline = time.monotonic() + 0.2
    for shop, future in futures.items():
        time_left = max(0.0, deadline - time.monotonic())
        try:
            print(f"{shop}: {future.result(timeout=time_left)}")
        except TimeoutError as error:
            # It may have ended just now: done() alone does not tell.
            if future.done() and future.exception() is error:
                print(f"{shop}: the task raised: {error}")
            else:
                print(f"{shop}: your time is up")
    stop.set()
