"""The shell commands on the pages and in the README do what they say."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import run
from tools.pages import parse
from tools.programs import ROOT


def commands(page: str) -> list[tuple[str, str]]:
    """Return the commands of a page's console blocks, and their outputs.

    Raise ValueError for a block that begins with no command.
    """
    found = []
    for block in parse("page.md", page).blocks:
        if block.language == "console":
            before, *entries = re.split(r"(?m)^\$ ", block.text)
            if before.strip() or not entries:
                raise ValueError(f"a command starts with '$ ' in:\n{before}")
            parts = [entry.partition("\n") for entry in entries]
            found += [(command, output) for command, _, output in parts]
    return found


def environment() -> dict[str, str]:
    """Return the environment of a shell in which this Python is `python`."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]  # another server may hold port 8000
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "PORT": str(port), "VENV": sys.prefix}
    return os.environ | own


def check(command: str, output: str, directory: Path) -> None:
    """Run a command; fail unless it succeeds and prints what is shown.

    A command that is shown without output may print anything.
    """
    done = run(["sh", "-c", command], directory, **environment())
    assert done.returncode == 0, f"$ {command}\n{done.stdout}"
    if output:
        assert done.stdout == output, f"$ {command}"


def test_commands_on_pages(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "snippets", tmp_path / "snippets")
    texts = [page.read_text("utf-8") for page in ROOT.glob("docs/**/*.md")]
    found = [pair for text in texts for pair in commands(text)]
    assert found
    for command, output in found:
        check(command, output, tmp_path)


@pytest.mark.parametrize(
    ("command", "output", "problem"),
    [("exit 3", "", "exit 3"), ("echo hello", "goodbye\n", "echo hello")],
)
def test_bad_command_is_told(
    command: str, output: str, problem: str, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match=problem):
        check(command, output, tmp_path)


def test_block_without_a_command_is_told() -> None:
    with pytest.raises(ValueError, match="starts with"):
        commands("```console\nimport os\n```\n")


def wait_for(url: str, text: str) -> None:
    """Ask for a page until it holds the text; fail after five minutes."""
    page = ""
    for _ in range(3000):
        try:
            with urllib.request.urlopen(url, timeout=60) as response:
                page = response.read().decode("utf-8")
        except OSError as error:
            page = str(error)
        if text in page:
            return
        time.sleep(0.1)  # the server gives no sign when it has rebuilt
    pytest.fail(f"{url} never held {text!r}:\n{page}")


def served(name: str) -> bool:
    """Tell whether a file is served here: of the pages, a few are enough."""
    page = name.startswith("docs/") and name.endswith(".md")
    few = not page or name in {"docs/index.md", "docs/futures/index.md"}
    return few and (ROOT / name).exists()


def test_make_serve_shows_what_is_edited(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert ("make serve", "") in commands(readme)
    tracked = subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True)
    for name in filter(served, tracked.splitlines()):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target, follow_symlinks=False)
    env = environment()
    with (tmp_path / "serve.log").open("w") as log:
        server = subprocess.Popen(
            ["make", "serve"],
            cwd=tmp_path,
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    url = f"http://127.0.0.1:{env['PORT']}/futures/index.html"
    program = tmp_path / "snippets/futures/submit_task.py"
    try:
        wait_for(url, "submit_task.py")
        program.write_text(program.read_text("utf-8") + "# so long\n", "utf-8")
        wait_for(url, "so long")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
