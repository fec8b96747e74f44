"""Write what the pages need before they are built.

These are the pages that list every program, by topic, by name and by what it
uses; the archive that they offer; what each program needs, and where it ran.
"""

import json
import os
import re
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from tools import pages, programs, ran, uses
from tools.programs import ROOT

Files = dict[str, Path]  # programs, by their names
Used = dict[str, set[tuple[str, str]]]  # names, after their packages
Texts = dict[str, str]

DOCSTRING = re.compile(r'^"""(.+?)("""|$)', re.MULTILINE)
TOPICS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("topics.toml").read_text("utf-8")
)
MOST = 10  # programs for a name that they use
PROGRAMS = """\
---
description: Every program on this site, by its topic and by its name.
filter: true
search:
  exclude: true
  boost: 0.3
---

# Programs

Each program is a whole file. You can read it on its page, download it, or run
it by its address. [All of them are in one archive](programs.zip). Another page
lists them [by what they use](programs-by-use.md).

<div class="filters"></div>
"""
BY_USE = """\
---
description: Functions and classes, each with the programs that use it.
filter: true
search:
  exclude: true
  boost: 0.3
---

# Programs by what they use

Behind each name stand the programs that use it, the smallest first.
[Programs](programs.md) lists all, by topic and by name.

<div class="filters"></div>
"""


def summary(program: Path) -> str:
    """Return the first line of a program's docstring."""
    found = DOCSTRING.search(program.read_text("utf-8"))
    return found[1] if found else ""


def topics(program: Path, names: set[str]) -> list[str]:
    """Return the topics of a program that uses these names."""
    said = f"{program.stem.replace('_', ' ')}: {summary(program)}".lower()
    known = {*names, programs.name(program).removesuffix(".py")}
    return [
        topic
        for topic, words in TOPICS.items()
        if any(word in known for word in words)
        or re.search(rf"\b({'|'.join(words)})", said)
    ]


def section(heading: str, lines: Iterable[str]) -> str:
    """Return a part of a list, which a filter can hide."""
    frame = ['<div class="programs" markdown>\n', f"{heading}\n"]
    return "\n".join([*frame, *lines, "\n</div>\n"])


def by_topic(files: Files, used: Used, lines: Texts) -> Iterator[str]:
    """Yield a section for each topic that has programs."""
    of = {
        name: topics(file, {short for _, short in used[name]})
        for name, file in files.items()
    }
    for topic in TOPICS:
        if found := [lines[name] for name in files if topic in of[name]]:
            yield section(f"### {topic}", found)


def by_name(lines: Texts) -> Iterator[str]:
    """Yield a section for each part of the site."""
    for part, names in groupby(lines, os.path.dirname):
        yield section(f"### {part}", (lines[name] for name in names))


def by_use(used: Used, links: Texts) -> Iterator[str]:
    """Yield a section for each package, with the smallest programs first."""
    users: dict[str, dict[str, list[str]]] = {}
    for name in sorted(used, key=lambda name: len(used[name])):
        for package, short in used[name]:
            of = users.setdefault(package, {}).setdefault(short, [])
            of.append(links[name])
    for package in uses.API["packages"]:
        rows = (row(*item) for item in sorted(users.get(package, {}).items()))
        if package in users:
            yield section(f"## `{package}`", rows)


def row(name: str, users: list[str]) -> str:
    """Return a line with a name and some of the programs that use it."""
    more = f", and {len(users) - MOST} more" if len(users) > MOST else ""
    return f"- `{name}`: {', '.join(users[:MOST])}{more}"


def listed(root: Path) -> tuple[str, str]:
    """Return the page that lists the programs, and that of what they use."""
    place = pages.shown(pages.pages(root))
    files = {name: root / "snippets" / name for name in sorted(place)}
    used = {name: uses.names_used(file) for name, file in files.items()}
    links = {name: f"[{files[name].stem}]({place[name]})" for name in files}
    lines = {
        name: f"- {links[name]}: {summary(files[name])}" for name in files
    }
    parts = ["## By topic\n", *by_topic(files, used, lines)]
    parts += ["## By name\n", *by_name(lines)]
    return (
        "\n".join([PROGRAMS, *parts]),
        "\n".join([BY_USE, *by_use(used, links)]),
    )


def archive(root: Path, path: Path) -> None:
    """Pack all that is in snippets/, the same bytes from the same files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted((root / "snippets").rglob("*")):
            if file.is_file():
                name = file.relative_to(root / "snippets").as_posix()
                # Without the file's own date, owner and mode.
                packed.writestr(zipfile.ZipInfo(name), file.read_bytes())


def needs(root: Path) -> str:
    """Return what the theme includes: what to install for each program."""
    needed = {}
    for program in programs.programs(root):
        header = programs.header(program)
        oldest = next(n for n in range(11, 99) if header.accepts((3, n)))
        packages = " ".join(f'"{one}"' for one in header.dependencies)
        needed[programs.name(program)] = [f"3.{oldest}", packages]
    return f"{{% set needs = {json.dumps(needed, indent=0)} %}}\n"


def main(root: Path) -> None:
    """Write what changed: a server builds the pages anew for each file."""
    archive(root, root / "docs/programs.zip")
    page, page_by_use = listed(root)
    made = ran.files(root) | {
        root / "docs/programs.md": page,
        root / "docs/programs-by-use.md": page_by_use,
        root / "overrides/partials/needs.html": needs(root),
    }
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    main(ROOT)
