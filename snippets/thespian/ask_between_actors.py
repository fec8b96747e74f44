# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""An actor has no ask(): send the question on, and remember who waits."""

import os
from dataclasses import dataclass

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@dataclass(frozen=True)
class GetSize:
    """Ask how large a file is; the number comes back with the answer."""

    number: int
    file: str


@dataclass(frozen=True)
class Size:
    """Answer the question with this number."""

    number: int
    megabytes: int


class Folder(Actor):
    """Know how large files are."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, GetSize):
            megabytes = {"film.mp4": 40, "photo.jpg": 15}[message.file]
            self.send(sender, Size(message.number, megabytes))


class Site(Actor):
    """Answer customers with what the folder says."""

    def __init__(self) -> None:
        self.waiting: dict[int, tuple[ActorAddress, str]] = {}
        self.asked = 0
        self.folder: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            if self.folder is None:
                self.folder = self.createActor(Folder)
            self.asked += 1
            self.waiting[self.asked] = (sender, message)
            self.send(self.folder, GetSize(self.asked, message))
        elif isinstance(message, Size):
            customer, file = self.waiting.pop(message.number)
            self.send(customer, f"{file} has {message.megabytes} MB")


def main() -> None:
    """Be two customers at once."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        site = system.createActor(Site)
        with system.private() as ada, system.private() as ben:
            ada.tell(site, "film.mp4")
            ben.tell(site, "photo.jpg")
            print("Ben:", ben.listen(timeout=30))
            print("Ada:", ada.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
