"""Give one task to a pool of threads and wait for its result."""

import time
from concurrent.futures import ThreadPoolExecutor


def count_words(text: str) -> int:
    """Return the number of words in the text."""
    time.sleep(0.2)  # stands for work that takes time
    return len(text.split())


with ThreadPoolExecutor(max_workers=4) as executor:
    future = executor.submit(count_words, "to be or not to be")
    print(future.result())
