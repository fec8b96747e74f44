# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Give an actor its first values in a message that it waits for."""

from dataclasses import dataclass

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.initmsgs import initializing_messages


@dataclass
class Opening:
    """What an account must know before anything else."""

    owner: str
    balance: int


@initializing_messages([("opening", Opening)], initdone="open_account")
class Account(Actor):
    """An account that begins with its opening."""

    opening: Opening  # set by Thespian

    def open_account(self) -> None:
        self.balance = self.opening.balance

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.balance += message
        elif message == "balance?":
            self.send(sender, f"{self.opening.owner}: {self.balance}")


system = ActorSystem()
try:
    account = system.createActor(Account)
    system.tell(account, Opening("Ada", 42))
    system.tell(account, 10)
    print(system.ask(account, "balance?", timeout=5))
finally:
    system.shutdown()
