"""What a program's header asks for (PEP 723) is what it was tested with."""

import re
import sys
import tomllib
from collections.abc import Sequence
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement

from tests.run_program import CLUSTERS, needs_clusters

HEADER = re.compile(r"(?ms)^# /// script$\n(.*?)^# ///$")


def unmet(program: str, path: Sequence[str] = sys.path) -> list[str]:
    """Give the dependencies in a header that are not installed on the path."""
    if not (header := HEADER.search(program)):
        return []
    text = re.sub(r"(?m)^# ?", "", header[1])
    found = []
    for dependency in tomllib.loads(text).get("dependencies", []):
        requirement = Requirement(dependency)
        versions = [
            distribution.version
            for distribution in distributions(
                name=requirement.name, path=list(path)
            )
        ]
        if not any(map(requirement.specifier.contains, versions)):
            found.append(dependency)
    return found


def test_headers_name_what_is_installed(pytestconfig: pytest.Config) -> None:
    clusters = list(map(str, CLUSTERS.glob("lib/python*/site-packages")))
    wrong = {}
    for program in sorted(pytestconfig.rootpath.glob("snippets/**/*.py")):
        path = clusters if needs_clusters(program) else sys.path
        # Without that environment, the program is skipped in plain sight.
        if path and (found := unmet(program.read_text("utf-8"), path)):
            wrong[str(program.relative_to(pytestconfig.rootpath))] = found
    assert wrong == {}


def test_other_dependency_is_unmet() -> None:
    header = (
        '# /// script\n# dependencies = ["pykka>=490", "no-such"]\n# ///\n'
    )
    assert unmet(header) == ["pykka>=490", "no-such"]
