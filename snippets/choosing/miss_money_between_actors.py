# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A transfer between two actors is two messages: in between, money is gone."""

import pykka


class Account(pykka.ThreadingActor):
    """Keep one balance."""

    def __init__(self, balance: int) -> None:
        super().__init__()
        self.balance = balance

    def on_receive(self, message: int) -> int:
        self.balance += message
        return self.balance


savings = Account.start(balance=100)
current = Account.start(balance=0)


def show(moment: str) -> None:
    """Ask both accounts what they hold."""
    print(f"{moment}: {savings.ask(0)} + {current.ask(0)}")


try:
    show("before")
    savings.ask(-30)
    show("between the two messages")
    current.ask(+30)
    show("after")
finally:
    pykka.ActorRegistry.stop_all()
