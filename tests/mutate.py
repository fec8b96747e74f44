"""Make small random edits, and report those that the tests do not notice.

Each edit is made in a copy of the project that has one page. A program may be
edited so that it still prints the same: then the edited program ran, and is
what the page shows. Such survivors are listed. Of all other edits, none may
survive; a copy without an edit must.
"""

import argparse
import io
import os
import random
import re
import shutil
import sys
import tempfile
import tokenize
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT, Project

OTHER_OPERATORS = {
    "+": "-",
    "-": "+",
    "*": "+",
    "<": ">=",
    ">": "<=",
    "==": "!=",
    "!=": "==",
    "+=": "-=",
    "-=": "+=",
}
CONTROL = "no edit"
INCLUDE = re.compile(r'^--8<-- "(.*\.(?:py|out))"$', re.MULTILINE)


class Mutant(NamedTuple):
    """An edit that was made, and whether the tests noticed."""

    kind: str
    edit: str
    noticed: bool


def edit_token(text: str, chance: random.Random) -> str:
    """Change one token of a program, as a slip of the hand might."""
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    names = sorted({t.string for t in tokens if t.type == tokenize.NAME})
    token = chance.choice([t for t in tokens if t.string.strip()])
    match token.type:
        case tokenize.NUMBER:
            new = f"{token.string}1"
        case tokenize.NAME:
            new = chance.choice([n for n in names if n != token.string])
        case tokenize.OP if token.string in OTHER_OPERATORS:
            new = OTHER_OPERATORS[token.string]
        case tokenize.OP:
            new = ""
        case _:
            new = edit_character(token.string, chance)
    lines = text.splitlines(keepends=True)
    row, column = token.start
    start = sum(map(len, lines[: row - 1])) + column
    return text[:start] + new + text[start + len(token.string) :]


def edit_character(text: str, chance: random.Random) -> str:
    """Change one character that is no space."""
    places = [place for place, old in enumerate(text) if not old.isspace()]
    place = chance.choice(places)
    new = chance.choice([c for c in "abcxyz0189" if c != text[place]])
    return text[:place] + new + text[place + 1 :]


def edit_program(project: Project, chance: random.Random) -> str:
    """Edit a program: a token of it."""
    path = chance.choice(sorted(project.path.glob("snippets/**/*.py")))
    return edit_file(project, path, lambda text: edit_token(text, chance))


def edit_output(project: Project, chance: random.Random) -> str:
    """Edit an output: a character of it."""
    path = chance.choice(sorted(project.path.glob("snippets/**/*.out")))
    return edit_file(project, path, lambda text: edit_character(text, chance))


def move_into_tab(project: Project, chance: random.Random) -> str:
    """Move a program's fence under a tab, where pytest sees none."""
    page = project.path / "docs/index.md"
    fences = re.findall(r"(?ms)^```python.*?^```\n", page.read_text("utf-8"))
    fence = chance.choice(fences)
    tab = '=== "Tab"\n\n' + re.sub(r"(?m)^", "    ", fence).rstrip(" ")
    return edit_file(project, page, lambda text: text.replace(fence, tab))


def remove_include(project: Project, chance: random.Random) -> str:
    """Empty a fence."""
    page = project.path / "docs/index.md"
    line = chance.choice(list(INCLUDE.finditer(page.read_text("utf-8"))))[0]
    return edit_file(project, page, lambda text: text.replace(line, ""))


def add_line_to_include(project: Project, chance: random.Random) -> str:
    """Type a line into a fence, after its include."""
    page = project.path / "docs/index.md"
    line = chance.choice(list(INCLUDE.finditer(page.read_text("utf-8"))))[0]
    return edit_file(
        project, page, lambda text: text.replace(line, f"{line}\nx = 1")
    )


