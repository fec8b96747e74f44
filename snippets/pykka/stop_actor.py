# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""stop() comes after the messages sent before it."""

from threading import Event

import pykka


class Archive(pykka.ThreadingActor):
    """Store one report at a time, when the disk is ready."""

    def __init__(self, disk_is_ready: Event) -> None:
        super().__init__()
        self.disk_is_ready = disk_is_ready

    def on_receive(self, message: str) -> None:
        self.disk_is_ready.wait(timeout=30)
        print("stored:", message)


disk_is_ready = Event()
archive = Archive.start(disk_is_ready)

archive.tell("report 1")
archive.tell("report 2")
stopping = archive.stop(block=False)
archive.tell("report 3")  # raises nothing, and is never stored
late = archive.ask("report 4", block=False)

disk_is_ready.set()
print("stopped:", stopping.get(timeout=30))

try:
    late.get(timeout=30)
except pykka.ActorDeadError:
    print("asked after stop(): ActorDeadError")
try:
    archive.tell("report 5")
except pykka.ActorDeadError:
    print("told when it had stopped: ActorDeadError")
print("stopped again:", archive.stop())
