# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Compute in a pool of processes, and take messages meanwhile."""

import hashlib
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context

import pykka


@dataclass(frozen=True)
class Computed:
    """Tell the actor that a process has done its work."""

    name: str
    future: Future[str]


class Archive(pykka.ThreadingActor):
    """Keep the checksums of files, and leave the computing to a pool."""

    def __init__(self, pool: ProcessPoolExecutor, expected: int) -> None:
        super().__init__()
        self.pool, self.expected = pool, expected
        self.sums: dict[str, str] = {}
        self.finished = pykka.ThreadingFuture[dict[str, str]]()

    def on_receive(self, message: tuple[str, bytes] | Computed) -> None:
        match message:
            case Computed(name, future):
                try:
                    self.sums[name] = future.result()
                except Exception as error:  # would kill this actor
                    self.sums[name] = repr(error)
                if len(self.sums) == self.expected:
                    self.finished.set(self.sums)
            case (name, data):
                future = self.pool.submit(checksum, data)
                future.add_done_callback(lambda done: self.tell(name, done))

    def tell(self, name: str, done: Future[str]) -> None:
        # This runs in a thread of the pool: it only tells.
        with suppress(pykka.ActorDeadError):
            self.actor_ref.tell(Computed(name, done))


def checksum(data: bytes) -> str:
    """Compute what keeps a processor busy."""
    return hashlib.pbkdf2_hmac("sha256", data, b"salt", 100_000).hex()[:8]


def main() -> None:
    """Have two files computed, in processes that are no copies of this."""
    spawn = get_context("spawn")
    with ProcessPoolExecutor(max_workers=2, mp_context=spawn) as pool:
        archive = Archive.start(pool, expected=2)
        try:
            for name, data in {"a.txt": b"ink", "b.txt": b"pen"}.items():
                archive.tell((name, data))
            sums = archive.proxy().finished.get(timeout=30)
            print(sorted(sums.get(timeout=60).items()))
        finally:
            archive.stop()


if __name__ == "__main__":
    main()
