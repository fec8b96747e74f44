"""What programs there are, what each needs, and what each prints."""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parent.parent
HEADER = re.compile(r"(?ms)^# /// script$\n(.*?)^# ///$")

Version = tuple[int, int]
VERSIONS = [(3, minor) for minor in range(11, 30)]


class ProgramError(Exception):
    """Says all that is wrong with a program's run."""


class Header(NamedTuple):
    """What a program's header asks for (PEP 723)."""

    python: SpecifierSet
    dependencies: tuple[str, ...]

    def accepts(self, version: Version) -> bool:
        """Tell whether the program is for a release of that Python."""
        # The last release of a series: a header names series, not releases.
        return self.python.contains("{}.{}.999".format(*version))

    @property
    def oldest(self) -> Version:
        """The first Python that the program is for."""
        return next(filter(self.accepts, VERSIONS))


def programs(root: Path = ROOT) -> list[Path]:
    """Return every program under snippets/, in order."""
    return sorted(root.glob("snippets/**/*.py"))


def name(program: Path) -> str:
    """Return a program's name on the pages: `futures/submit_task.py`."""
    return program.as_posix().rpartition("/snippets/")[2]


def header(program: Path) -> Header:
    """Return what a program's header asks for; nothing, if it has none.

    Raise ValueError, with the file's name, for a header that is no TOML.
    """
    found = HEADER.search(program.read_text("utf-8"))
    text = re.sub(r"(?m)^# ?", "", found[1]) if found else ""
    try:
        table = tomllib.loads(text)
        return Header(
            SpecifierSet(table.get("requires-python", ">=3.11")),
            tuple(sorted(table.get("dependencies", []))),
        )
    except ValueError as error:
        raise ValueError(f"{name(program)}: its header: {error}") from None


def output_path(program: Path, version: Version) -> Path:
    """Return where an output is that is from this Python on: x.3.14.out.

    (3, 0) stands for the oldest: x.out.
    """
    middle = "" if version == (3, 0) else ".{}.{}".format(*version)
    return program.with_name(f"{program.stem}{middle}.out")


def outputs(program: Path) -> dict[Version, Path]:
    """Return a program's recorded outputs by the Python that each is from."""
    paths = {at: output_path(program, at) for at in [(3, 0), *VERSIONS]}
    return {at: path for at, path in paths.items() if path.exists()}


def output(program: Path, version: Version) -> Path:
    """Return the file that holds what a program prints on that Python."""
    fitting = [path for at, path in outputs(program).items() if at <= version]
    return fitting[-1] if fitting else program.with_suffix(".out")


def measures(program: Path) -> bool:
    """Tell whether the program prints figures, which differ each time."""
    return program.name.startswith("measure_")


def write(path: Path, text: str) -> None:
    """Write what changed: a server builds the pages anew for each file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def digest(data: bytes) -> str:
    """Return the digest by which the record knows a file or an output."""
    return hashlib.sha256(data).hexdigest()
