"""What pages say of measured figures must hold in those that are recorded.

The claims stand in test_figures.toml. A figure is a row of a measuring
program's output, or one row divided by another: the median, or the column
that stands in brackets, as in "thread [KiB each]".
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools.programs import outputs

ROOT = Path(__file__).parent.parent
CLAIMS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

Table = dict[str, dict[str, float]]


def read(output: str) -> Table:
    """Return an output's figures, by the names of the row and the column."""
    header, *lines = output.partition("\n\n")[2].splitlines()
    _, *columns = re.split(" {2,}", header)
    skipped = columns.index("median")  # what stands before is part of the row
    table = {}
    for line in lines:
        name, *cells = re.split(" {2,}", line)
        row = " ".join([name, *cells[:skipped]])
        figures = map(float, cells[skipped:])
        table[row] = dict(zip(columns[skipped:], figures, strict=True))
    return table


def compute(figure: str, table: Table) -> float:
    """Return a figure, or the ratio of two."""
    values = []
    for part in figure.split(" / "):
        row, _, column = part.rstrip("]").partition(" [")
        values.append(table[row][column or "median"])
    return values[0] / (values[1] if len(values) > 1 else 1)


def problems(program: Path, claim: dict[str, Any], root: Path) -> list[str]:
    """Return why a claim does not hold; nothing if it does."""
    shown, words = claim.get("page", f"/{program.stem}.out"), claim["words"]
    pages = [
        " ".join(text.split())
        for path in root.glob("docs/**/*.md")
        if shown in (text := path.read_text("utf-8")) or path.match(shown)
    ]
    if not any(words in page for page in pages):
        return [f"No page that shows {program.stem}.out says: {words}"]
    low, high = claim["bounds"]
    first, last = claim.get("since", [3, 0]), claim.get("until", [3, 99])
    paths = [
        path
        for version, path in outputs(program).items()
        if first <= list(version) <= last
    ]
    found = [] if paths else [f'"{words}" But no output is of that Python']
    for path in paths:
        table = read(path.read_text("utf-8"))
        for figure in claim["figures"]:
            value = compute(figure, table)
            if not low <= value <= high:
                found.append(
                    f'"{words}" But in {path.name}, {figure} is '
                    f"{value:.3g}, not {low} to {high}"
                )
    return found


@pytest.mark.parametrize(
    ("program", "claim"),
    [(program, claim) for program in CLAIMS for claim in CLAIMS[program]],
    ids=lambda part: part["words"] if isinstance(part, dict) else part,
)
def test_claim_holds(program: str, claim: dict[str, Any]) -> None:
    (path,) = ROOT.glob(f"snippets/*/{program}.py")
    assert problems(path, claim, ROOT) == []


OUTPUT = "2 processors\n\nunit     x  median  KiB\npool     1     2.0  8.0\n"
CLAIM = {
    "words": "twice as long",
    "figures": ["pool 1", "pool 1 [KiB]"],
    "bounds": [1.5, 9],
}


@pytest.mark.parametrize(
    ("page", "output", "problem"),
    [
        ("twice\nas long", OUTPUT, None),
        ("thrice as long", OUTPUT, "says: twice as long"),
        ("twice as long", OUTPUT.replace("2.0", "1.2"), "pool 1 is 1.2, not"),
        ("twice as long", OUTPUT.replace("8.0", "80.0"), "[KiB] is 80, not"),
    ],
)
def test_false_claim_fails(
    page: str, output: str, problem: str | None, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/costs.md").write_text(f"part/measure.out\n{page}\n")
    (tmp_path / "measure.3.15.out").write_text(output)
    found = problems(tmp_path / "measure.py", CLAIM, tmp_path)
    assert problem in found[0] if problem else found == []
