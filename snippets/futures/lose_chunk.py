"""One failure loses the results of its whole chunk."""

from concurrent.futures import ProcessPoolExecutor

PRICES = ["1", "2", "3", "cheap", "5", "6"]


def take_prices(executor: ProcessPoolExecutor, chunksize: int) -> None:
    """Print the prices that come before the one that is no number."""
    print("chunksize", chunksize)
    prices = executor.map(int, PRICES, chunksize=chunksize)
    try:
        for price in prices:
            print("  price", price)
    except ValueError:
        print("  ValueError")


def main() -> None:
    """Send the same prices one by one, then four at a time."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        take_prices(executor, chunksize=1)
        take_prices(executor, chunksize=4)


if __name__ == "__main__":
    main()
