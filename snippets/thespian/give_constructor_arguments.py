# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Try to give a constructor your arguments: no way works."""

from thespian.actors import Actor, ActorAddress, ActorSystem, PoisonMessage


class Account(Actor):
    """An account that wants its opening balance too early."""

    def __init__(self, balance: int) -> None:
        self.balance = balance

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "balance?":
            self.send(sender, self.balance)


class ForgetsUnderscores(Actor):
    """Write init, which nobody calls."""

    def init(self, balance: int) -> None:
        self.balance = balance

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "balance?":
            self.send(sender, self.balance)


# Without this, the system also logs the errors on stderr.
QUIET = {"version": 1, "root": {"level": "CRITICAL"}}

system = ActorSystem(logDefs=QUIET)
try:
    try:
        system.createActor(Account)
    except TypeError as error:
        print("TypeError:", error)
    try:
        system.createActor(Account, balance=42)
    except TypeError as error:
        print("TypeError:", error)
    account = system.createActor(ForgetsUnderscores)
    reply = system.ask(account, "balance?", timeout=5)
    if isinstance(reply, PoisonMessage):
        print(reply.details.splitlines()[-1])
finally:
    system.shutdown()
