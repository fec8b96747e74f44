"""An exception that nobody asks for is lost."""

from concurrent.futures import ThreadPoolExecutor


def save(page: str) -> None:
    """Fail to save a page."""
    raise OSError(f"no room for {page}")


with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(save, "news")
    executor.map(save, ["sport", "weather"])  # nobody takes the results

print("the block ended, and nothing was raised")

# It was kept in the future: exception() returns it, result() raises it.
print("you ask:", future.exception())
