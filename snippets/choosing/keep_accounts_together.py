# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Keep both accounts in one actor: no audit comes between two changes."""

from dataclasses import dataclass
from threading import Event

import pykka


@dataclass(frozen=True)
class Transfer:
    """Move money from savings to current."""

    euros: int


class Audit:
    """Ask for what both accounts hold."""


class Bank(pykka.ThreadingActor):
    """Keep both balances; a transfer is one message."""

    def __init__(self, between: Event, audited: Event) -> None:
        super().__init__()
        self.between, self.audited = between, audited
        self.savings, self.current = 100, 0

    def on_receive(self, message: Transfer | Audit) -> int | None:
        match message:
            case Transfer(euros):
                self.savings -= euros
                print(f"in between: {self.savings} + {self.current}")
                self.between.set()
                self.audited.wait(timeout=30)
                self.current += euros
                return None
            case Audit():
                return self.savings + self.current


between, audited = Event(), Event()
bank = Bank.start(between, audited)
try:
    bank.tell(Transfer(30))
    between.wait(timeout=30)
    total = bank.ask(Audit(), block=False)  # in the middle of the transfer
    audited.set()
    print("the audit sees:", total.get(timeout=30))
finally:
    bank.stop()
