"""`uv run <address>`, below each program, runs it as a reader has it.

That each address holds the file that ran is proved by bytes (test_site.py).
Here one program of each distinct header really runs, all with --every-address:
with uv, from an empty directory.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tools.environments import fitting
from tools.programs import ROOT, header, measures, name, output, programs
from tools.run import exceptions_of, lacks

BIN = Path(sys.executable).parent  # where uv is


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve a folder, as a static host does; return its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,)).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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
    """Return the programs to run: the first of each header, or all."""
    found = [p for p in programs(ROOT) if fitting(p) and not measures(p)]
    found = [p for p in found if "hosts" not in exceptions_of(p)]
    found = [p for p in found if not lacks(p)]
    first = {header(program).dependencies: program for program in found[::-1]}
    return found if every else sorted(first.values())


def test_programs_run_by_their_address(
    address: str, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    wrong = []
    for program in chosen(pytestconfig.getoption("every_address")):
        (tmp_path / program.name).write_bytes(program.read_bytes())
        done = run(address + program.name, tmp_path)
        shown = {
            output(program, version).read_bytes()
            for version in fitting(program)
        }
        if done.returncode or done.stdout not in shown:
            told = (done.stdout + done.stderr).decode("utf-8", "replace")
            wrong.append(f"{name(program)}: {told}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("# /// script\n# dependencies = ['not/a/name']\n# ///\n", "a.py"),
        ("print('hello')\n", "gone.py"),
    ],
    ids=["bad header", "missing"],
)
def test_what_does_not_run_is_told(
    address: str, tmp_path: Path, text: str, file: str
) -> None:
    (tmp_path / "a.py").write_text(text, "utf-8")
    assert run(address + file, tmp_path).returncode
