"""A task that waits for a task in its own full pool waits forever."""

from concurrent.futures import Future, ThreadPoolExecutor

counts: list[Future[int]] = []


def count_words(text: str) -> int:
    """Return the number of words in the text."""
    return len(text.split())


def read_page(executor: ThreadPoolExecutor) -> str:
    """Let another task count, and wait for it."""
    count = executor.submit(count_words, "to be or not to be")
    counts.append(count)
    try:
        # This task has the only thread, so the other one cannot start.
        return f"{count.result(timeout=0.2)} words"
    except TimeoutError:
        return "gave up waiting"


with ThreadPoolExecutor(max_workers=1) as executor:
    print(executor.submit(read_page, executor).result(timeout=10))
    # The thread is free now.
    print("words:", counts[0].result(timeout=10))
