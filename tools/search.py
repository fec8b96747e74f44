"""Return what the search looks through, from the built pages.

A search finds sections. A section has its own words, and those by which
others lead to it: a link's text, or what stands first in the link's row of a
table, such as a symptom and its cause. A page's front matter may weigh it less
(`search: {boost: 0.5}`), or keep all but its headings out of the search
(`search: {exclude: true}`). docs/assets/find.js reads this.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple

from bs4 import BeautifulSoup, Tag

HEADINGS = ("h1", "h2", "h3")
LINES = ("p", "li", "tr", "summary")
# What is no part of a page's text, though it stands in its article.
ASIDE = ".headerlink, .run, .as-markdown, aside, nav, script, svg"

Section = dict[str, Any]


class Page(NamedTuple):
    """A built page: its address, its part of the site, and how it counts."""

    at: str
    part: str
    search: dict[str, Any]
    html: str


def words(tag: Tag) -> str:
    """Return a tag's text on one line; of a row, that of its cells."""
    if tag.name == "tr":
        return ": ".join(words(cell) for cell in tag.find_all("td"))
    return " ".join(tag.get_text().split())


def flat(tag: Tag) -> Iterator[Tag]:
    """Yield the headings, blocks of code and lines of text in a tag."""
    for part in tag.find_all(True, recursive=False):
        block = "highlight" in part.get_attribute_list("class")
        if block or part.name in (*HEADINGS, *LINES):
            yield part
        else:
            yield from flat(part)


def code(block: Tag) -> Iterator[tuple[str, str]]:
    """Yield an output; or a program's name, what it shows, and its words."""
    name, pre = block.find(class_="filename"), block.find("pre")
    text = pre.get_text() if pre else ""
    if "language-python" not in block.get_attribute_list("class"):
        yield "output", text.strip()
        return
    if name:
        yield "program", words(name)
    if docstring := re.search(r'"""(.+?)(?:"""|$)', text, re.MULTILINE):
        yield "program", docstring[1]
    yield "code", " ".join(dict.fromkeys(re.findall(r"\w{3,}", text)))


def leads(at: str, line: Tag) -> Iterator[tuple[str, str]]:
    """Yield where a line of a page leads on this site, and by which words."""
    cells = [words(cell) for cell in line.find_all("td")]
    for link in line.find_all("a", href=re.compile("^[^:]+$")):
        page, hash_, anchor = str(link["href"]).partition("#")
        to = normpath(join(dirname(at), page)) if page else at
        yield f"{to}{hash_}{anchor}", ": ".join(cells[:2]) or words(link)


def sections(page: Page) -> list[Section]:
    """Return the sections of a page, each with where it leads."""
    article = BeautifulSoup(page.html, "html.parser").article
    assert article, f"{page.at} has no article"
    for aside in article.select(ASIDE):
        aside.decompose()
    found: list[Section] = []
    for part in flat(article):
        text = words(part)
        if part.name in HEADINGS:
            at = f"{page.at}#{part.get('id')}"
            found.append({"at": at, "title": text, "leads": []})
        elif part.name == "div":
            for kind, line in code(part):
                found[-1].setdefault(kind, []).append(line)
        elif text and not text.startswith("Next: "):
            found[-1]["leads"] += (to := list(leads(page.at, part)))
            # A row that leads somewhere is found there.
            if not (to and part.name == "tr"):
                found[-1].setdefault("text", []).append(text)
    return found


def index(pages: Iterable[Page]) -> list[Section]:
    """Return the sections of all pages, each with what others call it."""
    found: list[Section] = []
    called: dict[str, dict[str, None]] = defaultdict(dict)  # each name once
    for page in pages:
        own = sections(page)
        for section in own:
            ways = section.pop("leads")
            section |= {"part": page.part, "page": own[0]["title"]}
            weight = page.search.get("boost", 1)
            if page.search.get("exclude"):
                kept = ("at", "title", "part", "page")
                section = {key: section[key] for key in kept}
            elif weight == 1:
                for to, name in ways:
                    called[to][name] = None
            if weight != 1:
                section["weight"] = weight
            found.append(section)
    for section in found:
        # A page's first section has the names of the page, too.
        names = called.pop(section["at"].partition("#")[0], {})
        section["called"] = [*(names | called[section["at"]])]
    return found


def script(sections: list[Section]) -> str:
    """Return what gives the sections to a page that loads it."""
    lines = [json.dumps(section, ensure_ascii=False) for section in sections]
    return "globalThis.searchIndex = [\n" + ",\n".join(lines) + "\n];\n"
