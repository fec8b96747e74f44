"""Go through a dict or a list while another thread changes it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Lock

lock = Lock()
prices = {"tea": 3, "jam": 5}
waiting = ["Ann", "Bob", "Cy"]


def add_price(item: str, price: int) -> None:
    """Add a price; runs in another thread."""
    with lock:
        prices[item] = price


def leave(name: str) -> None:
    """Take a name off the list; runs in another thread."""
    waiting.remove(name)


with ThreadPoolExecutor(max_workers=1) as executor:
    try:
        for _ in prices:
            executor.submit(add_price, "salt", 1).result(timeout=10)
    except RuntimeError as error:
        print("RuntimeError:", error)

    called = []
    for name in waiting:
        called.append(name)
        executor.submit(leave, name).result(timeout=10)
    print("called from the list:", called)

    with lock:
        copy = list(prices.items())  # nothing changes while this is made
    for item, price in copy:
        executor.submit(add_price, f"green {item}", price).result(timeout=10)
    print("went through the copy:", copy)
print("the dict now has:", list(prices))
