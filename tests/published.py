"""Read the code blocks of a built page as a browser would."""

from pathlib import Path
from typing import NamedTuple

import markdown
from bs4 import BeautifulSoup, Tag
from mkdocs.config import load_config

# Every element that HTML shows as preformatted text.
PREFORMATTED = ["pre", "listing", "plaintext", "textarea", "xmp"]


class Block(NamedTuple):
    """A block of code as the reader sees it."""

    language: str
    text: str


def blocks(html: str) -> list[Block]:
    """Give the page's blocks of code, in its order."""
    soup = BeautifulSoup(html, "html.parser")
    return [
        Block(language(element), element.get_text())
        for element in soup.find_all(PREFORMATTED)
    ]


def language(element: Tag) -> str:
    """Give the language that the block's fence named, or nothing."""
    for place in [element, *element.parents]:
        for name in place.get_attribute_list("class"):
            if name and name.startswith("language-"):
                return name.removeprefix("language-")
    return ""


def readme_html(root: Path) -> str:
    """Give the project's README as HTML, made as the pages are."""
    config = load_config(str(root / "mkdocs.yml"))
    return markdown.markdown(
        (root / "README.md").read_text("utf-8"),
        extensions=config.markdown_extensions,
        extension_configs=config.mdx_configs,
    )
