# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A supervisor starts a new actor in place of one that died."""

from collections import deque
from dataclasses import dataclass

import pykka


@dataclass(frozen=True)
class Printed:
    """Tell the supervisor that a page is done."""

    page: str


@dataclass(frozen=True)
class Failed:
    """Tell the supervisor why a printer died."""

    reason: str


class Printer(pykka.ThreadingActor):
    """Print one page at a time. A bad page kills it."""

    def __init__(self, supervisor: pykka.ActorRef["Supervisor"]) -> None:
        super().__init__()
        self.supervisor = supervisor

    def on_receive(self, page: str) -> None:
        if page == "page 2":
            raise RuntimeError(f"{page} is jammed")
        self.supervisor.tell(Printed(page))

    def on_failure(self, *exc_info: object) -> None:
        self.supervisor.tell(Failed(str(exc_info[1])))


class Supervisor(pykka.ThreadingActor):
    """Hand out pages, and replace a printer that died, three times at most."""

    def __init__(self, pages: list[str], report: pykka.Future[str]) -> None:
        super().__init__()
        self.pages, self.report = deque(pages), report
        self.restarts = 0

    def on_start(self) -> None:
        self.printer = Printer.start(self.actor_ref)
        self.hand_out()

    def on_receive(self, message: object) -> None:
        match message:
            case Printed(page):
                print("printed", page)
            case Failed(reason):
                self.restarts += 1
                print(f"restart {self.restarts}: {reason}")
                if self.restarts == 3:
                    self.report.set("gave up")
                    return
                self.printer = Printer.start(self.actor_ref)
        self.hand_out()

    def hand_out(self) -> None:
        if self.pages:
            self.printer.tell(self.pages.popleft())
        else:
            self.report.set("all pages were tried")


report: pykka.Future[str] = pykka.ThreadingFuture()
try:
    Supervisor.start(["page 1", "page 2", "page 3"], report)
    print(report.get(timeout=10))
finally:
    pykka.ActorRegistry.stop_all()
