# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A daemon actor does not keep the program alive, and is cut off with it."""

from threading import Event

import pykka

writing = Event()


class Archive(pykka.ThreadingActor):
    """Write a report, for as long as it takes."""

    use_daemon_thread = True

    def on_receive(self, message: str) -> None:
        print("writing", message)
        writing.set()
        Event().wait(timeout=30)  # the rest of the work
        print("written")  # never printed

    def on_stop(self) -> None:
        print("the file is closed")  # never printed


archive = Archive.start()
archive.tell("report 1")
writing.wait(timeout=30)
print("the program ends")
