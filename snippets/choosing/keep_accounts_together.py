# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Keep what must change together in one actor: a transfer is one message."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pykka


@dataclass(frozen=True)
class Transfer:
    """Move money from savings to current."""

    euros: int


class Audit:
    """Ask for what both accounts hold."""


class Bank(pykka.ThreadingActor):
    """Keeps both balances, so that nobody sees them between two changes."""

    def __init__(self) -> None:
        super().__init__()
        self.savings = 100
        self.current = 0

    def on_receive(self, message: Transfer | Audit) -> int | None:
        match message:
            case Transfer(euros):
                self.savings -= euros
                self.current += euros
                return None
            case Audit():
                return self.savings + self.current


bank = Bank.start()
with ThreadPoolExecutor(max_workers=4) as executor:
    # Two threads transfer, and two look on.
    messages = [Transfer(1), Audit()] * 50
    totals = set(executor.map(bank.ask, messages)) - {None}
print("totals seen:", totals)
print("moved in the end:", 100 - bank.proxy().savings.get())
bank.stop()
