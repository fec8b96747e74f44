"""A small project of the same build, for the tests of the tests."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.programs import ROOT

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
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

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
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def pytest(self, *args: str) -> subprocess.CompletedProcess[str]:
        return self.run("pytest", *args)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a small project without a program."""
    return Project(tmp_path)
