"""Write what the pages need before they are built.

These are the pages that list every program, by topic, by name and by what it
uses; the archive that they offer; what each program needs, and where it ran.
"""

import functools
import json
import os
import re
import sys
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tools import pages, programs, ran, uses
from tools.programs import ROOT

DOCSTRING = re.compile(r'^"""(.+?)("""|$)', re.MULTILINE)
TOPICS = Path(__file__).with_name("topics.toml")
MOST = 10  # programs for a name that they use
PAGE = """\
---
description: {description}
filter: true
search:
  exclude: true
  boost: 0.3
---

# {title}

{words}

<div class="filters"></div>

{parts}"""
PROGRAMS = {
    "title": "Programs",
    "description": "Every program on this site, by its topic and by its name.",
    "words": """\
Each program is a whole file. You can read it on its page, download it, or run
it by its address. [All of them are in one archive](programs.zip). Another page
lists them [by what they use](programs-by-use.md).""",
}
BY_USE = {
    "title": "Programs by what they use",
    "description": (
        "Functions and classes, each with the programs that use it."
    ),
    "words": """\
Behind each name stand the programs that use it, the smallest first.
[Programs](programs.md) lists all, by topic and by name.""",
}


def summary(program: Path) -> str:
    """Return the first line of a program's docstring."""
    found = DOCSTRING.search(program.read_text("utf-8"))
    return found[1] if found else ""


@functools.cache
def patterns(file: Path = TOPICS) -> dict[str, list[str]]:
    """Return the patterns of each topic.

    Raise ValueError for what is no TOML, or no pattern.
    """
    try:
        table: dict[str, list[str]] = tomllib.loads(file.read_text("utf-8"))
        for word in chain(*table.values()):
            re.compile(word)
    except re.error as error:
        what = f"{error.pattern!r} is no pattern: {error.msg}"
        raise ValueError(f"tools/{file.name}: {what}") from None
    except ValueError as error:
        raise ValueError(f"tools/{file.name}: {error}") from None
    return table


def topics(program: Path, names: set[str]) -> list[str]:
    """Return the topics of a program that uses these names."""
    said = f"{program.stem.replace('_', ' ')}: {summary(program)}".lower()
    known = {*names, programs.name(program).removesuffix(".py")}
    return [
        topic
        for topic, words in patterns().items()
        if any(word in known for word in words)
        or re.search(rf"\b({'|'.join(words)})", said)
    ]


def sections(heading: str, lists: dict[str, list[str]]) -> Iterator[str]:
    """Yield each list that is not empty as a part that a filter can hide."""
    for title, lines in lists.items():
        if lines:
            frame = [
                '<div class="programs" markdown>\n',
                heading.format(title),
            ]
            yield "\n".join([*frame, "", *lines, "\n</div>\n"])


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
    by_topic: dict[str, list[str]] = {topic: [] for topic in patterns()}
    by_part: dict[str, list[str]] = defaultdict(list)
    for name, file in files.items():
        line = f"- {links[name]}: {summary(file)}"
        by_part[os.path.dirname(name)].append(line)
        for topic in topics(file, {short for _, short in used[name]}):
            by_topic[topic].append(line)
    users: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(used, key=lambda name: len(used[name])):
        for one in used[name]:
            users[one].append(links[name])
    rows: dict[str, list[str]] = {of: [] for of in uses.API["packages"]}
    for package, short in sorted(users):
        rows[package].append(row(short, users[package, short]))
    parts = ["## By topic\n", *sections("### {}", by_topic)]
    parts += ["## By name\n", *sections("### {}", by_part)]
    return (
        PAGE.format(**PROGRAMS, parts="\n".join(parts)),
        PAGE.format(**BY_USE, parts="\n".join(sections("## `{}`", rows))),
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
        oldest = "{}.{}".format(*header.oldest)
        packages = " ".join(f'"{one}"' for one in header.dependencies)
        needed[programs.name(program)] = [oldest, packages]
    return f"{{% set needs = {json.dumps(needed, indent=0)} %}}\n"


def main(root: Path) -> None:
    """Write all."""
    archive(root, root / "docs/programs.zip")
    page, page_by_use = listed(root)
    made = ran.files(root) | {
        root / "docs/programs.md": page,
        root / "docs/programs-by-use.md": page_by_use,
        root / "overrides/partials/needs.html": needs(root),
    }
    for path, text in made.items():
        programs.write(path, text)


if __name__ == "__main__":
    try:
        main(ROOT)
    except ValueError as error:
        sys.exit(str(error))
