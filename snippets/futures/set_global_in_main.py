"""Does a worker process know what main() sets? It depends."""

from concurrent.futures import ProcessPoolExecutor

currency = "euros"
rates: dict[str, float] = {}


def describe() -> str:
    """Say what this process has in its globals."""
    return f"{currency}, {len(rates)} rates"


def main() -> None:
    """Set one global and fill another, then ask a worker for both."""
    global currency
    currency = "crowns"
    rates["Oslo"] = 11.7
    print("here:", describe())
    with ProcessPoolExecutor(max_workers=1) as executor:
        print("in a worker:", executor.submit(describe).result())


if __name__ == "__main__":
    main()
