"""An initializer loads what all tasks of a worker need, once a worker."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

words: set[str] = set()  # each process has its own
loads = 0


def load_words(known: Iterable[str]) -> None:
    """Fill this process's set of known words; this takes long."""
    global loads
    loads += 1
    words.update(known)


def check(text: str) -> tuple[list[str], int]:
    """Return the unknown words, and how often this worker loaded."""
    return [word for word in text.split() if word not in words], loads


def main() -> None:
    """Check three texts in one worker."""
    texts = ["to be or not to be", "two bee or not", "to bee"]
    with ProcessPoolExecutor(
        max_workers=1,
        initializer=load_words,
        initargs=({"to", "be", "or", "not"},),
    ) as executor:
        for unknown, times in executor.map(check, texts):
            print(f"unknown: {unknown}, loads: {times}")
    print("loads here:", loads)


if __name__ == "__main__":
    main()
