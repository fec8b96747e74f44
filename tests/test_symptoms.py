"""Every message in a table of symptoms is one that a program prints."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.programs import ROOT

PAGES = sorted(ROOT.glob("docs/*/what-goes-wrong.md"))
GROUPS = ["It hangs", "It raises", "The result is", "It is slow"]


def messages(page: str) -> list[str]:
    """Return the messages in the first column of a page's tables.

    They stand as code, as names do, but have several words or a colon.
    """
    rows = re.findall(r"(?m)^\| (?!You see)(.*?) \| ", page)
    codes = [code for row in rows for code in re.findall("`([^`]+)`", row)]
    return [code for code in codes if code.count(" ") > 1 or ": " in code]


def unprinted(page: str, outputs: str) -> Iterator[str]:
    """Yield the messages of a page that stand in no output."""
    for message in messages(page):
        parts = map(re.escape, message.split("…"))
        if not re.search(".*".join(parts), outputs):
            yield message


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_messages_are_printed(path: Path) -> None:
    outputs = [it.read_text("utf-8") for it in ROOT.glob("snippets/**/*.out")]
    page = path.read_text("utf-8")
    assert messages(page)
    assert not list(unprinted(page, "\n".join(outputs)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_symptoms_open_the_page(path: Path) -> None:
    headings = re.findall(r"(?m)^##+ (.+)", path.read_text("utf-8"))
    tables = [heading for heading in headings if heading.startswith("It ")]
    first = headings.index(tables[0])
    assert first < 2
    for group, heading in zip(GROUPS, headings[first:], strict=False):
        assert heading.startswith(group)


def test_invented_message_is_told() -> None:
    page = (
        "| You see | Because |\n|---|---|\n"
        "| `KeyError: 'a'`, or `job … failed` | `no row` |\n"
    )
    assert list(unprinted(page, "KeyError: 'b'\njob 7 failed")) == [
        "KeyError: 'a'"
    ]
