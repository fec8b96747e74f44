"""Read a page's source: its blocks, its headings and its prose."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from markdown import Markdown
from mkdocs.utils.meta import get_data

from tools import programs

MADE = "docs/programs"  # so begins what the build makes
# All that may stand on the line that opens a block.
OPENING = re.compile(r'```(python|text|console)(?: title="([^"]*)")?')
INCLUDE = re.compile(r'--8<-- "([^"]+)"')


class Block(NamedTuple):
    """A fenced block, also one that the lint refuses."""

    line: int
    end: int  # the line that closes it, 0 if none does as it should
    opening: str
    text: str
    language: str  # nothing if the opening is wrong
    title: str
    include: str  # the file that it shows, if one include is all it holds


class Heading(NamedTuple):
    """A heading, with the anchor that the site gives it."""

    line: int
    text: str
    anchor: str


class Page(NamedTuple):
    """A page, by its path in the project: `docs/futures/index.md`."""

    path: str
    meta: dict[str, Any]
    lines: list[str]  # empty where a block or the front matter stands
    blocks: list[Block]
    headings: list[Heading]

    def section(self, line: int) -> str:
        """Return where a line stands: `futures/index.md#submit-a-task`.

        What stands above the second heading is of the page itself.
        """
        above = [f"#{h.anchor}" for h in self.headings if h.line < line]
        return self.path.removeprefix("docs/") + "".join(above[1:][-1:])


def parse(path: str, text: str) -> Page:
    """Return what stands on a page."""
    body, meta = get_data(text)
    lines = [""] * text.removesuffix(body).count("\n") + body.split("\n")
    blocks = []
    start, close = 0, ""
    for number, line in enumerate([*lines, ""], 1):
        bare = line.strip(" >")
        if not start and (fence := re.match(r"`{3,}|~{3,}", bare)):
            start, close = number, fence[0]
        elif start and (bare == close or number > len(lines)):
            opening, *inside = lines[start - 1 : number - 1]
            found = OPENING.fullmatch(opening)
            language, title = found.groups("") if found else ("", "")
            content = "".join(f"{line}\n" for line in inside)
            include = INCLUDE.fullmatch(content[:-1])
            shown = include[1] if include else ""
            closed = line == close and close not in content
            end = number if closed else 0
            blocks.append(
                Block(start, end, opening, content, language, title, shown)
            )
            lines[start - 1 : number] = [""] * len(lines[start - 1 : number])
            start = 0
    return Page(path, meta, lines, blocks, list(headings(lines)))


def headings(lines: list[str]) -> Iterator[Heading]:
    """Yield the headings; Markdown itself says which anchors they get."""
    found = [n for n, line in enumerate(lines, 1) if line.startswith("#")]
    markdown = Markdown(extensions=["toc"])
    markdown.convert("\n\n".join(lines[number - 1] for number in found))
    tokens: list[dict[str, Any]] = getattr(markdown, "toc_tokens", [])
    for number in found:
        if not tokens:
            return  # HTML swallowed a heading: the lint refuses that
        first, *tokens = tokens
        tokens = [*first["children"], *tokens]
        yield Heading(number, first["name"], first["id"])


def pages(root: Path = programs.ROOT) -> list[Page]:
    """Return every page that people write, in order."""
    return [
        parse(path, file.read_text("utf-8"))
        for file in sorted(root.glob("docs/**/*.md"))
        if not (path := file.relative_to(root).as_posix()).startswith(MADE)
    ]


def shown(pages: list[Page]) -> dict[str, str]:
    """Return the section that shows each program, by the program's name."""
    return {
        block.include: page.section(block.line)
        for page in reversed(pages)
        for block in reversed(page.blocks)  # of two, the first remains
        if block.language == "python" and block.include
    }


def titles(program: Path) -> dict[str, str]:
    """Return each output that a page shows with its title, oldest first.

    A program whose output is not recorded yet will have one.
    """
    minors = {minor for _, minor in programs.outputs(program)}
    starts = sorted({0, *minors})
    titled = {}
    for start, after in zip(starts, [*starts[1:], 0], strict=True):
        if programs.measures(program):
            which = ", measured" + f" on 3.{start}" * bool(start)
        elif len(starts) == 1:
            which = ""
        elif not start:
            which = f", up to 3.{after - 1}"
        elif not after:
            which = f", 3.{start} and newer"
        else:
            which = f", 3.{start}" + f" to 3.{after - 1}" * (after > start + 1)
        output = programs.output_path(program, (3, start))
        titled[programs.name(output)] = f"Output{which}"
    return titled
