"""Submit the function and its arguments, not what the function returns."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread
from typing import Any


def parse(text: str) -> Any:
    """Parse a text, and say in which thread."""
    print("parsed in", current_thread().name)
    return json.loads(text)


with ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as executor:
    early = executor.submit(parse("[1, 2]"))
    right = executor.submit(parse, "[1, 2]")

print("early:", repr(early.exception()))
print("right:", right.result())
