# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Split long work by a proxy to itself, so that messages come in between."""

from threading import Event

import pykka

asked = Event()


class Indexer(pykka.ThreadingActor):
    """Index pages, in one go or step by step."""

    def __init__(self) -> None:
        super().__init__()
        self._later = self.actor_ref.proxy()  # a proxy to itself
        self._done = 0

    def index_all(self, pages: list[str]) -> None:
        for page in pages:
            self._index(page)

    def index_step_by_step(self, pages: list[str]) -> None:
        self._index(pages[0])
        if len(pages) > 1:
            self._later.index_step_by_step.defer(pages[1:])

    def count_done(self) -> int:
        return self._done

    def _index(self, page: str) -> None:
        asked.wait(timeout=30)  # the first page takes until then
        self._done += 1


for method in ("index_all", "index_step_by_step"):
    asked.clear()
    indexer = Indexer.start().proxy()
    try:
        getattr(indexer, method).defer(["home", "news", "help"])
        done = indexer.count_done()  # asked while the first is indexed
        asked.set()
        print(f"{method}: answers with {done.get(timeout=30)} of 3 done")
    finally:
        pykka.ActorRegistry.stop_all()
