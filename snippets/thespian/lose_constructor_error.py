# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Create an actor that cannot start, and find the reason in a file."""

import os
import tempfile
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Account(Actor):
    """An account whose constructor wants what nobody gives it."""

    def __init__(self, balance: int) -> None:
        self.balance = balance

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "balance?":
            self.send(sender, self.balance)


def main() -> None:
    """Create the account in a process of its own, and ask it twice."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "thespian.log")
        os.environ["THESPLOG_FILE"] = str(path)
        system = ActorSystem(
            "multiprocTCPBase", {"Admin Port": PORT}, logDefs=QUIET
        )
        try:
            account = system.createActor(Account)
            print("created:", type(account).__name__)
            for _ in range(2):
                print("balance?", system.ask(account, "balance?", timeout=1))
        finally:
            system.shutdown()
        lines = path.read_text("utf-8").splitlines()
        print(*(line for line in lines if line.startswith("TypeError")))


if __name__ == "__main__":
    main()
