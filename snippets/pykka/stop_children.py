# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Children outlive their parent, unless its on_stop stops them."""

import pykka


class Worker(pykka.ThreadingActor):
    """Say when it stops."""

    def __init__(self, parent: str) -> None:
        super().__init__()
        self.parent = parent

    def on_stop(self) -> None:
        print(f"  a worker of {self.parent} stops")


class Careless(pykka.ThreadingActor):
    """Start two workers, and forget them."""

    def on_start(self) -> None:
        self.workers = [Worker.start("Careless") for _ in range(2)]

    def on_receive(self, message: str) -> str:
        return "ready"


class Careful(Careless):
    """Start two workers, and stop them first, however it ends."""

    def on_start(self) -> None:
        self.workers = [Worker.start("Careful") for _ in range(2)]

    def on_stop(self) -> None:
        self.stop_workers()

    def on_failure(self, *exc_info: object) -> None:
        self.stop_workers()

    def stop_workers(self) -> None:
        for worker in self.workers:
            worker.stop()


try:
    for parent_class in (Careless, Careful):
        parent = parent_class.start()
        parent.ask("ready?", timeout=30)
        parent.stop(timeout=30)
        alive = len(pykka.ActorRegistry.get_by_class(Worker))
        print(f"{parent_class.__name__} has stopped, workers left: {alive}")
        pykka.ActorRegistry.stop_all()
finally:
    pykka.ActorRegistry.stop_all()
