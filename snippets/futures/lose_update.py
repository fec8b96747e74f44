"""Two threads change one number, and a change is lost: forced, by chance."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

balance = 0
both_have_read = Barrier(2)


def add(old: int, amount: int) -> int:
    """Return the new balance."""
    return old + amount


def deposit_at_bad_moment(_: int) -> None:
    """Add 1, and let the other thread read before either of them writes."""
    global balance
    seen = balance
    both_have_read.wait(timeout=10)
    balance = seen + 1


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


def deposit_twice(deposit: Callable[[int], None], times: int) -> bool:
    """Deposit in two threads; tell whether all of it has arrived."""
    global balance
    balance = 0
    with ThreadPoolExecutor(max_workers=2) as executor:
        list(executor.map(deposit, [times, times]))
    return balance == 2 * times


ok = deposit_twice(deposit_at_bad_moment, 1)
print("both read before either writes, all there:", ok)
print("balance:", balance, "of 2")

# Threads take turns as often as they can, not every 5 ms.
sys.setswitchinterval(1e-6)
tries = range(10**5)  # one is mostly enough; with one processor, hundreds
ok = all(deposit_twice(deposit_by_call, 20_000) for _ in tries)
print("balance = add(balance, 1), all there:", ok)
ok = all(deposit_twice(deposit_in_place, 20_000) for _ in range(30))
print("balance += 1, all there:", ok)
