"""`make record` shows what changes, and writes what is named."""

from pathlib import Path

import pytest

from tests.conftest import Project, write
from tools.outputs import wanted


def test_nothing_is_written_that_is_not_named(project: Project) -> None:
    project.program("greet", "print('new')\n", "old\n")
    done = project.run("tools.outputs")
    assert done.returncode == 1
    assert "-old\n+new" in done.stdout
    assert "make record NAME=part/greet" in done.stdout
    output = project.path / "snippets/part/greet.out"
    assert output.read_text("utf-8") == "old\n"
    done = project.run("tools.outputs", "part/greet")
    assert "-old\n+new" in done.stdout
    assert output.read_text("utf-8") == "new\n"
    assert project.run("tools.outputs", "part/greet").stdout == ""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import time; print(time.time())", "something else each time"),
        ("raise SystemExit(1)", "exited with status 1"),
    ],
)
def test_what_cannot_be_recorded_is_told(
    project: Project, text: str, problem: str
) -> None:
    project.program("greet", text, None)
    done = project.run("tools.outputs", "part/greet")
    assert done.returncode == 1
    assert problem in done.stdout
    assert not (project.path / "snippets/part/greet.out").exists()


def test_a_timeline_that_no_longer_holds_is_recorded(
    project: Project,
) -> None:
    text = "def greet():\n    print('new')\n\n\ngreet()\n"
    project.program("greet", text, "new\n")
    recording = project.write("snippets/part/greet.timeline.json", "{}")
    done = project.run("tools.outputs")
    assert recording.read_text("utf-8") == "{}", done.stdout
    done = project.run("tools.outputs", "part/greet")
    assert "part/greet.timeline.json is recorded anew." in done.stdout
    assert '["main", ""' in recording.read_text("utf-8")
    assert project.run("tools.outputs", "part/greet").stdout == ""


def test_a_name_that_is_none_is_told(project: Project) -> None:
    done = project.run("tools.outputs", "part/gone")
    assert done.returncode == 2
    assert done.stdout == "There is no snippets/part/gone.py.\n"


OLD, OTHER, NEW = "x.out", "x.3.14.out", ">=3.14"
AB = {OLD: b"a", OTHER: b"b"}


@pytest.mark.parametrize(
    ("header", "before", "ran", "files"),
    [
        (">=3.11", {}, {11: b"a"}, {OLD: b"a"}),
        (">=3.11", {}, {11: b"a", 14: b"a"}, {OLD: b"a"}),
        (">=3.11", {}, {11: b"a", 14: b"b", 15: b"b"}, AB),
        # What another machine recorded stays.
        (">=3.11", AB, {11: b"c"}, {OLD: b"c", OTHER: b"b"}),
        (">=3.11", {OLD: b"a"}, {14: b"b"}, AB),
        # What is the same again goes.
        (">=3.11", AB, {11: b"c", 13: b"c", 14: b"c"}, {OLD: b"c"}),
        # A program for newer Pythons only.
        (NEW, {}, {14: b"a"}, {OLD: b"a"}),
        (NEW, {OLD: b"a"}, {14: b"b"}, {OLD: b"b"}),
    ],
)
def test_each_python_has_its_output(
    tmp_path: Path,
    header: str,
    before: dict[str, bytes],
    ran: dict[int, bytes],
    files: dict[str, bytes],
) -> None:
    text = f'# /// script\n# requires-python = "{header}"\n# ///\n'
    write(tmp_path, {"x.py": text, **before})
    found = wanted(tmp_path / "x.py", {(3, n): ran[n] for n in ran})
    assert {path.name: output for path, output in found.items()} == files
