"""A worker of a Pool is a daemon, which may not start processes."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def count_words(texts: list[str]) -> str:
    """Count words in a process that this task starts."""
    try:
        with ProcessPoolExecutor(max_workers=1) as executor:
            words = executor.map(str.split, texts, timeout=10)
            return f"{sum(map(len, words))} words"
    except AssertionError as error:
        return f"AssertionError: {error}"


def main() -> None:
    """Run the task in a worker of each kind of pool."""
    texts = ["to be", "or not"]
    with multiprocessing.Pool(processes=1) as pool:
        print("Pool:", pool.apply(count_words, (texts,)))
    with ProcessPoolExecutor(max_workers=1) as executor:
        task = executor.submit(count_words, texts)
        print("ProcessPoolExecutor:", task.result(timeout=20))


if __name__ == "__main__":
    main()