def edit_built_page(project: Project, chance: random.Random) -> str:
    """Edit a block of code that a reader sees."""
    page = project.path / "site/index.html"
    texts = re.findall(
        r"(?<=<code>)[^\0]*?(?=</code></pre>)", page.read_text()
    )
    block = chance.choice(texts)
    # Not inside a tag, where nobody would see it.
    words = re.findall(r">([^<>&\s]+)<", block) or [block.strip()]
    word = chance.choice(words)
    new = edit_character(word, chance)
    changed = block.replace(f">{word}<", f">{new}<", 1)
    if changed == block:
        changed = block.replace(word, new, 1)
    return edit_file(project, page, lambda text: text.replace(block, changed))


def edit_file(project: Project, path: Path, edit: Callable[[str], str]) -> str:
    """Edit a file, and say which line became what."""
    old = path.read_text("utf-8")
    new = edit(old)
    assert new != old, f"no edit in {path}"
    path.write_text(new, "utf-8")
    name = path.relative_to(project.path)
    for number, (before, after) in enumerate(
        zip(old.splitlines(), [*new.splitlines(), ""], strict=False), 1
    ):
        if before != after:
            return f"{name}:{number}: {before.strip()} -> {after.strip()}"
    return f"{name}: lines were added"


def edit_nothing(project: Project, chance: random.Random) -> str:
    """Leave all as it is: the copy itself must pass."""
    return "nothing"


BEFORE_THE_BUILD = {
    CONTROL: edit_nothing,
    "program": edit_program,
    "output": edit_output,
    "fence moved into a tab": move_into_tab,
    "include removed": remove_include,
    "line added to an include": add_line_to_include,
}
AFTER_THE_BUILD = {"built page": edit_built_page}


def copy_page(page: Path, directory: Path) -> Project:
    """Make a project that has one page, and the programs that it shows."""
    project = Project(directory)
    shutil.rmtree(project.path / "snippets/part")
    text = page.read_text("utf-8")
    project.write("docs/index.md", text)
    for name in INCLUDE.findall(text):
        target = project.path / "snippets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "snippets" / name, target)
    # It would notice every edit: here, all else is put to the test.
    (project.path / "tests/test_verified.py").unlink()
    return project


def mutate(seed: int) -> Mutant:
    """Make one edit, build and test the copy."""
    chance = random.Random(seed)
    kind = chance.choice([*BEFORE_THE_BUILD, *AFTER_THE_BUILD])
    pages = sorted(
        page
        for page in ROOT.glob("docs/**/*.md")
        if INCLUDE.search(text := page.read_text("utf-8"))
        and "/measure_" not in text  # other figures are no mistake
    )
    page = chance.choice(pages)
    with tempfile.TemporaryDirectory(prefix="mutant-") as directory:
        project = copy_page(page, Path(directory))
        edit = ""
        if kind in BEFORE_THE_BUILD:
            edit = BEFORE_THE_BUILD[kind](project, chance)
        # Links to other pages lead nowhere in the copy, so it is not strict.
        built = project.run("mkdocs", "build").returncode == 0
        if built and kind in AFTER_THE_BUILD:
            edit = AFTER_THE_BUILD[kind](project, chance)
        noticed = not built or project.pytest("-x").returncode != 0
    return Mutant(kind, f"{page.relative_to(ROOT)}: {edit}", noticed)


def main() -> int:
    """Make the mutants and print how many of each kind survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    print(f"{options.count} mutants, --seed {options.seed}")
    seeds = range(options.seed, options.seed + options.count)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        mutants = list(pool.map(mutate, seeds))
    made = Counter(mutant.kind for mutant in mutants)
    survivors = [mutant for mutant in mutants if not mutant.noticed]
    alive = Counter(mutant.kind for mutant in survivors)
    for kind in sorted(made):
        print(f"{kind:26} made {made[kind]:4}  survived {alive[kind]:4}")
    for mutant in survivors:
        if mutant.kind == "program":
            print("ran, and prints the same:", mutant.edit)
        elif mutant.kind != CONTROL:
            print("NOT NOTICED:", mutant.edit)
    unnoticed = set(alive) - {"program", CONTROL}
    return 1 if unnoticed or alive[CONTROL] != made[CONTROL] else 0


if __name__ == "__main__":
    sys.exit(main())
