# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Create an actor that cannot start, and hear nothing of it."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem


class Account(Actor):
    """An account whose constructor wants what nobody gives it."""

    def __init__(self, balance: int) -> None:
        self.balance = balance

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "balance?":
            self.send(sender, self.balance)


QUIET = {"version": 1, "root": {"level": "CRITICAL"}}


def main() -> None:
    """Create the account in a process of its own, and ask it twice."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem("multiprocQueueBase", logDefs=QUIET)
    try:
        account = system.createActor(Account)
        print("created:", type(account).__name__)
        for _ in range(2):
            print("balance?", system.ask(account, "balance?", timeout=0.5))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
