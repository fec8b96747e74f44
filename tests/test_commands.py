"""The shell commands in the README and on the pages do what they say."""

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

from tests.conftest import PROGRAM, ROOT, Project
from tests.published import blocks, readme_html
from tests.run_program import CLUSTERS

SERVE = "make serve"


def commands(text: str) -> list[tuple[str, str]]:
    """Give the commands of a console block, each with the output it shows.

    Raise ValueError for a block that begins with no command.
    """
    before, *entries = re.split(r"(?m)^\$ ", text)
    if before.strip() or not entries:
        raise ValueError(f"a command starts with '$ ' in:\n{text}")
    pairs = [entry.partition("\n") for entry in entries]
    return [(command, output) for command, _, output in pairs]


def environment() -> dict[str, str]:
    """Give the environment of a shell in which this Python is `python`."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    # Another server may hold port 8000 while the tests run.
    return {
        **os.environ,
        "PATH": path,
        "PORT": str(port),
        "VENV": sys.prefix,
        "CLUSTERS": str(CLUSTERS.resolve()),
    }


def check(command: str, output: str, directory: Path) -> None:
    """Run a command; fail unless it succeeds and prints what is shown.

    A command that is shown without output may print anything.
    """
    done = subprocess.run(
        command,
        shell=True,
        cwd=directory,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}"
    if output:
        assert done.stdout == output, f"$ {command}"


def check_serve(project: Project) -> None:
    """Serve the project; fail unless an edited program reaches its page."""
    env = environment()
    with (project.path / "serve.log").open("w") as log:
        server = subprocess.Popen(
            SERVE,
            shell=True,
            cwd=project.path,
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        url = f"http://127.0.0.1:{env['PORT']}/"
        wait_for_page(url, "goodbye")
        project.write(
            "snippets/part/greet.py", PROGRAM.replace("goodbye", "so long")
        )
        wait_for_page(url, "so long")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
        project.write("snippets/part/greet.py", PROGRAM)


def wait_for_page(url: str, text: str) -> None:
    """Ask for the page until it holds the text; fail after 60 s."""
    page = ""
    for _ in range(600):
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                page = response.read().decode("utf-8")
        except OSError as error:
            page = str(error)
        if text in page:
            return
        time.sleep(0.1)  # the server gives no sign when it has rebuilt
    pytest.fail(f"{url} never held {text!r}:\n{page}")


def commands_in(html: str) -> list[tuple[str, str]]:
    """Give the commands, with their outputs, of a page's console blocks."""
    return [
        pair
        for block in blocks(html)
        if block.language == "console"
        for pair in commands(block.text)
    ]


def test_readme(project: Project) -> None:
    found = commands_in(readme_html(ROOT))
    assert {SERVE, "make test"} <= {command for command, _ in found}
    for command, output in found:
        if command == SERVE:
            check_serve(project)
        else:
            check(command, output, project.path)


def test_pages(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "snippets", tmp_path / "snippets")
    found = [
        pair
        for page in sorted((ROOT / "site").rglob("*.html"))
        for pair in commands_in(page.read_text("utf-8"))
    ]
    assert found, "the site shows no commands: `make site` first"
    for command, output in found:
        check(command, output, tmp_path)


def test_failing_command_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="exit 3"):
        check("exit 3", "", tmp_path)


def test_other_output_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="echo hello"):
        check("echo hello", "goodbye\n", tmp_path)


def test_console_block_without_command_fails() -> None:
    with pytest.raises(ValueError, match="starts with"):
        commands("import os\n")
