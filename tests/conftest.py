"""A small project of the same build, for the tests of the tests."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import verify

ROOT = Path(__file__).parent.parent

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
OUTPUT = "hello\ngoodbye\n"


class Project:
    """A copy of this project with one page and one program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        shutil.copytree(
            ROOT / "tests",
            path / "tests",
            ignore=shutil.ignore_patterns(
                "benchmark",
                "browser",
                "mutate.py",
                "conftest.py",
                "test_guards.py",
                "test_commands.py",
                "test_zensical.py",
                "__*__",
            ),
        )
        shutil.copytree(ROOT / ".github", path / ".github")
        shutil.copytree(ROOT / "overrides", path / "overrides")
        for name in [
            "Makefile",
            "conftest.py",
            "pyproject.toml",
            "requirements.txt",
        ]:
            shutil.copy2(ROOT / name, path)  # make compares the dates
        config = (ROOT / "mkdocs.yml").read_text("utf-8")
        config = re.sub(r"(?ms)^nav:.*?\n\n", "nav: [index.md]\n\n", config)
        config += "  - pymdownx.tabbed\n"
        self.write("mkdocs.yml", config)
        self.write("README.md", "# A small project\n")
        self.write("docs/index.md", PAGE)
        self.write("snippets/part/greet.py", PROGRAM)
        self.write("snippets/part/greet.out", OUTPUT)
        verify.write(path, ["3.11.0"])

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
