"""A small project of the same build, for the tests of the tests."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import verify

ROOT = Path(__file__).parent.parent

# What checks the pages and programs, without what checks the checks.
TESTS = [
    "__init__.py",
    "includes.py",
    "index.py",
    "plots.py",
    "programs.py",
    "publish.py",
    "published.py",
    "run_program.py",
    "test_published.py",
    "timeline.py",
    "verify.py",
]
DESCRIPTION = """\
---
description: A page with one program.
---

"""
PAGE = """\
# A small page

```python title="part/greet.py"
--8<-- "part/greet.py"
```

```text title="Output"
--8<-- "part/greet.out"
```
"""
PROGRAM = '''\
"""Greet."""

print("hello")
print("goodbye")
'''
NAV = "nav: [index.md, programs.md]\n\n"
OUTPUT = "hello\ngoodbye\n"


class Project:
    """A copy of this project with one page and one program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name in TESTS:
            self.write(f"tests/{name}", (ROOT / "tests" / name).read_text())
        for name in [".github", "overrides"]:
            shutil.copytree(ROOT / name, path / name)
        for name in [
            "Makefile",
            "conftest.py",
            "pyproject.toml",
            "requirements.txt",
            "tests/clusters.txt",
        ]:
            shutil.copy2(ROOT / name, path / name)  # make compares the dates
        config = (ROOT / "mkdocs.yml").read_text("utf-8")
        config = re.sub(r"(?ms)^nav:.*?\n\n", NAV, config)
        config += "  - pymdownx.tabbed\n"
        self.write("mkdocs.yml", config)
        self.write("README.md", "# A small project\n")
        self.write("docs/index.md", DESCRIPTION + PAGE)
        self.write("docs/programs.md", DESCRIPTION + "# Programs\n")
        self.write("snippets/part/greet.py", PROGRAM)
        self.write("snippets/part/greet.out", OUTPUT)
        (path / "docs/programs").symlink_to("../snippets")
        verify.write(path, {"3.11.0": "| 3.11.0 | 1 | 0 | 1 | today |"})

    def write(self, name: str, text: str) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run("mkdocs", "build", "--strict")

    def pytest(self, *args: str) -> subprocess.CompletedProcess[str]:
        return self.run("pytest", *args)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a small project that passes."""
    return Project(tmp_path)
