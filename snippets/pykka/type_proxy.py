# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Write down a proxy's types, so that a type checker knows its replies."""

from typing import assert_type, cast

import pykka
from pykka.typing import ActorMemberMixin, proxy_field, proxy_method


class Account(pykka.ThreadingActor):
    """Keep a balance."""

    balance = 0

    def deposit(self, amount: int) -> int:
        self.balance += amount
        return self.balance


class AccountProxy(ActorMemberMixin, pykka.ActorProxy[Account]):
    """Say what an account's proxy has. It is never made."""

    balance = proxy_field(Account.balance)
    deposit = proxy_method(Account.deposit)


account = cast("AccountProxy", Account.start().proxy())
try:
    assert_type(account.deposit(20), pykka.Future[int])
    assert_type(account.balance, pykka.Future[int])
    print("balance:", account.balance.get(timeout=30))
finally:
    account.stop()
