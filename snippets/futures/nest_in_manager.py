"""A list inside a Manager's dict is a copy: changing the copy is lost."""

import multiprocessing
from collections.abc import Callable, MutableMapping
from typing import Any

Orders = MutableMapping[str, Any]  # lists, or proxies of lists


def append(orders: Orders) -> None:
    """Change the list that the dict gives out."""
    orders["Ann"].append("tea")


def assign_back(orders: Orders) -> None:
    """Take the list out, change it, and put it back."""
    items = orders["Ann"]
    items.append("tea")
    orders["Ann"] = items


def run(change: Callable[[Orders], None], orders: Orders) -> list[str]:
    """Change the orders in another process; return what Ann has then."""
    process = multiprocessing.Process(target=change, args=(orders,))
    process.start()
    process.join(timeout=10)
    return list(orders["Ann"])


def main() -> None:
    """Order tea for Ann, in three ways."""
    with multiprocessing.Manager() as manager:
        print("append to a list:", run(append, manager.dict(Ann=[])))
        print("assign it back:", run(assign_back, manager.dict(Ann=[])))
        nested = manager.dict(Ann=manager.list())
        print("append to a manager's list:", run(append, nested))


if __name__ == "__main__":
    main()
