"""Count primes in a pool of processes on this machine."""

from concurrent.futures import ProcessPoolExecutor


def count_primes(below: int) -> int:
    """Count the primes below a number, slowly."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(2, below)
    )


def main() -> None:
    """Share four counts among two workers."""
    limits = [1000, 2000, 3000, 4000]
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(count_primes, limits)))


if __name__ == "__main__":
    main()
