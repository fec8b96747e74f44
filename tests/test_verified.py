"""The pages say on which Pythons the programs of today passed."""

from pathlib import Path

import pytest

from tests.verify import verified_on, write


def test_record_is_of_the_programs_of_today(
    pytestconfig: pytest.Config,
) -> None:
    assert verified_on(pytestconfig.rootpath), (
        "the programs changed since snippets/verified.txt was written: "
        "`make verify` runs them on each Python at hand"
    )


def test_changed_program_makes_the_record_old(tmp_path: Path) -> None:
    program = tmp_path / "snippets/part/greet.py"
    program.parent.mkdir(parents=True)
    program.write_text("print('hello')\n")
    pythons = ["3.11.7", "3.13.0", "3.14.8t"]
    write(tmp_path, pythons)
    assert verified_on(tmp_path) == pythons
    program.write_text("print('goodbye')\n")
    assert verified_on(tmp_path) == []
