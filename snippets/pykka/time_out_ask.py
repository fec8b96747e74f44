# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""After a timeout you stop waiting; the actor still does the work."""

from threading import Event

import pykka


class Printer(pykka.ThreadingActor):
    """Print documents once there is paper."""

    def __init__(self, has_paper: Event) -> None:
        super().__init__()
        self.has_paper = has_paper
        self.printed = 0

    def on_receive(self, message: str) -> None:
        self.has_paper.wait(timeout=30)
        self.printed += 1


has_paper = Event()
printer = Printer.start(has_paper)
try:
    printer.ask("invoice", timeout=0.1)
except pykka.Timeout as error:
    print("pykka.Timeout, no reply")
    print("also a TimeoutError:", isinstance(error, TimeoutError))
    has_paper.set()
    printed = printer.proxy().printed.get(timeout=30)
    print("documents printed all the same:", printed)
finally:
    printer.stop()
