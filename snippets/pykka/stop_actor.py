# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""stop() comes after the messages sent before it."""

import threading

import pykka


class Archive(pykka.ThreadingActor):
    """Store one report at a time, when the disk is ready."""

    def __init__(self, disk_is_ready: threading.Event) -> None:
        super().__init__()
        self.disk_is_ready = disk_is_ready

    def on_receive(self, message: str) -> None:
        self.disk_is_ready.wait()
        print("stored:", message)


disk_is_ready = threading.Event()
archive = Archive.start(disk_is_ready)

archive.tell("report 1")
archive.tell("report 2")
stopping = archive.stop(block=False)
late = archive.ask("report 3", block=False)

disk_is_ready.set()
print("stopped:", stopping.get())

try:
    late.get()
except pykka.ActorDeadError:
    print("sent after stop(): ActorDeadError")
try:
    archive.tell("report 4")
except pykka.ActorDeadError:
    print("sent to a stopped actor: ActorDeadError")
print("stopped again:", archive.stop())
