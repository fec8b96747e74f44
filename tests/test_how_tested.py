"""Each line of the page on testing names tests that are there."""

import re
from pathlib import Path

import pytest

from tools.programs import ROOT

PAGE = ROOT / "docs/how-tested.md"


def unproved(page: str, root: Path) -> list[str]:
    """Return the claims of a page that name no test that is there."""
    claims = page.partition("## What is not checked")[0]
    return [
        line
        for line in re.split(r"(?m)^- ", claims)[1:]
        if not (named := re.findall(r"`(tests/\S+\.py)`", line))
        or not all((root / test).exists() for test in named)
    ]


def test_each_claim_names_its_tests() -> None:
    page = PAGE.read_text("utf-8")
    assert page.count("\n- ") > 10
    assert unproved(page, ROOT) == []


@pytest.mark.parametrize("claim", ["It is so.", "It is so. `tests/gone.py`"])
def test_claim_without_a_test_is_told(claim: str) -> None:
    assert unproved(f"# Page\n\n- {claim}\n", ROOT) == [f"{claim}\n"]
