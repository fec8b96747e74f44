# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""After a timeout you stop waiting; the actor still does the work."""

import threading

import pykka


class Printer(pykka.ThreadingActor):
    """Print documents once there is paper."""

    def __init__(self, has_paper: threading.Event) -> None:
        super().__init__()
        self.has_paper = has_paper
        self.printed = 0

    def on_receive(self, message: str) -> None:
        self.has_paper.wait()
        self.printed += 1


has_paper = threading.Event()
printer = Printer.start(has_paper)

try:
    printer.ask("invoice", timeout=0.1)
except pykka.Timeout as error:
    print("pykka.Timeout, no reply")
    print("also a TimeoutError:", isinstance(error, TimeoutError))

has_paper.set()
print("documents printed all the same:", printer.proxy().printed.get())
printer.stop()
