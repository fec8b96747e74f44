# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""What a proxy does not reach: names that begin with an underscore."""

import logging

import pykka


class Account(pykka.ThreadingActor):
    """Keep a balance, and a proxy to itself under a public name."""

    def __init__(self) -> None:
        super().__init__()
        self.balance = 10
        self._pin = 1234
        self.myself = self.actor_ref.proxy()

    def _audit(self) -> str:
        return "fine"


class ShortLog(logging.Handler):
    """Print a record without the actor's long name."""

    def emit(self, record: logging.LogRecord) -> None:
        print(f"log {record.levelname}: {shorten(record.getMessage())}")


def shorten(text: str) -> str:
    """Leave out what differs from run to run."""
    return text.replace(account.actor_urn, "...")


account = Account.start()
log = ShortLog()
logging.getLogger("pykka").addHandler(log)
try:
    proxy = account.proxy()
    logging.getLogger("pykka").setLevel(logging.ERROR)  # it warns each time
    print("balance:", proxy.balance.get(timeout=30))
    for name in ("_pin", "_audit"):
        try:
            getattr(proxy, name)
        except AttributeError as error:
            print(f"AttributeError: {shorten(str(error))}")
finally:
    account.stop()
