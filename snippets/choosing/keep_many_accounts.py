# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Many accounts, each an actor: no deposit is lost, and no lock is needed."""

from concurrent.futures import ThreadPoolExecutor

import pykka


class Account(pykka.ThreadingActor):
    """Keep one balance. Only its own thread touches it."""

    def __init__(self) -> None:
        super().__init__()
        self.balance = 0

    def on_receive(self, message: int) -> int:
        self.balance += message
        return self.balance


accounts = [Account.start() for _ in range(50)]


def pay_everyone(euros: int) -> None:
    """Pay into every account."""
    for account in accounts:
        account.tell(euros)


try:
    # The deposits come from four threads at once. Leaving the block waits.
    with ThreadPoolExecutor(max_workers=4) as executor:
        for euros in (1, 2, 3, 4) * 10:
            executor.submit(pay_everyone, euros)

    balances = [account.ask(0) for account in accounts]
    print("accounts:", len(balances))
    print("each holds 100:", set(balances) == {100})
finally:
    pykka.ActorRegistry.stop_all()
