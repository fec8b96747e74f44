"""What blocks of code each page must show: those of its Markdown."""

from typing import NamedTuple

from tools import pages
from tools.programs import ROOT

# Of each kind of page one: home, programs, tables, symptoms, figures, lists,
# nothing.
KINDS = [
    "index.html",
    "futures/threads.html",
    "what-changed.html",
    "futures/what-goes-wrong.html",
    "choosing/costs.html",
    "programs.html",
    "404.html",
]


class Block(NamedTuple):
    """A block of code as its page must show it."""

    name: str  # the file that it shows, or how it begins
    language: str
    title: str
    text: str


def block(fence: pages.Block) -> Block:
    """Return what a page must show for a fence in its Markdown."""
    name, text = fence.include, fence.text
    if name:
        # As it stands: read_text would change the ends of lines.
        text = (ROOT / "snippets" / name).read_bytes().decode()
    name = name or f"{fence.language} {text[:20]!r}"
    return Block(name, fence.language, fence.title, text)


def expected() -> dict[str, list[Block]]:
    """Return the blocks of each page of the site, by the page's address."""
    found = {
        page.path.removeprefix("docs/").replace(".md", ".html"): [
            block(fence) for fence in page.blocks
        ]
        for page in pages.pages()
    }
    made = ("programs.html", "programs-by-use.html", "404.html")
    return found | {address: [] for address in made}
