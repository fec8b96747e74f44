"""The pages say on which Pythons the programs of today passed."""

from pathlib import Path

import pytest

from tests.verify import row, rows, verified_on, write


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
    ran = {
        version: f"| {version} | 1 | 0 | 1 | today |"
        for version in ["3.11.7", "3.13.0", "3.14.8t"]
    }
    write(tmp_path, ran)
    assert verified_on(tmp_path) == list(ran)
    assert rows(tmp_path) == ran
    program.write_text("print('goodbye')\n")
    assert verified_on(tmp_path) == []


def test_row_has_the_numbers_of_a_run(tmp_path: Path) -> None:
    results = tmp_path / "results.xml"
    results.write_text(
        '<testsuites><testsuite tests="9" skipped="2" time="61.7" />'
        "</testsuites>"
    )
    assert row("3.11.7", results).startswith("| 3.11.7 | 7 | 2 | 62 | ")
