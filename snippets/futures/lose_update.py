"""Two threads change the same number, and one change is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

balance = 100
both_have_read = Barrier(2)


def deposit(amount: int) -> None:
    """Add the amount to the balance, at an unlucky moment."""
    global balance
    seen = balance
    # The other thread reads here, too, before either of them writes.
    both_have_read.wait(timeout=10)
    balance = seen + amount


with ThreadPoolExecutor(max_workers=2) as executor:
    for deposited in [executor.submit(deposit, 10) for _ in range(2)]:
        deposited.result()

print("balance:", balance)
print("due:", 100 + 10 + 10)
