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


class Bank(pykka.ThreadingActor):
    """Keeps both balances, so that nobody sees them between two changes."""

    def __init__(self) -> None:
        super().__init__()
        self.savings = 100
        self.current = 0

    def on_receive(self, message: Transfer) -> int:
        self.savings -= message.euros
        self.current += message.euros
        return self.savings + self.current


bank = Bank.start()
with ThreadPoolExecutor(max_workers=4) as executor:
    totals = set(executor.map(bank.ask, [Transfer(1)] * 30))
print("totals seen:", totals)
bank.stop()
