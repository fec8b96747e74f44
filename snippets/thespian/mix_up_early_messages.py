# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Pay into an account before it is open, and see who gets the money."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.initmsgs import initializing_messages

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@initializing_messages([("owner", str)])
class Account(Actor):
    """An account that waits for the name of its owner."""

    owner: str
    balance = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.balance += message
        elif message == ("balance?",):
            self.send(sender, f"{self.owner} has {self.balance}")


def main() -> None:
    """Pay Ada too early, on two bases."""
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        print(base)
        system = ActorSystem(base, {"Admin Port": PORT})
        try:
            for_ada = system.createActor(Account)
            for_ben = system.createActor(Account)
            system.tell(for_ada, 10)  # no owner yet: kept for later
            system.tell(for_ben, "Ben")
            system.tell(for_ada, "Ada")
            for account in (for_ada, for_ben):
                print(" ", system.ask(account, ("balance?",), timeout=30))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
