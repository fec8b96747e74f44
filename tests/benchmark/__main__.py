"""Compare these tests with other ways to test code blocks in Markdown.

Run by `make benchmark-tests`, which gives the Python that has the others.
Times are whole commands', so each has its start-up in it. Only the ratios
carry over to another machine.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Project

AT_ONCE = 16
BLOCKS_ON_A_PAGE = 10

# Runs each program in a process of its own, and nothing more.
BARE_POOL = f"""
import subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

def run(file):
    subprocess.run([sys.executable, file], check=True, capture_output=True)

with ThreadPoolExecutor({AT_ONCE}) as pool:
    list(pool.map(run, sorted(Path("programs").iterdir())))
"""
PYTEST_EXAMPLES = """
import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

@pytest.mark.parametrize("example", find_examples("pages"), ids=str)
def test_example(example: CodeExample, eval_example: EvalExample):
    eval_example.run(example)
"""
MKTESTDOCS = """
import pathlib
import pytest
from mktestdocs import check_md_file

@pytest.mark.parametrize("page", pathlib.Path("pages").iterdir(), ids=str)
def test_page(page):
    check_md_file(page)
"""


def sleeping() -> list[str]:
    """Give 40 programs that sleep from 0.05 to 0.5 s, and do nothing else."""
    return [
        f"import time\n\ntime.sleep({0.05 + 0.45 * number / 39:.3f})\n"
        for number in range(40)
    ]


def trivial(count: int) -> list[str]:
    """Give programs that do next to nothing."""
    return [f"number = {number}\n" for number in range(count)]


def pages(blocks: list[str]) -> list[str]:
    """Give pages with these Python blocks."""
    fences = [f"```python\n{block}```\n" for block in blocks]
    return [
        "\n".join(fences[first : first + BLOCKS_ON_A_PAGE])
        for first in range(0, len(fences), BLOCKS_ON_A_PAGE)
    ]


def write_inline(directory: Path, programs: list[str]) -> None:
    """Write the programs as files, as pages, and as tests of others."""
    for folder in ("programs", "pages"):
        (directory / folder).mkdir(parents=True)
    for number, text in enumerate(programs):
        (directory / f"programs/{number}.py").write_text(text)
    for number, text in enumerate(pages(programs)):
        (directory / f"pages/{number}.md").write_text(text)
    (directory / "bare_pool.py").write_text(BARE_POOL)
    (directory / "test_pytest_examples.py").write_text(PYTEST_EXAMPLES)
    (directory / "test_mktestdocs.py").write_text(MKTESTDOCS)


def write_project(directory: Path, programs: list[str]) -> None:
    """Write a project like this one that shows the programs."""
    directory.mkdir()
    project = Project(directory)
    includes = []
    for number, text in enumerate(programs):
        name = f"part/{number}.py"
        # No two programs may be the same, or one is on no page.
        project.write(f"snippets/{name}", f'"""{number}."""\n{text}')
        project.write(f"snippets/part/{number}.out", "")
        includes.append(f'--8<-- "{name}"\n')
    for number, text in enumerate(pages(includes)):
        project.write(f"docs/{number}.md", text)
    (directory / "docs/index.md").unlink()


def seconds(command: list[str], directory: Path) -> float:
    """Time a command that must succeed."""
    started = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=directory,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    taken = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}")
    return taken


def compare(title: str, programs: list[str], rounds: int) -> None:
    """Print the median of each command and its ratio to the bare pool's."""
    others = [sys.argv[1], "-m", "pytest", "-q"]
    ours = [sys.executable, "-m", "pytest", "-q", "docs"]
    ours += [f"--at-once={AT_ONCE}"]
    with tempfile.TemporaryDirectory() as scratch:
        inline, project = Path(scratch, "inline"), Path(scratch, "project")
        write_inline(inline, programs)
        write_project(project, programs)
        markdown_docs = [*others, "--markdown-docs", "pages"]
        commands: dict[str, tuple[list[str], Path]] = {
            "bare pool of processes": (
                [sys.executable, "bare_pool.py"],
                inline,
            ),
            "these tests, --plain": ([*ours, "--plain"], project),
            "these tests, each program twice": (ours, project),
            "pytest-markdown-docs": (markdown_docs, inline),
            "  with pytest-xdist -n 8": ([*markdown_docs, "-n8"], inline),
            "pytest-examples": ([*others, "test_pytest_examples.py"], inline),
            "mktestdocs": ([*others, "test_mktestdocs.py"], inline),
            "pytest-codeblocks": ([*others, "--codeblocks", "pages"], inline),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, (command, directory) in commands.items():
                times[name].append(seconds(command, directory))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    bare = medians["bare pool of processes"]
    print(f"\n{title}, median of {rounds}")
    for name, median in medians.items():
        print(f"  {name:32} {median:7.2f} s  {median / bare:6.2f} x bare")


def main() -> None:
    """Compare on each corpus, from the smallest."""
    corpora: list[tuple[str, Callable[[], list[str]], int]] = [
        ("40 blocks that sleep 0.05 to 0.5 s", sleeping, 3),
        ("30 trivial blocks", lambda: trivial(30), 3),
        ("300 trivial blocks", lambda: trivial(300), 3),
        ("3,000 trivial blocks", lambda: trivial(3000), 1),
    ]
    for title, programs, rounds in corpora:
        compare(title, programs(), rounds)


if __name__ == "__main__":
    main()
