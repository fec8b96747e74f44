# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A mailbox has no limit; waiting for some replies sets one."""

from threading import Event

import pykka

stored: list[int] = []


class Archive(pykka.ThreadingActor):
    """Store one record at a time, when the disk is ready."""

    def __init__(self, disk_is_ready: Event) -> None:
        super().__init__()
        self.disk_is_ready = disk_is_ready

    def on_receive(self, message: int) -> None:
        self.disk_is_ready.wait(timeout=30)
        stored.append(message)


disk_is_ready = Event()
archive = Archive.start(disk_is_ready)
try:
    for record in range(10_000):
        archive.tell(record)
    print("told: 10000, waiting:", 10_000 - len(stored))

    disk_is_ready.set()
    most_waiting = 0
    for record in range(10_000, 20_000):
        if record % 100 == 0:
            archive.ask(record, timeout=30)  # until the mailbox is empty
        else:
            archive.tell(record)
        most_waiting = max(most_waiting, record + 1 - len(stored))
    print("told: 10000 more, never over 100 waiting:", most_waiting <= 100)
finally:
    archive.stop()
