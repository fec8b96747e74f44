"""The programs of an application agree in what they have in common."""

import ast
import difflib
import re

import pytest

from tools.programs import ROOT

SITE = {"Site", "Server", "fetch", "compare"}
# Programs that hold the same, and what: what is tested is what runs.
COPIES = [
    ("check_in_loop", "fetch_in_threads", {*SITE, "save"}),
    ("check_in_loop", "compare_in_processes", {*SITE, "save"}),
    ("check_in_loop", "save_in_one_thread", SITE),
    ("save_in_one_thread", "stop_and_go_on", {"compare", "Table"}),
    ("stop_and_go_on", "test_page_checks", {"Table", "check_all"}),
    ("run_service", "test_sensor", {"Sensor"}),
    ("check_in_loop", "measure_stages", {"compare"}),
    ("check_in_loop", "measure_comparisons", {"compare"}),
]
SPAWN = 'multiprocessing.get_context("spawn")  # do not fork beside threads'
# Programs that do the same elsewhere, and the function that makes a cluster.
ELSEWHERE = [
    ("save_in_one_thread", "compare_on_dask", "start_dask"),
    ("compare_in_processes", "compare_on_ray", "start_ray"),
]


def read(program: str) -> str:
    """Return the text of a program of the applications."""
    path = ROOT / f"snippets/applications/{program}.py"
    return path.read_text("utf-8")


def parts(text: str) -> dict[str, str]:
    """Return a program's classes, functions and constants, by name.

    Which class of actor a reference is to makes no difference.
    """
    found = {}
    for node in ast.parse(text).body:
        part = ast.get_source_segment(text, node) or ""
        part = re.sub(r'"?pykka\.ActorRef\[\w+\]"?', "pykka.ActorRef", part)
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found[node.name] = part
        elif isinstance(node, ast.Assign) and part[0].isupper():
            found[ast.unparse(node.targets[0])] = part
    return found


def changes(before: str, after: str) -> list[str]:
    """Return what differs in two programs: parts by name, lines of main."""
    old, new = parts(before), parts(after)
    found = [f"- {name}" for name in old.keys() - new.keys()]
    found += [f"+ {name}" for name in new.keys() - old.keys()]
    both = [name for name in old if name in new and old[name] != new[name]]
    found += [f"! {name}" for name in both if name != "main"]
    lines = old["main"].splitlines(), new["main"].splitlines()
    for line in difflib.ndiff(*lines):
        found += [f"{line[0]} {line[2:].strip()}"] * (line[0] in "-+")
    return found


@pytest.mark.parametrize(("one", "other", "names"), COPIES)
def test_copies_are_the_same(one: str, other: str, names: set[str]) -> None:
    old, new = parts(read(one)), parts(read(other))
    assert {name: old[name] for name in names} == {
        name: new[name] for name in names
    }


@pytest.mark.parametrize(("before", "after", "start"), ELSEWHERE)
def test_one_line_runs_it_elsewhere(
    before: str, after: str, start: str
) -> None:
    assert changes(read(before), read(after)) == [
        f"+ {start}",
        f"- spawn = {SPAWN}",
        "- ProcessPoolExecutor(max_workers=2, mp_context=spawn) as processes,",
        f"+ {start}() as processes,",
    ]


def test_what_changed_is_told() -> None:
    before = "A = 1\ndef f(): pass\ndef main():\n    f()\n    f()\n"
    after = "B = 1\ndef f(): return\ndef main():\n    f()\n    g()\n"
    assert changes(before, after) == [
        "- A",
        "+ B",
        "! f",
        "- f()",
        "+ g()",
    ]


def test_the_three_banks_print_the_same() -> None:
    folder = ROOT / "snippets/actors"
    banks = [
        it.read_text("utf-8") for it in folder.glob("transfer_with_*.out")
    ]
    assert len(banks) == 3
    assert len({*banks}) == 1, banks
