# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Count primes on a Ray cluster, and keep a total in an actor there."""

import logging
import os
import secrets
from tempfile import TemporaryDirectory

import ray

# Ray reads these when it starts. It sends no report of its use, and the token
# that keeps others out is not written to the home directory.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())


@ray.remote
def count_primes(below: int) -> int:
    """Count the primes below a number, slowly."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(2, below)
    )


class Total:
    """Add up what it is told, in a process of its own."""

    def __init__(self) -> None:
        self.total = 0

    def add(self, number: int) -> int:
        self.total += number
        return self.total


def main() -> None:
    """Share four counts among two workers, and add them up."""
    limits = [1000, 2000, 3000, 4000]
    counts = [count_primes.remote(limit) for limit in limits]
    print(ray.get(counts))
    total = ray.remote(Total).remote()
    print(ray.get([total.add.remote(count) for count in counts]))
    ray.kill(total)  # else its process may outlive this one for seconds


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
