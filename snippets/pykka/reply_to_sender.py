# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A message has no sender: put your own reference into it, to hear back."""

from dataclasses import dataclass
from threading import Event
from typing import Any

import pykka


@dataclass(frozen=True)
class GetSize:
    """Ask how large a file is, and say who wants to know."""

    file: str
    reply_to: pykka.ActorRef[Any]


@dataclass(frozen=True)
class Size:
    """Answer, and say which question this answers."""

    file: str
    megabytes: int


class Folder(pykka.ThreadingActor):
    """Tell the size to whoever the message names."""

    def on_receive(self, message: GetSize) -> None:
        megabytes = {"film.mp4": 40, "photo.jpg": 15}[message.file]
        message.reply_to.tell(Size(message.file, megabytes))


class Report(pykka.ThreadingActor):
    """Ask for two sizes without waiting, and add up the answers."""

    def __init__(self, folder: pykka.ActorRef[Folder]) -> None:
        super().__init__()
        self.folder = folder
        self.missing = {"film.mp4", "photo.jpg"}
        self.total = 0

    def on_start(self) -> None:
        for file in sorted(self.missing):
            self.folder.tell(GetSize(file, reply_to=self.actor_ref))

    def on_receive(self, message: Size) -> None:
        print(f"{message.file}: {message.megabytes}")
        self.missing.remove(message.file)
        self.total += message.megabytes
        if not self.missing:
            print("total:", self.total)
            finished.set()


finished = Event()
try:
    Report.start(Folder.start())
    finished.wait(timeout=30)
finally:
    pykka.ActorRegistry.stop_all()
