"""The command under each program fetches it, runs it, and prints its output.

As a reader has it: uv, an empty directory, and a cache that is empty at first.
"""

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from tests.browser.server import serve
from tests.conftest import ROOT
from tests.programs import is_heavy, masked, refused
from tests.run_program import (
    ProgramError,
    grace_of,
    measures,
    python_for,
    run_command,
)

BIN = Path(sys.executable).parent  # where uv is
SITE = ROOT / "site"
TIMEOUT = 300.0  # seconds: the first programs fill the cache


def commands(page: Path) -> list[tuple[str, str]]:
    """Give the command under each program of a page, and its download."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return [
        (run.code.get_text(), str(run.a["href"]))
        for run in soup.select(".highlight > .run")
        if run.code and run.a
    ]


def check(address: str, program: Path, scratch: Path) -> None:
    """Run what is at an address; raise ProgramError unless all is right.

    It is the program, which has its output beside it.
    """
    # How this machine reaches packages is no part of the program's run.
    settings = ("SSL_", "UV_", "http_proxy", "https_proxy", "no_proxy")
    printed = run_command(
        ["uv", "run", "--quiet", address],
        TIMEOUT,
        {
            **{k: v for k, v in os.environ.items() if k.startswith(settings)},
            "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]]),
            "TMPDIR": str(scratch),  # where uv leaves lock files
            "UV_CACHE_DIR": str(scratch / "cache"),
            "UV_PYTHON_DOWNLOADS": "never",
        },
        grace_of(program),
    )
    output = program.with_suffix(".out").read_text("utf-8")
    shown = masked if measures(program) else str
    if shown(printed) != shown(output):
        raise ProgramError(f"{address} printed:\n{printed}")


def test_every_program_has_its_command() -> None:
    site_url = load_config(str(ROOT / "mkdocs.yml")).site_url
    found = set()
    for page in SITE.rglob("*.html"):
        for command, download in commands(page):
            name = command.removeprefix(f"uv run {site_url}programs/")
            file = (page.parent / download).resolve()
            assert file == SITE / "programs" / name, f"{page}: {command}"
            found.add(file.relative_to(SITE / "programs"))
    snippets = ROOT / "snippets"
    programs = {path.relative_to(snippets) for path in snippets.rglob("*.py")}
    assert found == programs, "`make site` renews the pages"


def test_every_command_runs() -> None:
    def problem(program: Path) -> str | None:
        name = program.relative_to(ROOT / "snippets")
        try:
            check(f"{server}programs/{name}", program, Path(scratch))
        except ProgramError as error:
            return f"{name}: {error}"
        return None

    programs = sorted((ROOT / "snippets").rglob("*.py"))
    runnable = [
        program
        for program in programs
        if python_for(program) and not refused(program, ROOT)
    ]
    heavy = list(filter(is_heavy, runnable))
    light = [program for program in runnable if program not in heavy]
    with (
        # Its path is short, as that of a socket must be.
        tempfile.TemporaryDirectory(prefix="run-") as scratch,
        serve(SITE) as server,
        ThreadPoolExecutor(8) as pool,
    ):
        found = [*pool.map(problem, light), *map(problem, heavy)]
    problems = list(filter(None, found))
    assert not problems, "\n".join(problems)
    if left_out := set(programs) - set(runnable):
        names = ", ".join(sorted(program.name for program in left_out))
        pytest.skip(f"no new enough Python, or no namespaces, for {names}")


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        ("print('goodbye')\n", "greet.py", "goodbye"),
        (
            "# /// script\n# dependencies = ['not/a/name']\n# ///\n",
            "greet.py",
            "status",
        ),
        ("print('hello')\n", "gone.py", "status"),
    ],
    ids=["other output", "bad header", "missing"],
)
def test_bad_program_fails(
    text: str, name: str, problem: str, tmp_path: Path
) -> None:
    program = tmp_path / "greet.py"
    program.write_text(text)
    program.with_suffix(".out").write_text("hello\n")
    with (
        serve(tmp_path) as address,
        pytest.raises(ProgramError, match=problem),
    ):
        check(f"{address}{name}", program, tmp_path)
