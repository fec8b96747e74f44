# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Transfer money from four threads: a Pykka actor keeps the accounts."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pykka

TRANSFERS = [("Ann", "Bob", 2), ("Bob", "Ann", 1), ("Ann", "Dan", 5)]


class Bank(pykka.ThreadingActor):
    """Keep accounts; only the actor's thread touches them."""

    def __init__(self) -> None:
        super().__init__()
        self.balances = {"Ann": 500, "Bob": 500}

    def transfer(self, source: str, target: str, amount: int) -> None:
        if target not in self.balances:
            raise LookupError(f"no account {target}")
        self.balances[source] -= amount
        self.balances[target] += amount

    def total(self) -> int:
        return sum(self.balances.values())


def serve(bank: pykka.ActorProxy[Bank]) -> Counter[str]:
    """Be a teller: make 150 transfers, and audit the bank 50 times."""
    events: Counter[str] = Counter()
    for _ in range(50):
        for transfer in TRANSFERS:
            try:
                bank.transfer(*transfer).get()  # raises what transfer raised
                events["done"] += 1
            except LookupError as error:
                events[f"refused: {error}"] += 1
        events[f"a total of {bank.total().get()}"] += 1
    return events


bank = Bank.start().proxy()
try:
    with ThreadPoolExecutor(max_workers=4) as pool:
        tellers = [pool.submit(serve, bank) for _ in range(4)]
    events = sum((teller.result() for teller in tellers), Counter[str]())
    for event, times in sorted(events.items()):
        print(f"{times} x {event}")
    print(bank.balances.get())
finally:
    pykka.ActorRegistry.stop_all()
