# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Test an actor: its handler alone, then on the simple base with a stub."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from thespian.actors import Actor, ActorAddress, ActorSystem


@dataclass(frozen=True)
class Pay:
    """Pay an amount, which is to be archived."""

    amount: int
    archive: ActorAddress


class Till(Actor):
    """Add up payments, and tell an archive of each."""

    total = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, Pay):
            self.total += message.amount
            self.send(message.archive, message.amount)
            self.send(sender, self.total)


class Archive(Actor):
    """Stand in for the archive: remember, and tell when asked."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "what were you told?":
            self.send(sender, self.told)
        else:
            self.told.append(message)


@contextmanager
def fresh_system() -> Iterator[ActorSystem]:
    """Give each test a system that knows nothing of the last."""
    system = ActorSystem("simpleSystemBase", transientUnique=True)
    try:
        yield system
    finally:
        system.shutdown()


def test_archives_each_payment() -> None:
    """Ask the till, then the archive: all is done when ask returns."""
    with fresh_system() as system:
        till, archive = system.createActor(Till), system.createActor(Archive)
        assert system.ask(till, Pay(5, archive)) == 5
        assert system.ask(till, Pay(7, archive)) == 12
        told = system.ask(archive, "what were you told?")
        assert told == [5, 7]
        print("archived:", told)


def test_message_pickles() -> None:
    """The simple base pickles nothing, so try it here."""
    message = Pay(5, ActorAddress("somewhere"))
    assert pickle.loads(pickle.dumps(message)) == message
    print("a payment pickles")


test_archives_each_payment()
test_message_pickles()
