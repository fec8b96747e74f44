# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""Send data to Dask's workers once, and keep only four tasks pending."""

import logging
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

import dask
from distributed import Client, LocalCluster, as_completed


class Block:
    """Numbers. Each copy that is made of them has a name of its own."""

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers
        self.name = uuid4()

    def __reduce__(self) -> tuple[Any, ...]:
        return Block, (self.numbers,)


def add_part(block: Block, part: int) -> tuple[int, UUID]:
    """Add up one of twenty parts, and tell which copy was read."""
    return sum(block.numbers[part::20]), block.name


def add_all(client: Client, block: Any) -> None:
    """Add up all parts, with at most four tasks pending."""
    parts = iter(range(20))
    pending = as_completed(
        client.submit(add_part, block, next(parts), pure=False)
        for _ in range(4)
    )
    total, copies = 0, set()
    for future in pending:
        added, name = future.result()
        total += added
        copies.add(name)
        for part in parts:
            pending.add(client.submit(add_part, block, part, pure=False))
            break
    print(f"sum {total}, a copy for each task: {len(copies) == 20}")


def main() -> None:
    """Send a block with each task; then scatter it, and send a reference."""
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        block = Block(list(range(100_000)))
        add_all(client, block)
        add_all(client, client.scatter(block, hash=False))


if __name__ == "__main__":
    with (
        TemporaryDirectory() as scratch,
        dask.config.set(temporary_directory=scratch),
    ):
        main()
