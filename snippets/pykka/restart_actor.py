# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A supervisor starts a new actor in place of one that died, twice."""

from collections import deque

import pykka

REPLACEMENTS = 2


class Printer(pykka.ThreadingActor):
    """Print one page at a time. A bad page kills it."""

    def __init__(self, supervisor: "pykka.ActorRef[Supervisor]") -> None:
        super().__init__()
        self.supervisor = supervisor

    def on_receive(self, page: str) -> None:
        if page.startswith("bad"):
            raise RuntimeError(f"jammed by {page}")
        self.supervisor.tell(("printed", page))

    def on_failure(self, *exc_info: object) -> None:
        self.supervisor.tell(("failed", str(exc_info[1])))


class Supervisor(pykka.ThreadingActor):
    """Hand out pages one at a time, and replace a printer that died."""

    def __init__(self, pages: list[str], report: pykka.Future[str]) -> None:
        super().__init__()
        self.pages, self.report = deque(pages), report
        self.replaced = 0

    def on_start(self) -> None:
        self.printer = Printer.start(self.actor_ref)
        self.hand_out()

    def on_receive(self, news: tuple[str, str]) -> None:
        print(*news)
        if news[0] == "failed":
            if self.replaced == REPLACEMENTS:
                self.report.set(f"gave up, with {list(self.pages)} to print")
                return
            self.replaced += 1
            self.printer = Printer.start(self.actor_ref)
        self.hand_out()

    def hand_out(self) -> None:
        if self.pages:
            self.printer.tell(self.pages.popleft())
        else:
            self.report.set("all pages were tried")


pages = [
    "page 1",
    "bad page 2",
    "page 3",
    "bad page 4",
    "bad page 5",
    "page 6",
]
report: pykka.Future[str] = pykka.ThreadingFuture()
try:
    Supervisor.start(pages, report)
    print(report.get(timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
