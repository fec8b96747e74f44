# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A proxy call fails, nobody looks at its future, nothing is heard."""

import logging

import pykka


class Account(pykka.ThreadingActor):
    """Hold a balance."""

    def __init__(self, balance: int) -> None:
        super().__init__()
        self.balance = balance

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise ValueError(f"cannot withdraw {amount}")
        self.balance -= amount


class ShowException(logging.Handler):
    """Print a record's level and exception, without the traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info is not None:
            print(f"log {record.levelname}: {record.exc_info[1]}")


logger = logging.getLogger("pykka")
account = Account.start(50).proxy()
try:
    account.withdraw(70)  # the future that this returns is thrown away
    print("nothing heard, balance:", account.balance.get())

    try:
        account.withdraw(80).get()
    except ValueError as error:
        print("raised by get():", error)

    logger.setLevel(logging.INFO)
    logger.addHandler(ShowException())
    account.withdraw(90)
    print("only logged, balance:", account.balance.get())
finally:
    account.actor_ref.stop()
