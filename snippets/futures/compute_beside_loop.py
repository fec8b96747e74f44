"""Compute in a process pool while the event loop does something else."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def count_primes(start: int, stop: int) -> int:
    """Count the prime numbers from start up to, not including, stop."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(start, stop)
    )


async def count_in(executor: ProcessPoolExecutor) -> int:
    """Count each half in a process of its own."""
    loop = asyncio.get_running_loop()
    halves = await asyncio.gather(
        loop.run_in_executor(executor, count_primes, 2, 1_000),
        loop.run_in_executor(executor, count_primes, 1_000, 2_000),
    )
    return sum(halves)


def main() -> None:
    """Make the pool first, so that it ends when no event loop runs."""
    with ProcessPoolExecutor(max_workers=2) as executor:
        # Under -X dev, debug mode would report each time the machine is busy.
        count = asyncio.run(count_in(executor), debug=False)
    print("primes below 2,000:", count)


if __name__ == "__main__":
    main()
