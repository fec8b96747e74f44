# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""In __init__ an actor cannot send, create or know its address yet."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}


class Helper(Actor):
    """Be created."""


class Sends(Actor):
    """Try to send a message before the system knows this actor."""

    def __init__(self) -> None:
        self.send(ActorAddress("somebody"), "hello")


class Creates(Actor):
    """Try to create a helper."""

    def __init__(self) -> None:
        self.helper = self.createActor(Helper)


class KnowsItself(Actor):
    """Try to learn its own address."""

    def __init__(self) -> None:
        self.name = str(self.myAddress)


class Waits(Actor):
    """Do all of this at the first message."""

    helper: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if self.helper is None:
            self.helper = self.createActor(Helper)
        if isinstance(message, str):
            self.send(sender, "I have a helper")


os.environ["THESPLOG_FILE"] = os.devnull
system = ActorSystem("simpleSystemBase", logDefs=QUIET)
try:
    for actor_class in (Sends, Creates, KnowsItself):
        try:
            system.createActor(actor_class)
        except AttributeError as error:
            print(f"AttributeError: {error}")
    print(system.ask(system.createActor(Waits), "hello", timeout=5))
finally:
    system.shutdown()
