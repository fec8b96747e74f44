"""Run the program that a page shows, as its reader would, and check it.

pytest-markdown-docs calls the runner registered here for every Python fence.
"""

import contextlib
import difflib
import os
import signal
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path
from typing import Any

import psutil
import pytest
from pytest_markdown_docs._runners import _Runner, register_runner
from pytest_markdown_docs.definitions import FenceTestDefinition

from tests.includes import program_shown

# The programs that can't run under -X dev -W error, and why.
PLAIN_ONLY = {
    "snippets/thespian/join_convention.py": (
        "multiprocTCPBase leaves its sockets to the garbage collector"
    ),
}

STRICT = ("-X", "dev", "-W", "error")
GRACE = 5.0  # seconds for what a program started to end after it
MARK = "EXAMPLE_RUN"  # every process that a program starts inherits it

RAN = pytest.StashKey[list[tuple[Path, Path]]]()  # pages and their programs


class ProgramError(Exception):
    """Says all that is wrong with a program's run."""


def run(program: Path, flags: tuple[str, ...], timeout: float) -> str:
    """Run a program in a fresh process and empty directory; give its stdout.

    Raise ProgramError when it exits with a status other than 0, writes to
    stderr, takes more than timeout seconds, or leaves a process or a file.
    """
    mark = uuid.uuid4().hex
    problems = []
    with tempfile.TemporaryDirectory(prefix="example-") as scratch:
        work, home = Path(scratch, "work"), Path(scratch, "home")
        stdout, stderr = Path(scratch, "stdout"), Path(scratch, "stderr")
        work.mkdir()
        home.mkdir()
        # Files, not pipes: a process left behind would hold a pipe open.
        with stdout.open("wb") as out, stderr.open("wb") as err:
            process = subprocess.Popen(
                [sys.executable, *flags, program],
                cwd=work,
                env={
                    "HOME": str(home),
                    "LANG": "C.UTF-8",
                    "PATH": os.environ["PATH"],
                    "PYTHONFAULTHANDLER": "1",
                    "TMPDIR": str(home),
                    MARK: mark,
                },
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
            try:
                status = process.wait(timeout)
                if status != 0:
                    problems.append(f"It exited with status {status}.")
                problems += left_behind(mark)
            except subprocess.TimeoutExpired:
                problems.append(
                    f"It was still running after {timeout:g} s. "
                    "Where each thread was stands in its stderr."
                )
                # faulthandler writes every thread's stack on SIGABRT.
                end(mark, signal.SIGABRT)
            finally:
                end(mark, signal.SIGKILL)
                process.wait()
        for path in sorted([*work.rglob("*"), *home.rglob("*")]):
            problems.append(f"It left the file {path.relative_to(scratch)}.")
        if errors := stderr.read_text("utf-8", "replace"):
            problems.append(f"It wrote to stderr:\n{errors}")
        output = stdout.read_text("utf-8", "replace")
    if problems:
        if output:
            problems.append(f"It printed:\n{output}")
        raise ProgramError("\n".join(problems))
    return output


def marked(mark: str) -> list[psutil.Process]:
    """Give the processes that inherited the mark."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.environ().get(MARK) == mark:
                found.append(process)
    return found


def left_behind(mark: str) -> list[str]:
    """Describe the marked processes that do not end within the grace."""
    psutil.wait_procs(marked(mark), timeout=GRACE)
    lines = []
    for process in marked(mark):
        with contextlib.suppress(psutil.Error):
            command = " ".join(process.cmdline())
            lines.append(f"It left process {process.pid} running: {command}")
            for connection in process.net_connections():
                if connection.status == psutil.CONN_LISTEN:
                    address = f"{connection.laddr.ip}:{connection.laddr.port}"
                    lines.append(f"    which listens on {address}")
    return lines


def end(mark: str, number: signal.Signals) -> None:
    """Send a signal to the marked processes until none is left, or grace."""
    while found := marked(mark):
        for process in found:
            with contextlib.suppress(psutil.Error):
                process.send_signal(number)
        if psutil.wait_procs(found, timeout=GRACE)[1]:
            return


def difference(expected: str, actual: str, name: str) -> str:
    """Give the unified diff of two outputs."""
    return "".join(
        difflib.unified_diff(
            expected.splitlines(keepends=True),
            actual.splitlines(keepends=True),
            f"{name} (expected)",
            "what it printed now",
        )
    )


class ProgramRunner(_Runner):
    """Runs a fence as the program that it shows."""

    root = Path()
    timeout = 30.0  # seconds
    record = False
    recorded: list[str]
    ran: list[tuple[Path, Path]]

    # Naming asyncio_runner keeps the plugin from running a block again.
    def runtest(
        self,
        test: FenceTestDefinition,
        args: dict[str, Any],
        asyncio_runner: object = None,
    ) -> None:
        program = program_shown(test.source, self.root)
        if program is None:
            raise ProgramError(
                "This block is not a whole file under snippets/. Put the "
                'program there; a page includes it, --8<-- "<part>/<name>.py"'
                ", and the README holds a copy."
            )
        self.ran.append((test.source_path, program))
        name = str(program.relative_to(self.root))
        try:
            self.check(program, name)
        except ProgramError as failure:
            raise ProgramError(f"{name}\n{failure}") from None

    def check(self, program: Path, name: str) -> None:
        expected = program.with_suffix(".out")
        output = run(program, (), self.timeout)
        if self.record and (
            not expected.exists() or expected.read_text("utf-8") != output
        ):
            expected.write_text(output, "utf-8")
            self.recorded.append(str(expected.relative_to(self.root)))
        if not expected.exists():
            raise ProgramError(
                f"{expected.name} is missing beside it. "
                "`make record` writes what the program prints."
            )
        self.compare(expected, output)
        if name not in PLAIN_ONLY:
            try:
                self.compare(expected, run(program, STRICT, self.timeout))
            except ProgramError as failure:
                raise ProgramError(
                    f"Under {' '.join(STRICT)}: {failure}"
                ) from None

    def compare(self, expected: Path, output: str) -> None:
        if diff := difference(
            expected.read_text("utf-8"),
            output,
            str(expected.relative_to(self.root)),
        ):
            raise ProgramError(
                "Its output changed. If the new one is right, accept it with "
                f"`make record`.\n{diff}"
            )

    def repr_failure(
        self,
        test: FenceTestDefinition,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,
    ) -> str:
        if not isinstance(excinfo.value, ProgramError):
            return str(excinfo.getrepr())
        page = test.source_path.relative_to(self.root)
        return f"{page}:{test.start_line}: {excinfo.value}"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that records and the setting for the time limit."""
    parser.addoption(
        "--record",
        action="store_true",
        help="write what the programs print to their .out files",
    )
    parser.addini(
        "example_timeout",
        "seconds that a program on a page may take",
        default="30",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the runner the one for every fence."""
    ProgramRunner.root = config.rootpath
    ProgramRunner.timeout = float(config.getini("example_timeout"))
    ProgramRunner.record = config.getoption("record")
    ProgramRunner.recorded = []
    ProgramRunner.ran = config.stash[RAN] = []
    register_runner(default=True)(ProgramRunner)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> None:
    """Say which outputs were recorded."""
    if ProgramRunner.record:
        changed = ProgramRunner.recorded or ["nothing changed"]
        terminalreporter.section("recorded")
        terminalreporter.line("\n".join(changed))
