"""Write the page that lists every program, by name and by the API it uses.

The page ends with a digest of itself, of the programs and of where the pages
show them, and a test compares that with those of today.
"""

import ast
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import jedi
from markdown.extensions.toc import slugify

from tests.run_program import python_for

# The packages that the site teaches; what else a program uses is not listed.
PACKAGES = [
    "concurrent.futures",
    "threading",
    "queue",
    "multiprocessing.shared_memory",
    "multiprocessing",
    "asyncio",
    "contextvars",
    "pykka.typing",
    "pykka",
    "thespian.actors",
    "thespian.initmsgs",
    "thespian.troupe",
    "ray",
    "dask",
    "distributed",
    "tenacity",
]
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


# What a program defines for its library to call.
HOOKS = {
    "on_failure": ("pykka", "Actor.on_failure"),
    "on_receive": ("pykka", "Actor.on_receive"),
    "on_start": ("pykka", "Actor.on_start"),
    "on_stop": ("pykka", "Actor.on_stop"),
    "receiveMessage": ("thespian.actors", "Actor.receiveMessage"),
}


def page(root: Path) -> Path:
    """Give the page that lists the programs."""
    return root / "docs/programs.md"


def with_digest(root: Path, text: str) -> str:
    """Give the page's text with its last line."""
    found = hashlib.sha256(text.encode())
    found.update(repr(sorted(sections(root).items())).encode())
    for program in sorted(root.glob("snippets/*/*.py")):
        found.update(program.read_bytes())
    return f"{text}<!-- digest: {found.hexdigest()} -->\n"


def is_current(root: Path) -> bool:
    """Tell whether the page was written for the programs of today."""
    found = page(root).read_text("utf-8")
    return found == with_digest(root, found.partition("<!-- digest: ")[0])


def sections(root: Path) -> dict[str, str]:
    """Give the link to the section that shows each program."""
    found = {}
    for source in sorted(root.glob("docs/**/*.md")):
        place = source.relative_to(root / "docs").as_posix()
        for line in source.read_text("utf-8").splitlines():
            if heading := re.match(r"##+ (.*)", line):
                anchor = slugify(heading[1].replace("`", ""), "-")
                place = place.partition("#")[0] + f"#{anchor}"
            if include := re.fullmatch(r'--8<-- "(.*\.py)"', line):
                found[include[1]] = place
    return found


def summary(program: Path) -> str:
    """Give the first line of a program's docstring."""
    docstring = ast.get_docstring(ast.parse(program.read_text("utf-8")))
    assert docstring, f"{program} has no docstring"
    return docstring.splitlines()[0]


def names_used(program: Path) -> set[tuple[str, str]]:
    """Give each name that a program uses, with the package that has it."""
    text = program.read_text("utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    environment = jedi.create_environment(
        python_for(program) or sys.executable, safe=False
    )
    script = jedi.Script(text, path=program, environment=environment)
    places = {
        ast.unparse(node): (node.end_lineno, (node.end_col_offset or 1) - 1)
        for node in nodes
        if isinstance(node, ast.Attribute | ast.Name)
    }
    found = {
        HOOKS[node.name]
        for node in nodes
        if isinstance(node, ast.FunctionDef) and node.name in HOOKS
    }
    for line, column in places.values():
        for name in script.goto(line, column, follow_imports=True):
            if name.type not in {"module", "param"} and name.full_name:
                found |= set(public(name.module_name, name.full_name))
    return found


def public(module: str, full_name: str) -> Iterator[tuple[str, str]]:
    """Give the package and the name in it, if it is public and taught.

    Most names are defined in one module and imported from another.
    """
    for package in PACKAGES:
        if module == package or module.startswith(f"{package}."):
            path = full_name.removeprefix(f"{module}.").split(".")
            # An attribute that a method sets belongs to the class.
            name = ".".join([path[0], *path[1:][-1:]])
            if not re.search(r"\b_", name):
                yield package, name
            return


def text(root: Path) -> str:
    """Give the page's text."""
    place = sections(root)
    lines = [INTRODUCTION, "## By name\n"]
    uses: dict[str, dict[str, list[str]]] = {}
    for part, names in groupby(sorted(place), os.path.dirname):
        lines += [f"### {part}\n", "| Program | What it shows |", "|---|---|"]
        for name in names:
            program = root / "snippets" / name
            link = f"[`{program.stem}`]({place[name]})"
            lines.append(f"| {link} | {summary(program)} |")
            for package, used in names_used(program):
                uses.setdefault(package, {}).setdefault(used, []).append(link)
        lines.append("")
    lines.append("## By what they use\n")
    for package in filter(uses.get, PACKAGES):
        lines += [f"### `{package}`\n", "| Name | Programs |", "|---|---|"]
        for name, links in sorted(uses[package].items()):
            lines.append(f"| `{name}` | {', '.join(links)} |")
        lines.append("")
    return with_digest(root, "\n".join([*lines, ""]))


if __name__ == "__main__":
    root = Path(__file__).parent.parent
    if page(root).exists() and is_current(root):
        sys.exit()
    page(root).write_text(text(root), "utf-8")
