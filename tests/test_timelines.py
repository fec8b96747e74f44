"""No timeline shows what a fresh run of its program does not."""

import json
import re
from pathlib import Path

import markdown
import pytest

from tests.browser.conftest import unless_passed
from tests.conftest import read_picture, write
from tools import timeline
from tools.environments import fitting, release
from tools.programs import ROOT, name
from tools.timeline import draw, load, problems, program_of, record, recordings
from tools.trace import Bar

RUN = [
    Bar("main", "", (0, 1, 8, 11)),
    Bar("main", "'wide'", (9,)),
    Bar("main", "'high'", (10,)),
    Bar("pool_0", "shrink('wide')", (2, 3, 6, 7)),
    Bar("pool_1", "shrink('high')", (4, 5)),
]


@pytest.mark.parametrize("path", recordings(), ids=name)
def test_fresh_runs_show_what_is_recorded(
    request: pytest.FixtureRequest, path: Path
) -> None:
    versions = fitting(program_of(path))
    if not versions:
        pytest.skip(f"{name(program_of(path))} wants a newer Python")
    files = [path, program_of(path), *sorted(ROOT.glob("tools/*.py"))]
    data = [file.read_bytes() for file in files]
    with unless_passed(request, data, [*map(release, versions)]):
        assert not problems(path)


@pytest.mark.parametrize("path", recordings(), ids=name)
def test_timeline_is_seen_and_heard(path: Path) -> None:
    program = re.escape(name(program_of(path)).removesuffix(".py"))
    include = rf'8<-- "{program}[\d.]*\.out"\n```\n\n--8<-- "{program}\.svg"\n'
    pages = [page.read_text("utf-8") for page in ROOT.glob("docs/**/*.md")]
    assert re.search(include, "".join(pages)), "not below its output"
    drawn = draw(load(path))
    seen, heard = read_picture(drawn)
    for _, words, _ in load(path).bars:
        assert words in " ".join(seen)
        assert words in heard
    assert drawn.strip() in markdown.markdown(drawn)  # finds no emphasis


@pytest.mark.parametrize(
    ("unit", "changes", "problem"),
    [
        # A bar moved, in order only and to scale; results in another order.
        ("step", {3: (2, 3, 4, 5), 4: (6, 7)}, "that shrink('wide') on po"),
        ("step", {1: (10,), 2: (9,)}, "that 'wide' on main is yet to come"),
        ("ms", {4: (4.8, 5.8)}, "that shrink('high') on pool_1 is yet to c"),
        ("ms", {0: (0, 1, 9, 11)}, "main waits after 32/40 of the time"),
        (
            "ms",
            {3: (2, 7)},
            "no run shows that shrink('wide') on pool_0 works",
        ),
        # All slower; a call renamed, dropped and invented; not as written.
        (
            "ms",
            {n: [t * 20 for t in RUN[n].times] for n in range(5)},
            "no run",
        ),
        ("step", {4: "crop()"}, "its crop() on pool_1 is in no run"),
        ("step", {4: "shrink('wide')"}, "it lacks shrink('high') on pool_1"),
        ("ms", {4: None}, "it lacks shrink('high') on pool_1"),
        ("ms", {0: None}, "it is no recording"),
        ("step", {4: (4, 5.5)}, "it is no recording"),
        ("ms", {4: (5, 4)}, "it is no recording"),
    ],
)
def test_invention_is_seen(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    unit: str,
    changes: dict[int, object],
    problem: str,
) -> None:
    monkeypatch.setattr(timeline, "trace", lambda program: RUN)
    name = "snippets/part/shrink.timeline.json"
    path = tmp_path / name
    write(tmp_path, {name: json.dumps({"unit": unit, "bars": RUN})})
    assert not problems(path)
    bars: list[list[object]] = [list(bar) for bar in RUN]
    for n, change in changes.items():
        bars[n][1 if isinstance(change, str) else 2] = change
    bars = [bar for bar in bars if bar[2] is not None]
    path.write_text(json.dumps({"unit": unit, "bars": bars}), "utf-8")
    found = problems(path)
    assert problem in "".join(found)
    for it in found:
        assert it.startswith("part/shrink.timeline.json: ")
        assert it.endswith(": `make record NAME=part/shrink`")


@pytest.mark.parametrize(("disturbed", "seen"), [(1, False), (2, True)])
def test_a_run_that_the_tracer_disturbs_is_tried_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    disturbed: int,
    seen: bool,
) -> None:
    left = [ValueError("traced, it prints: other")] * disturbed

    def trace(program: Path) -> list[Bar]:
        if left:
            raise left.pop()
        return RUN

    monkeypatch.setattr(timeline, "trace", trace)
    path = tmp_path / "shrink.timeline.json"
    path.write_text(json.dumps({"unit": "step", "bars": RUN}), "utf-8")
    assert bool(problems(path)) == seen


def test_changed_program_is_seen_and_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No thread: so each run is the same, however busy the machine is.
    program = tmp_path / "shrink.py"
    program.write_text(
        "def shrink(photo):\n    print('small', photo)\n\n\n"
        "shrink('panorama')\nshrink('portrait')\n"
    )
    program.with_suffix(".out").write_text("small panorama\nsmall portrait\n")
    assert not record(program)  # it has none
    assert record(program, first=True)
    assert not record(program)  # it still holds
    monkeypatch.setattr(timeline, "FRESH", 3)
    program.write_text(program.read_text("utf-8").replace("shrink", "crop"))
    assert record(program)
    assert (
        "crop('panorama')" in program.with_suffix(".timeline.json").read_text()
    )
    program.with_suffix(".out").write_text("ready\n", "utf-8")
    with pytest.raises(ValueError, match=r"shrink\.py: traced, it prints:"):
        record(program)
