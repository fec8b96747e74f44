"""The index of programs is of the programs of today."""

import pytest

from tests.conftest import ROOT, Project
from tests.index import is_current, page, public, text


def test_index_is_current() -> None:
    assert is_current(ROOT), (
        "a program changed, or the section that shows it, since "
        "docs/programs.md was written: `make record` writes it anew"
    )


def test_changed_program_makes_the_index_old(project: Project) -> None:
    page(project.path).write_text(text(project.path), "utf-8")
    assert is_current(project.path)
    project.write("snippets/part/greet.py", '"""Greet twice."""\n')
    assert not is_current(project.path)


def test_moved_section_makes_the_index_old(project: Project) -> None:
    page(project.path).write_text(text(project.path), "utf-8")
    index = project.path / "docs/index.md"
    project.write("docs/index.md", "## Hello\n\n" + index.read_text("utf-8"))
    assert not is_current(project.path)


def test_index_edited_by_hand_is_old(project: Project) -> None:
    index = text(project.path)
    page(project.path).write_text(index.replace("greet", "meet"), "utf-8")
    assert not is_current(project.path)


def test_index_names_programs_and_what_they_use(project: Project) -> None:
    project.write(
        "snippets/part/greet.py",
        '"""Greet from a pool."""\n\n'
        "from concurrent.futures import ThreadPoolExecutor\n\n"
        "with ThreadPoolExecutor() as pool:\n"
        '    pool.submit(print, "hello")\n',
    )
    index = text(project.path)
    assert "| [`greet`](index.md) | Greet from a pool. |" in index
    assert "### `concurrent.futures`" in index
    assert "| `ThreadPoolExecutor` | [`greet`](index.md) |" in index
    assert "submit` | [`greet`](index.md) |" in index
    assert "print" not in index


@pytest.mark.parametrize(
    ("module", "full_name", "names"),
    [
        (
            "asyncio.tasks",
            "asyncio.tasks.gather",
            [("asyncio", "gather")],
        ),
        (
            "pykka._proxy",
            "pykka._proxy.ActorProxy.__init__.actor_ref",
            [("pykka", "ActorProxy.actor_ref")],
        ),
        ("pykka._actor", "pykka._actor.Actor.__init__", []),
        ("json", "json.loads", []),
    ],
)
def test_public_names(
    module: str, full_name: str, names: list[tuple[str, str]]
) -> None:
    assert list(public(module, full_name)) == names
