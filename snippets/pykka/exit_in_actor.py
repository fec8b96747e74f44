# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""sys.exit() in one actor stops all actors, and its asker gets no reply."""

import sys
from threading import Event

import pykka

stopped = Event()


class Archive(pykka.ThreadingActor):
    """An actor that has nothing to do with the other."""

    def on_stop(self) -> None:
        print("the archive stops")
        stopped.set()


class Printer(pykka.ThreadingActor):
    """Give up when there is no paper."""

    def on_receive(self, message: str) -> None:
        sys.exit(f"no paper for {message}")

    def on_stop(self) -> None:
        print("the printer stops")


archive = Archive.start()
printer = Printer.start()
reply = printer.ask("report 1", block=False)
stopped.wait(timeout=30)
try:
    reply.get(timeout=0.5)
except pykka.Timeout:
    print("no reply, and no exception")
print("actors left:", len(pykka.ActorRegistry.get_all()))
print("the program goes on")
