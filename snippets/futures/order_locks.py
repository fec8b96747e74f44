"""Two locks, taken in two orders, hang; taken in one order, they do not."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier, Lock

both_hold_one = Barrier(2)
both_tried = Barrier(2)


@dataclass
class Account:
    """An account with a lock of its own."""

    number: int  # no other account has it; an owner may have several
    owner: str
    balance: int = 100
    lock: Lock = field(default_factory=Lock)


def transfer_as_given(payer: Account, payee: Account) -> str:
    """Lock the payer first, at an unlucky moment."""
    with payer.lock:
        both_hold_one.wait(timeout=10)
        # The other thread holds this one, and waits for the payer's.
        locked = payee.lock.acquire(timeout=0.2)
        both_tried.wait(timeout=10)
    return "locked both" if locked else "stuck"


def transfer_in_order(payer: Account, payee: Account) -> str:
    """Lock the account with the lower number first."""
    if payer is payee:
        return "nothing to do"  # no thread can take a lock twice
    first, second = sorted((payer, payee), key=lambda account: account.number)
    with first.lock, second.lock:
        payer.balance -= 10
        payee.balance += 10
    return "locked both"


ann, bob = Account(1, "Ann"), Account(2, "Bob")
for transfer in (transfer_as_given, transfer_in_order):
    with ThreadPoolExecutor(max_workers=2) as executor:
        # One thread pays from Ann to Bob, the other from Bob to Ann.
        for done in executor.map(transfer, (ann, bob), (bob, ann)):
            print(f"{transfer.__name__}: {done}")
print("to herself:", transfer_in_order(ann, ann))
