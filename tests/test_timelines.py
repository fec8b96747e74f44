"""Each timeline is of its program as it stands, and below its output."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT, Project
from tests.index import sections
from tests.timeline import (
    is_current,
    main,
    timelines,
)

TASK = "ThreadPoolExecutor-0_0"
WAITS = '''\
"""Wait for a lock."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

begun = Event()
lock = Lock()


def wait_for(_name: str) -> None:
    """Wait for the lock, and for nothing else."""
    begun.set()
    with lock:
        print("locked")


with ThreadPoolExecutor(1) as pool:
    with lock:
        task = pool.submit(wait_for, "*_&<Ann>_*")
        begun.wait()
        time.sleep(0.01)
    task.result()
'''


def problems_of(timeline: Path, root: Path) -> Iterator[str]:
    """Say what is wrong with a timeline."""
    name = timeline.relative_to(root / "snippets")
    if not is_current(timeline):
        yield f"{name}: its program changed since: `make record`"
    shown = sections(root).get(str(name.with_suffix(".py")), "")
    page = root / "docs" / shown.partition("#")[0]
    output = name.with_suffix(".out")
    place = f'--8<-- "{output}"\n```\n\n--8<-- "{name}"\n'
    if not shown or place not in page.read_text("utf-8"):
        yield f"{name}: not included below its program's output"
    svg = ElementTree.fromstring(timeline.read_text("utf-8"))
    if svg.get("role") != "img" or not svg.get("aria-label"):
        yield f"{name}: nothing for those who can't see it"
    for element in svg.iter():
        if element.tag.endswith(("}style", "}script")) or element.get("style"):
            yield f"{name}: the pages' policy forbids the style or script"


@pytest.mark.parametrize(
    "timeline",
    timelines(ROOT),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_timeline_is_current_and_shown(timeline: Path) -> None:
    problems = list(problems_of(timeline, ROOT))
    assert not problems, "\n".join(problems)


@pytest.fixture
def timeline(project: Project) -> Path:
    """Give a timeline without a problem, in a project of its own."""
    path = project.path / "snippets/part/greet.svg"
    shutil.copy(timelines(ROOT)[0], path)
    program = timelines(ROOT)[0].with_suffix(".py")
    shutil.copy(program, path.with_suffix(".py"))
    index = project.path / "docs/index.md"
    index.write_text(
        index.read_text("utf-8") + '\n--8<-- "part/greet.svg"\n', "utf-8"
    )
    assert not list(problems_of(path, project.path))
    return path


@pytest.mark.parametrize(
    ("suffix", "old", "new", "problem"),
    [
        (".py", "lock", "key", "part/greet.svg: its program changed since"),
        (".svg", 'role="img"', "", "nothing for those who"),
        (".svg", "<line", '<line style="fill: red"', "policy forbids"),
        (".svg", "<line", "<style/><line", "policy forbids"),
    ],
)
def test_problem_is_seen(
    project: Project,
    timeline: Path,
    suffix: str,
    old: str,
    new: str,
    problem: str,
) -> None:
    file = timeline.with_suffix(suffix)
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    (found,) = problems_of(timeline, project.path)
    assert problem in found


@pytest.mark.parametrize("before", ["", "Text.\n\n"])
def test_timeline_away_from_its_output_is_seen(
    project: Project, timeline: Path, before: str
) -> None:
    index = project.path / "docs/index.md"
    include = '--8<-- "part/greet.svg"\n'
    text = index.read_text("utf-8").replace(
        include, before and before + include
    )
    index.write_text(text, "utf-8")
    (found,) = problems_of(timeline, project.path)
    assert "not included below" in found


def test_other_drawings_are_no_timelines(project: Project) -> None:
    project.write("snippets/part/greet.svg", "<svg></svg>")
    assert not timelines(project.path)


def test_record_draws_only_what_changed(
    project: Project, timeline: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(project.path, [])
    assert not capsys.readouterr().out
    timeline.with_suffix(".py").write_text(WAITS, "utf-8")
    timeline.with_suffix(".out").write_text("locked\n", "utf-8")
    main(project.path, [])
    assert "greet.svg" in capsys.readouterr().out
    assert not list(problems_of(timeline, project.path))
    svg = ElementTree.fromstring(timeline.read_text("utf-8"))
    texts = [element.text for element in svg.iter() if element.text]
    assert {"main", TASK, "wait_for('*_&<Ann>_*')"} <= set(texts)
    said = svg.get("aria-label", "").partition(f"{TASK}: ")[2]
    assert said.startswith("wait_for('*_&<Ann>_*')")
    assert said.endswith(", waits.")
    # Markdown leaves it as it is.
    project.build()
    html = (project.path / "site/index.html").read_text("utf-8")
    assert timeline.read_text("utf-8").strip() in html


def test_what_prints_something_else_is_not_drawn(
    project: Project, timeline: Path
) -> None:
    timeline.with_suffix(".out").write_text("nothing\n", "utf-8")
    with pytest.raises(SystemExit, match="printed something else"):
        main(project.path, [str(timeline)])
