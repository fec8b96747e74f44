"""A small project of the same build, for the tests of the tests."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tools.programs import ROOT

PATH = os.environ["PATH"]  # where each Python is found
PAGE = """\
---
description: A page with one program.
---

# A small page

```python title="{name}.py"
--8<-- "{name}.py"
```

```text title="Output"
--8<-- "{name}.out"
```
"""


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files in a folder, by their names there."""
    for name, data in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)


def run(
    command: Sequence[str], folder: Path, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder; its stdout has its stderr, too."""
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_picture(drawn: str) -> tuple[list[str], str]:
    """Return the words of an SVG that one sees, and those that one hears.

    It may have no style or script of its own: the pages' policy forbids them.
    """
    svg = ElementTree.fromstring(drawn)
    assert svg.get("role") == "img"
    for element in svg.iter():
        assert not element.tag.endswith(("}style", "}script"))
        assert not element.get("style")
    seen = [element.text for element in svg.iter() if element.text]
    return seen, svg.attrib["aria-label"]


class Project:
    """What runs programs, with programs and pages of a test's own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for folder in ["tools", "requirements"]:
            shutil.copytree(ROOT / folder, path / folder)
        for name in ["conftest.py", "pyproject.toml", "tests/examples.py"]:
            self.write(name, (ROOT / name).read_text("utf-8"))
        self.write("tests/__init__.py", "")
        self.write("docs/index.md", "")

    def write(self, name: str, text: str | bytes) -> Path:
        write(self.path, {name: text})
        return self.path / name

    def program(
        self, name: str, text: str, output: str | bytes | None = ""
    ) -> Path:
        """Add a program, its output unless None, and a page that shows it."""
        self.write(f"docs/{name}.md", PAGE.format(name=f"part/{name}"))
        if output is not None:
            self.write(f"snippets/part/{name}.out", output)
        return self.write(f"snippets/part/{name}.py", text)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a module of Python in the project."""
        return run([sys.executable, "-m", *command], self.path)

    def pytest(self, *args: str) -> subprocess.CompletedProcess[str]:
        return self.run("pytest", *args)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a small project without a program, where one Python is at hand.

    Each other one that a test does without saves it a second or two.
    """
    monkeypatch.setenv("PATH", os.defpath)
    return Project(tmp_path)
