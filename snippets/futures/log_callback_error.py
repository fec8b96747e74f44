"""What a callback raises is logged and goes no further."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor


class PrintHandler(logging.Handler):
    """Prints what would else go to stderr, with a long traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        assert record.exc_info
        print(f"log of {record.name}: {record.exc_info[1]!r}")


def save(future: Future[str]) -> None:
    """Fail to save a page."""
    raise OSError(f"no room for {future.result()}")


logging.getLogger("concurrent.futures").addHandler(PrintHandler())

with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(str.upper, "news")
    future.add_done_callback(save)
    future.add_done_callback(lambda _: print("the next callback runs"))

print("result:", future.result())
print("exception:", future.exception())
