# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Give each kind of message a frozen dataclass, and match on it."""

from dataclasses import dataclass
from typing import assert_never

import pykka


@dataclass(frozen=True)
class Deposit:
    """Add an amount."""

    amount: int


@dataclass(frozen=True)
class GetBalance:
    """Reply with the balance."""


class Account(pykka.ThreadingActor):
    """Hold a balance."""

    def __init__(self) -> None:
        super().__init__()
        self.balance = 0

    def on_receive(self, message: Deposit | GetBalance) -> int:
        match message:
            case Deposit(amount):
                self.balance += amount
                return self.balance
            case GetBalance():
                return self.balance
            case _:
                assert_never(message)


account = Account.start()
try:
    account.tell(Deposit(10))
    account.tell(Deposit(20))
    print("balance:", account.ask(GetBalance()))
    account.ask("balance?")
except AssertionError:
    print("unknown message refused")
finally:
    account.stop()
