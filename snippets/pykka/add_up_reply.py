# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""reduce() adds up the items of a reply, when somebody asks for the sum."""

import pykka


class Till(pykka.ThreadingActor):
    """Keep what customers paid."""

    def __init__(self) -> None:
        super().__init__()
        self.payments: list[int] = []

    def pay(self, amount: int) -> None:
        self.payments.append(amount)


till = Till.start().proxy()
try:
    for amount in [5, 20, 8]:
        till.pay(amount)
    payments = till.payments
    total = payments.reduce(lambda total, amount: total + amount, 0)
    most = payments.reduce(max)
    print("taken:", total.get(timeout=30))
    print("most:", most.get(timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
