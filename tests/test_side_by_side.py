"""The programs that do one job in several ways print the same."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tools.programs import ROOT


def check_same(outputs: Iterable[Path]) -> None:
    """Fail unless there are several outputs, and all hold the same."""
    first, *others = sorted(outputs)
    assert others
    for other in others:
        assert other.read_text("utf-8") == first.read_text("utf-8"), other


def test_the_three_banks_print_the_same() -> None:
    check_same((ROOT / "snippets/actors").glob("transfer_with_*.out"))


def test_another_balance_fails(tmp_path: Path) -> None:
    (tmp_path / "lock.out").write_text("300\n", "utf-8")
    (tmp_path / "pykka.out").write_text("301\n", "utf-8")
    with pytest.raises(AssertionError, match=r"pykka\.out"):
        check_same(tmp_path.iterdir())
