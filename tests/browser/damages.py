"""Copies of the home page, each with a fault that `damages.toml` names."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

PAGE = "index.html"
PROGRAM, OUTPUT = "home/fetch_three_pages.py", "home/fetch_three_pages.out"
SCRIPT = "\n{{const out = document.querySelector('.language-text code'); {}}}"


class Damage(NamedTuple):
    """What is put in place of a pattern in a file, and what is said of it."""

    file: str
    pattern: str
    new: str
    said: str
    slow: bool  # is it for slow checks to find?


def damages() -> dict[str, Damage]:
    """Return every damage by its name."""
    text = Path(__file__).with_suffix(".toml").read_text("utf-8")
    text = text.replace("PROGRAM", PROGRAM).replace("OUT", OUTPUT)
    table = tomllib.loads(text)
    found = {}
    for name, (rules, said) in table["css"].items():
        found[name] = ("stylesheets/extra.css", r"\Z", rules, said)
    for name, (script, said) in table["js"].items():
        new = SCRIPT.format(script).replace("\\", r"\\")
        found[name] = ("assets/site.js", r"\Z", new, said)
    for name, (pattern, new, said) in table["html"].items():
        found[name] = (PAGE, pattern, new, said)
    return {
        name: Damage(*damage, name in table["slow"])
        for name, damage in found.items()
    }


@contextmanager
def damaged(site: Path, damage: Damage) -> Iterator[Path]:
    """Yield a folder with a damaged copy of what the home page needs."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("assets", "stylesheets"):
            shutil.copytree(site / part, folder / part)
        shutil.copy(site / PAGE, folder)
        path = folder / damage.file
        text = path.read_text("utf-8")
        new = re.sub(f"(?s){damage.pattern}", damage.new, text, count=1)
        assert new != text, f"{damage.file} has no {damage.pattern}"
        path.write_text(new, "utf-8")
        yield folder
