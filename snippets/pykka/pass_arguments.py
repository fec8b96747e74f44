# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Give an actor's constructor arguments through start()."""

import pykka


class Account(pykka.ThreadingActor):
    """Hold a balance; a message is the amount to add."""

    def __init__(self, owner: str, balance: int = 0) -> None:
        super().__init__()  # first: it makes the mailbox
        self.owner = owner
        self.balance = balance

    def on_receive(self, message: int) -> str:
        self.balance += message
        return f"{self.owner} has {self.balance}"


account = Account.start("Ann", balance=10)
try:
    print(account.ask(5))
finally:
    account.stop()
