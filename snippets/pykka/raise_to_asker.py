# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A handler that raises answers its asker with the exception."""

import pykka


class Account(pykka.ThreadingActor):
    """Hold a balance; a message is the amount to withdraw."""

    def __init__(self, balance: int) -> None:
        super().__init__()
        self.balance = balance

    def on_receive(self, message: int) -> int:
        if message > self.balance:
            raise ValueError(f"cannot withdraw {message}")
        self.balance -= message
        return self.balance


account = Account.start(50)
try:
    account.ask(70)
except ValueError as error:
    print("ValueError:", error)
    print("the actor goes on, balance:", account.ask(20))
finally:
    account.stop()
