"""What the built site shows is what the tests ran, and all of it.

This reads the site that `make site` built, after the pages' own tests.
"""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from tests import verify
from tests.plots import outputs
from tests.programs import RAN
from tests.published import blocks, readme_html
from tests.timeline import timelines

# Blocks of these are no program or output. test_commands.py runs them.
SHELL_LANGUAGES = {"console"}


def problems_of(html: str, programs: list[Path]) -> list[str]:
    """Say where a page's blocks are not its programs, each with its output.

    Programs are those that ran for the page, in its order.
    """
    texts = {path.read_text("utf-8"): path for path in programs}
    problems = []
    shown: list[Path] = []
    output_due = False
    for block in blocks(html):
        if block.language in SHELL_LANGUAGES:
            continue
        if program := texts.get(block.text):
            if output_due:
                problems.append(f"no output follows {shown[-1].name}")
            shown.append(program)
            output_due = True
        elif output_due and block.text == output_of(shown[-1]):
            output_due = False
        else:
            problems.append(
                f"no test ran this {block.language} block as it stands, nor "
                "is it the output of the program before it (if it is old: "
                f"`make site`):\n{block.text}"
            )
    if output_due:
        problems.append(f"no output follows {shown[-1].name}")
    if shown != programs:
        problems.append(
            f"shows {[path.name for path in shown]}, "
            f"but the tests ran {[path.name for path in programs]}"
        )
    return problems


def output_of(program: Path) -> str:
    """Give what the program must print."""
    return program.with_suffix(".out").read_text("utf-8")


@pytest.fixture
def ran(request: pytest.FixtureRequest) -> list[tuple[Path, Path]]:
    """Give the pages whose programs ran before this, and the programs."""
    ran = request.config.stash[RAN]
    assert ran, "no program ran before this: `make test` runs all"
    return ran


def test_each_page_shows_what_ran(
    ran: list[tuple[Path, Path]], pytestconfig: pytest.Config
) -> None:
    root = pytestconfig.rootpath
    config = load_config(str(root / "mkdocs.yml"))
    site = Path(config.site_dir)
    sources = {
        site / file.dest_uri: root / "docs" / file.src_uri
        for file in get_files(config).documentation_pages()
    }
    built = {
        sources.get(path, path): path.read_text("utf-8")
        for path in site.rglob("*.html")
    }
    pages = {*built, *sources.values(), *(page for page, _ in ran)}
    wrong = []
    for page in sorted(pages - {root / "README.md"}):
        programs = [program for at, program in ran if at == page]
        for problem in problems_of(built.get(page, ""), programs):
            wrong.append(f"{page.relative_to(root)}: {problem}")
    assert not wrong, "\n" + "\n".join(wrong)


def test_readme_shows_what_ran(
    ran: list[tuple[Path, Path]], pytestconfig: pytest.Config
) -> None:
    root = pytestconfig.rootpath
    programs = [program for page, program in ran if page == root / "README.md"]
    problems = problems_of(readme_html(root), programs)
    assert not problems, "README.md: " + "\n".join(problems)


def test_snippets_holds_programs_that_ran_and_their_outputs(
    ran: list[tuple[Path, Path]], pytestconfig: pytest.Config
) -> None:
    root = pytestconfig.rootpath
    expected = {
        file
        for _, program in ran
        for file in (program, program.with_suffix(".out"))
    }
    site = Path(load_config(str(root / "mkdocs.yml")).site_dir)
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    drawn = {path.with_suffix(".svg") for path in outputs(root)}
    drawn |= set(timelines(root))
    expected |= {
        plot
        for plot in drawn & {file.with_suffix(".svg") for file in expected}
        if any(plot.read_text("utf-8").strip() in page for page in pages)
    }
    files = {path for path in root.glob("snippets/**/*") if path.is_file()}
    files -= expected | {verify.record(root), verify.numbers(root)}
    strays = sorted(str(path.relative_to(root)) for path in files)
    assert not strays, "no page shows " + ", ".join(strays)
