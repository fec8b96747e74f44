"""Without a barrier, chance decides whether an update is lost."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

balance = 0


def add(old: int, amount: int) -> int:
    """Return the new balance."""
    return old + amount


def deposit_by_call(times: int) -> None:
    """Add 1 so many times, with a call between the read and the write."""
    global balance
    for _ in range(times):
        balance = add(balance, 1)


def deposit_in_place(times: int) -> None:
    """Add 1 so many times, with nothing between the read and the write."""
    global balance
    for _ in range(times):
        balance += 1


def is_lost(deposit: Callable[[int], None], tries: int) -> bool:
    """Deposit in two threads, until something is lost or all tries are."""
    global balance
    for _ in range(tries):
        balance = 0
        with ThreadPoolExecutor(max_workers=2) as executor:
            list(executor.map(deposit, [20_000, 20_000]))
        if balance < 40_000:
            return True
    return False


# Threads take turns every microsecond, as good as it goes, not every 5 ms.
sys.setswitchinterval(1e-6)
print("balance = add(balance, 1), some lost:", is_lost(deposit_by_call, 10**5))
print("balance += 1, some lost:", is_lost(deposit_in_place, 30))
