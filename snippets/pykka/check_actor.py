# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Test an actor: its handler alone, then the actor with a stub beside it."""

import pykka


class Till(pykka.ThreadingActor):
    """Take money, and tell an archive of each payment."""

    def __init__(self, archive: "pykka.ActorRef[Archive]") -> None:
        super().__init__()
        self.archive = archive
        self.total = 0

    def on_receive(self, amount: int) -> int:
        if amount <= 0:
            raise ValueError("pay something")
        self.total += amount
        self.archive.tell(amount)
        return self.total


class Archive(pykka.ThreadingActor):
    """Stand in for the archive: remember what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[int] = []

    def on_receive(self, message: int) -> None:
        self.told.append(message)


def test_refuses_nothing() -> None:
    """Call the handler in this thread: the till was never started."""
    till = Till(Archive.start())
    try:
        till.on_receive(0)
    except ValueError as error:
        print("refused:", error)
    assert till.total == 0


def test_archives_each_payment() -> None:
    """Ask the till, so that both payments are handled, then the archive."""
    archive = Archive.start()
    till = Till.start(archive)
    assert till.ask(5, timeout=30) == 5
    assert till.ask(7, timeout=30) == 12
    told = archive.proxy().told.get(timeout=30)
    assert told == [5, 7]
    print("archived:", told)


for test in [test_refuses_nothing, test_archives_each_payment]:
    try:
        test()
    finally:
        pykka.ActorRegistry.stop_all()  # else the next test sees its actors
