"""Write what the pages need before they are built.

It is the page that lists every program, by its part and by what it uses, the
archive that this page offers, and where each program ran.
"""

import os
import re
import zipfile
from itertools import groupby
from pathlib import Path

from tools import pages, ran, uses
from tools.programs import ROOT

DOCSTRING = re.compile(r'^"""(.+?)("""|$)', re.MULTILINE)
INTRODUCTION = """\
---
description: Every program on this site, by its name and by what it uses.
search:
  exclude: true
---

# Programs

Each program is a whole file. You can read it on its page, download it, or run
it by its address. [All of them are in one archive](programs.zip).
"""


def summary(program: Path) -> str:
    """Return the first line of a program's docstring."""
    found = DOCSTRING.search(program.read_text("utf-8"))
    return found[1] if found else ""


def page(root: Path) -> str:
    """Return the page's text."""
    place = pages.shown(pages.pages(root))
    lines = [INTRODUCTION, "## By name\n"]
    links: dict[tuple[str, str], list[str]] = {}
    for part, names in groupby(sorted(place), os.path.dirname):
        lines += [f"### {part}\n", "| Program | What it shows |", "|---|---|"]
        for name in names:
            program = root / "snippets" / name
            link = f"[`{program.stem}`]({place[name]})"
            lines.append(f"| {link} | {summary(program)} |")
            for used in uses.names_used(program):
                links.setdefault(used, []).append(link)
        lines.append("")
    lines.append("## By what they use\n")
    for package in uses.API["packages"]:
        found = sorted(name for at, name in links if at == package)
        if found:
            lines += [f"### `{package}`\n", "| Name | Programs |", "|---|---|"]
            for name in found:
                row = ", ".join(links[package, name])
                lines.append(f"| `{name}` | {row} |")
            lines.append("")
    return "\n".join(lines)


def archive(root: Path, path: Path) -> None:
    """Pack all that is in snippets/, the same bytes from the same files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted((root / "snippets").rglob("*")):
            if file.is_file():
                name = file.relative_to(root / "snippets").as_posix()
                # Without the file's own date, owner and mode.
                packed.writestr(zipfile.ZipInfo(name), file.read_bytes())


def main(root: Path) -> None:
    """Write what changed: a server builds the pages anew for each file."""
    archive(root, root / "docs/programs.zip")
    made = {root / "docs/programs.md": page(root)} | ran.files(root)
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    main(ROOT)
