# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Put data into Ray's store once, and keep only four tasks pending."""

import logging
import os
import secrets
from tempfile import TemporaryDirectory
from typing import Any

import ray

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())


class Block:
    """Numbers, and how often they were pickled."""

    pickled = 0

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers

    def __reduce__(self) -> tuple[Any, ...]:
        Block.pickled += 1
        return Block, (self.numbers,)


@ray.remote
def add_part(block: Block, part: int) -> int:
    """Add up one of twenty parts."""
    return sum(block.numbers[part::20])


def add_all(block: Any) -> int:
    """Add up all parts, with at most four tasks pending."""
    total: int = 0
    pending: list[Any] = []
    for part in range(20):
        if len(pending) == 4:
            ready, pending = ray.wait(pending)  # for one of them
            total += sum(ray.get(ready))
        pending.append(add_part.remote(block, part))
    total += sum(ray.get(pending))
    return total


def main() -> None:
    """Send a block with each task; then put it, and send a reference."""
    block = Block(list(range(100_000)))
    print(f"sum {add_all(block)}, pickled {Block.pickled} times")
    Block.pickled = 0
    print(f"sum {add_all(ray.put(block))}, pickled {Block.pickled} time")


with TemporaryDirectory() as scratch:
    os.environ["RAY_TMPDIR"] = scratch
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    main()
    ray.shutdown()
