"""Transfer money from four threads: a lock guards the accounts."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

TRANSFERS = [("Ann", "Bob", 2), ("Bob", "Ann", 1), ("Ann", "Dan", 5)]


class Bank:
    """Keep accounts; each method holds the lock while it touches them."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.balances = {"Ann": 500, "Bob": 500}

    def transfer(self, source: str, target: str, amount: int) -> None:
        with self.lock:
            if target not in self.balances:
                raise LookupError(f"no account {target}")
            self.balances[source] -= amount
            self.balances[target] += amount

    def total(self) -> int:
        with self.lock:
            return sum(self.balances.values())


def serve(bank: Bank) -> Counter[str]:
    """Be a teller: make 150 transfers, and audit the bank 50 times."""
    events: Counter[str] = Counter()
    for _ in range(50):
        for transfer in TRANSFERS:
            try:
                bank.transfer(*transfer)
                events["done"] += 1
            except LookupError as error:
                events[f"refused: {error}"] += 1
        events[f"a total of {bank.total()}"] += 1
    return events


bank = Bank()
with ThreadPoolExecutor(max_workers=4) as pool:
    tellers = [pool.submit(serve, bank) for _ in range(4)]
events = sum((teller.result() for teller in tellers), Counter[str]())
for event, times in sorted(events.items()):
    print(f"{times} x {event}")
print(bank.balances)
