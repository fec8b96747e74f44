"""Collect every result and every failure, and say which is whose."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed


def parse_price(text: str) -> int:
    """Return the price in whole euros."""
    return int(text)


def parse_all(texts: Iterable[str]) -> dict[str, int]:
    """Return all prices, or raise all failures together."""
    prices: dict[str, int] = {}
    failures: list[Exception] = []
    with ThreadPoolExecutor(max_workers=2) as executor:
        text_of = {executor.submit(parse_price, text): text for text in texts}
        for future in as_completed(text_of):
            text = text_of[future]
            try:
                prices[text] = future.result()
            except Exception as error:
                error.add_note(f"for the input {text!r}")
                failures.append(error)
    if failures:
        raise ExceptionGroup("not all prices are clear", failures)
    return prices


print(parse_all(["3", "5"]))
try:
    parse_all(["3", "cheap", "5", "dear"])
except* ValueError as group:
    print(group.message)
    for error in sorted(group.exceptions, key=str):
        print(f"  {error!r}")
        print(f"    {error.__notes__}")
