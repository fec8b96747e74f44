# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An actor whose on_start raises is dead, and on_failure does not run."""

from threading import Event

import pykka

sent = Event()


class Archive(pykka.ThreadingActor):
    """Open a disk when the actor starts."""

    def on_start(self) -> None:
        sent.wait(timeout=30)
        raise OSError("no disk")

    def on_receive(self, message: str) -> None:
        print("stored", message)  # never printed

    def on_failure(self, *exc_info: object) -> None:
        print("on_failure")  # never printed

    def on_stop(self) -> None:
        print("on_stop")  # never printed


archive = Archive.start()  # raises nothing: on_start runs in the actor
archive.tell("report 1")
reply = archive.ask("report 2", block=False)
sent.set()
try:
    reply.get(timeout=30)
except pykka.ActorDeadError:
    print("the message before: ActorDeadError")

print("alive:", archive.is_alive())
try:
    archive.tell("report 3")
except pykka.ActorDeadError:
    print("a message after: ActorDeadError")
