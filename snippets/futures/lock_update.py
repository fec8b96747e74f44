"""A lock lets one thread at a time read and change a number."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

balance = 100
balance_lock = Lock()


def deposit(amount: int) -> None:
    """Add the amount to the balance."""
    global balance
    with balance_lock:  # the other thread waits here until this one is out
        seen = balance
        time.sleep(0.01)  # stands for work between the read and the write
        balance = seen + amount


with ThreadPoolExecutor(max_workers=2) as executor:
    for deposited in [executor.submit(deposit, 10) for _ in range(2)]:
        deposited.result()

print("balance:", balance)
