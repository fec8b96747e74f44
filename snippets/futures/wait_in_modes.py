"""Wait for the first, for the first failure, or for all."""

from concurrent.futures import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    ThreadPoolExecutor,
    wait,
)
from threading import Event

far_may_fail, late_may_answer = Event(), Event()


def ask(shop: str) -> str:
    """Ask a shop: one answers, one fails, one answers late."""
    if shop == "far":
        far_may_fail.wait(timeout=10)
        raise ConnectionError("no answer")
    if shop == "late":
        late_may_answer.wait(timeout=10)
    return "open"


with ThreadPoolExecutor(max_workers=3) as executor:
    shops = ("near", "far", "late")
    shop_of = {executor.submit(ask, shop): shop for shop in shops}

    done, _ = wait(shop_of, return_when=FIRST_COMPLETED)
    print("FIRST_COMPLETED:", sorted(shop_of[future] for future in done))

    far_may_fail.set()
    done, _ = wait(shop_of, return_when=FIRST_EXCEPTION)
    print("FIRST_EXCEPTION:", sorted(shop_of[future] for future in done))

    late_may_answer.set()
    done, _ = wait(shop_of, return_when=ALL_COMPLETED)
    print("ALL_COMPLETED:", sorted(shop_of[future] for future in done))

    for future, shop in shop_of.items():
        print(f"{shop}: {future.exception() or future.result()}")
