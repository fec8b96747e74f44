"""All take their locks in one order, so nobody waits in a circle."""

from concurrent.futures import ThreadPoolExecutor
from threading import Lock

balances = {"Ann": 100, "Bob": 100}
locks = {"Ann": Lock(), "Bob": Lock()}


def transfer(source: str, target: str, amount: int) -> None:
    """Move money between two accounts."""
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        balances[source] -= amount
        balances[target] += amount


with ThreadPoolExecutor(max_workers=2) as executor:
    transfers = [
        executor.submit(transfer, source, target, amount)
        for source, target, amount in [("Ann", "Bob", 3), ("Bob", "Ann", 1)]
        for _ in range(10)
    ]
    for moved in transfers:
        moved.result(timeout=10)

print(balances)
