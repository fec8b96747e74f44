# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let the type of a message choose the method that handles it."""

from dataclasses import dataclass

from thespian.actors import (
    ActorAddress,
    ActorExitRequest,
    ActorSystem,
    ActorSystemMessage,
    ActorTypeDispatcher,
)


@dataclass
class Deposit:
    """Put an amount into the account."""

    amount: int


class BalanceQuestion:
    """Ask for the balance."""


class Account(ActorTypeDispatcher):
    """An account with a method for each type of message."""

    def __init__(self) -> None:
        self.balance = 0

    def receiveMsg_Deposit(
        self, message: Deposit, sender: ActorAddress
    ) -> None:
        self.balance += message.amount

    def receiveMsg_BalanceQuestion(
        self, message: BalanceQuestion, sender: ActorAddress
    ) -> None:
        self.send(sender, self.balance)

    def receiveUnrecognizedMessage(
        self, message: object, sender: ActorAddress
    ) -> None:
        # Thespian's own messages come here, too. Nobody waits for a reply.
        if not isinstance(message, ActorSystemMessage):
            self.send(sender, f"no method for {type(message).__name__}")


system = ActorSystem()
try:
    account = system.createActor(Account)
    system.tell(account, Deposit(42))
    print(system.ask(account, BalanceQuestion(), timeout=5))
    print(system.ask(account, "balance?", timeout=5))
    system.tell(account, ActorExitRequest())
    other = system.createActor(Account)
    print("in another:", system.ask(other, BalanceQuestion(), timeout=5))
finally:
    system.shutdown()
