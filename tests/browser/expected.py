"""What blocks of code each page must show: those of its Markdown."""

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
FENCE = re.compile(
    r'^```(\w+)(?: title="([^"\n]+)")?\n(.*?)^```$', re.M | re.S
)
# Of each kind of page one: home, programs, tables, symptoms, figures, nothing.
KINDS = [
    "index.html",
    "futures/threads.html",
    "what-changed.html",
    "futures/what-goes-wrong.html",
    "choosing/costs.html",
    "404.html",
]
INCLUDE = re.compile(r'^--8<-- "(.+)"\n', re.M)


class Block(NamedTuple):
    """A block of code as its page must show it."""

    name: str  # the file that it shows, if it shows one
    language: str
    title: str
    text: str


def included(name: str) -> str:
    """Return the text of a file that a page includes, as it stands."""
    places = [ROOT / "snippets" / name, ROOT / "build" / name]
    path = next(path for path in places if path.exists())
    return path.read_bytes().decode()  # read_text would change line ends


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page, which is given as its Markdown."""
    found = []
    for language, title, text in FENCE.findall(page.read_text("utf-8")):
        name = "".join(INCLUDE.findall(text)) or f"{language} {text[:40]!r}"
        text = INCLUDE.sub(lambda match: included(match[1]), text)
        found.append(Block(name, language, title, text))
    return found


def pages() -> dict[str, list[Block]]:
    """Return the blocks of each page of the site, by the page's address."""
    docs = ROOT / "docs"
    found = {
        path.relative_to(docs).with_suffix(".html").as_posix(): blocks(path)
        for path in sorted(docs.rglob("*.md"))
    }
    return {**found, "404.html": []}
