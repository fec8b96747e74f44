# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Transfer money from four processes: a Thespian actor keeps the accounts."""

import os
from collections import Counter

from thespian.actors import Actor, ActorAddress, ActorSystem

TRANSFERS = [("Ann", "Bob", 2), ("Bob", "Ann", 1), ("Ann", "Dan", 5)]

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Bank(Actor):
    """Keep accounts; only this actor's process has them."""

    def __init__(self) -> None:
        self.balances = {"Ann": 500, "Bob": 500}

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case (str(source), str(target), int(amount)):
                self.send(sender, self.transfer(source, target, amount))
            case "total":
                total = sum(self.balances.values())
                self.send(sender, f"a total of {total}")
            case "balances":
                self.send(sender, self.balances)

    def transfer(self, source: str, target: str, amount: int) -> str:
        if target not in self.balances:  # raising would run this again
            return f"refused: no account {target}"
        self.balances[source] -= amount
        self.balances[target] += amount
        return "done"


class Teller(Actor):
    """Make 150 transfers, and audit the bank 50 times."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case ActorAddress():
                self.bank, self.customer = message, sender
                self.events: Counter[str] = Counter()
                self.requests = iter([*TRANSFERS, "total"] * 50)
                self.send_next()
            case str(event):  # the bank's reply
                self.events[event] += 1
                self.send_next()

    def send_next(self) -> None:
        if request := next(self.requests, None):
            self.send(self.bank, request)
        else:
            self.send(self.customer, self.events)


def main() -> None:
    """Open the bank, let four tellers work, and add up what they saw."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        bank = system.createActor(Bank)
        for _ in range(4):
            system.tell(system.createActor(Teller), bank)
        seen = [system.listen(timeout=30) for _ in range(4)]
        for event, times in sorted(sum(seen, Counter()).items()):
            print(f"{times} x {event}")
        print(system.ask(bank, "balances", timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
