# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Use an actor's methods and attributes; each gives a future."""

import pykka


class Account(pykka.ThreadingActor):
    """Hold a balance."""

    def __init__(self, owner: str) -> None:
        super().__init__()
        self.owner = owner
        self.balance = 0

    def deposit(self, amount: int) -> int:
        self.balance += amount
        return self.balance


account = Account.start("Ann").proxy()
try:
    future = account.deposit(10)  # runs in the actor's thread
    print(type(future).__name__, future.get())

    account.deposit.defer(20)  # a tell: no future, nothing to wait for
    print("balance:", account.balance.get())

    account.owner = "Bob"  # waits until the actor has set it
    print("owner:", account.owner.get())
finally:
    account.actor_ref.stop()
