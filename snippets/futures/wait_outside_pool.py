"""Tasks return; the code that is not in the pool waits and submits on."""

from concurrent.futures import ThreadPoolExecutor


def read_page() -> str:
    """Return the text of a page."""
    return "to be or not to be"


def count_words(text: str) -> int:
    """Return the number of words in the text."""
    return len(text.split())


with ThreadPoolExecutor(max_workers=1) as executor:
    text = executor.submit(read_page).result(timeout=10)
    # The thread is free again before the next task is submitted.
    print("words:", executor.submit(count_words, text).result(timeout=10))
