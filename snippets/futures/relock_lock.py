"""A thread that takes a Lock again waits for itself; an RLock lets it in."""

from threading import Lock, RLock


class Till:
    """Money, and the lock that guards it."""

    def __init__(self, lock: "Lock | RLock") -> None:
        self.lock = lock
        self.total = 0

    def add(self, amount: int) -> None:
        # Without the timeout, the second acquire() of a Lock never returns.
        if not self.lock.acquire(timeout=0.2):
            raise TimeoutError("add() waits for the lock that add_all() holds")
        try:
            self.total += amount
        finally:
            self.lock.release()

    def add_all(self, amounts: list[int]) -> None:
        with self.lock:  # nobody sees a total in between
            for amount in amounts:
                self.add(amount)


try:
    Till(Lock()).add_all([10, 20])
except TimeoutError as error:
    print("Lock:", error)

till = Till(RLock())
till.add_all([10, 20])
print("RLock: total", till.total)

try:
    Lock().release()
except RuntimeError as error:
    print("release() before acquire():", error)
