"""Pictures of figures show those figures, and can be read and heard."""

from pathlib import Path

import pytest

from tests.conftest import read_picture, write
from tools.plots import draw, read

HEAD = "2 processors\nPython 3.11.7, 2026-11-25\n\n"
POINTS = (
    HEAD
    + "ms  median  1 %  99 %  MiB\nb  2.0  1.0  1,234.5  7\na, 1 1  1  3  0\n"
)
LINES = (
    HEAD + "ms  kB  median  1 %  99 %\na, 1  1  7  6  8\na, 1  1000  5  4  9\n"
)


def output(folder: Path, text: str) -> Path:
    """Return the path of an output that is this text."""
    write(folder, {"snippets/part/measure_it.out": text})
    return folder / "snippets/part/measure_it.out"


@pytest.mark.parametrize("text", [POINTS, LINES])
def test_picture_is_read_and_heard(tmp_path: Path, text: str) -> None:
    drawn = draw([read(output(tmp_path, text))])
    seen, heard = read_picture(drawn)
    assert "a, 1" in seen
    assert "on Python 3.11.7" in " ".join(seen)
    assert "a, 1" in heard
    for figure in ("1  3", "7  6", "4  9"):  # another figure, another picture
        if figure in text:
            other = text.replace(figure, figure[:-1] + "2")
            assert draw([read(output(tmp_path, other))]) != drawn


def test_rows_are_sorted_and_pythons_side_by_side(tmp_path: Path) -> None:
    old = read(output(tmp_path, POINTS))
    new = read(output(tmp_path, POINTS.replace("3.11", "3.15")))
    drawn = draw([old, new])
    assert drawn.index(">a, 1<") < drawn.index(">b<")
    assert drawn.index(">1 on Python 3.11.7<") < drawn.index("3.15.7<")
    assert drawn.count("<circle") == 4


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Python", "PyPy", "measure_it.out:4: "),
        ("\n\n", "\n", "measure_it.out:1: '': "),
        ("median", "mean", "measure_it.out:4: 'ms  mean  1 %"),
        ("1.0  1,234.5", "1.0", "measure_it.out:5: 'b  2.0  1.0  7': print"),
        (
            "1  1  3",
            "0  1  3",
            "a figure above 0 for each of ['median', '1 %'",
        ),
    ],
)
def test_what_does_not_fit_is_named(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    with pytest.raises(
        ValueError, match=r"part/measure_it\.out:\d: "
    ) as error:
        read(output(tmp_path, POINTS.replace(old, new)))
    assert problem in str(error.value)
