# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Fail once you have charged, and be asked to charge again."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem, PoisonMessage

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Account(Actor):
    """Charge the amount first, and fail to print the receipt."""

    def __init__(self) -> None:
        self.charged = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            self.charged += message
            raise OSError("the printer is out of paper")
        if message == "charged?":
            self.send(sender, self.charged)


def main() -> None:
    """Charge 10, on two bases."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        system = ActorSystem(base, {"Admin Port": PORT}, logDefs=QUIET)
        try:
            account = system.createActor(Account)
            reply = system.ask(account, 10, timeout=30)
            charged = system.ask(account, "charged?", timeout=30)
        finally:
            system.shutdown()
        print(base)
        if isinstance(reply, PoisonMessage):
            print("  back as poison:", reply.poisonMessage)
            print("  error:", reply.details.splitlines()[-1])
        print("  charged:", charged)


if __name__ == "__main__":
    main()
