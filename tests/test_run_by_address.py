"""`uv run <address>`, below each program, runs it as a reader has it.

That each address holds the file that ran is proved by bytes (test_site.py).
Here one program of each distinct header really runs, all with --every-address:
with uv, from an empty directory.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import serve
from tools.environments import fitting
from tools.programs import ROOT, header, measures, name, outputs, programs
from tools.run import exceptions_of, lacks

BIN = Path(sys.executable).parent  # where uv is


def run(url: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """Run what is at an address, from an empty folder."""
    work = folder / "work"
    work.mkdir(exist_ok=True)
    # How this machine reaches packages is no part of the program's run.
    settings = ("SSL_", "UV_", "HOME", "http_proxy", "https_proxy", "no_proxy")
    return subprocess.run(
        ["uv", "run", "--quiet", url],
        cwd=work,
        env={
            **{k: v for k, v in os.environ.items() if k.startswith(settings)},
            "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]]),
            "LANG": "C.UTF-8",
            "UV_PYTHON_DOWNLOADS": "never",
        },
        capture_output=True,
    )


def chosen(every: bool) -> list[Path]:
    """Return the programs to run: the smallest of each header, or all."""
    found = [
        program
        for program in programs(ROOT)
        if fitting(program)
        and not measures(program)
        and "hosts" not in exceptions_of(program)
        and not lacks(program)
    ]
    largest_first = sorted(found, key=lambda it: -it.stat().st_size)
    of = {header(program).dependencies: program for program in largest_first}
    return found if every else sorted(of.values())


def test_programs_run_by_their_address(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    wrong = []
    with serve(ROOT / "snippets") as address:
        for program in chosen(pytestconfig.getoption("every_address")):
            done = run(address + name(program), tmp_path)
            shown = [it.read_bytes() for it in outputs(program).values()]
            if done.returncode or done.stdout not in shown:
                told = (done.stdout + done.stderr).decode("utf-8", "replace")
                wrong.append(f"{name(program)}: {told}")
    assert not wrong, "\n".join(wrong)


def test_what_does_not_run_is_told(tmp_path: Path) -> None:
    header = "# /// script\n# dependencies = ['not/a/name']\n# ///\n"
    (tmp_path / "a.py").write_text(header, "utf-8")
    with serve(tmp_path) as address:
        assert run(f"{address}a.py", tmp_path).returncode
        assert run(f"{address}gone.py", tmp_path).returncode
