# /// script
# requires-python = ">=3.11"
# dependencies = ["distributed>=2026.8"]
# ///
"""Count primes on a Dask cluster, through the interface of a pool."""

import logging
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster


def count_primes(below: int) -> int:
    """Count the primes below a number, slowly."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(2, below)
    )


def main() -> None:
    """Share four counts among two workers."""
    limits = [1000, 2000, 3000, 4000]
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        print(list(executor.map(count_primes, limits)))


if __name__ == "__main__":
    # Otherwise an empty folder of Dask's stays among the temporary files.
    with (
        TemporaryDirectory() as scratch,
        dask.config.set(temporary_directory=scratch),
    ):
        main()
