"""What a program's header asks for (PEP 723) is what it was tested with."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

HEADER = re.compile(r"(?ms)^# /// script$\n(.*?)^# ///$")


def unmet(program: str) -> list[str]:
    """Give the dependencies in a header that are not installed here."""
    if not (header := HEADER.search(program)):
        return []
    text = re.sub(r"(?m)^# ?", "", header[1])
    found = []
    for dependency in tomllib.loads(text).get("dependencies", []):
        requirement = Requirement(dependency)
        try:
            if version(requirement.name) not in requirement.specifier:
                found.append(dependency)
        except PackageNotFoundError:
            found.append(dependency)
    return found


def test_headers_name_what_is_installed(pytestconfig: pytest.Config) -> None:
    programs = sorted(Path(pytestconfig.rootpath).glob("snippets/**/*.py"))
    wrong = {
        str(path.relative_to(pytestconfig.rootpath)): dependencies
        for path in programs
        if (dependencies := unmet(path.read_text("utf-8")))
    }
    assert wrong == {}


def test_other_dependency_is_unmet() -> None:
    header = (
        '# /// script\n# dependencies = ["pykka>=490", "no-such"]\n# ///\n'
    )
    assert unmet(header) == ["pykka>=490", "no-such"]
