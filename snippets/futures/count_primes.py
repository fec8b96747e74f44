"""Share a computation between two processes."""

from concurrent.futures import ProcessPoolExecutor


def count_primes(start: int, stop: int) -> int:
    """Count the prime numbers from start up to, not including, stop."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(start, stop)
    )


def main() -> None:
    """Count each half in a process of its own."""
    with ProcessPoolExecutor(max_workers=2) as executor:
        low = executor.submit(count_primes, 2, 10_000)
        high = executor.submit(count_primes, 10_000, 20_000)
        print("primes below 20,000:", low.result() + high.result())


if __name__ == "__main__":
    main()
