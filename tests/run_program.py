"""Run a program as its reader would, and say what is wrong with the run."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import psutil

GRACE = 5.0  # seconds for what a program started to end after it
CLUSTER_GRACE = 30.0  # a Ray worker may notice late that its node has gone

# Every process that a program starts inherits this variable. Its value begins
# with SESSION, so that all can be ended when the tests are.
MARK = "EXAMPLE_RUN"
SESSION = uuid.uuid4().hex

# Programs for several machines import what is too heavy for everybody. It is
# installed there by `make`, which reads the same variable.
CLUSTERS = Path(
    os.environ.get("CLUSTERS")
    or Path(__file__).parent.parent / ".venv-clusters"
)

stopping = threading.Event()


class ProgramError(Exception):
    """Says all that is wrong with a program's run."""


def python_needed(program: Path) -> tuple[int, int]:
    """Give the version that the program's header asks for (PEP 723)."""
    header = r'^# requires-python = ">=(\d+)\.(\d+)"$'
    needed = re.search(header, program.read_text("utf-8"), re.MULTILINE)
    return (int(needed[1]), int(needed[2])) if needed else (3, 0)


def needs_clusters(program: Path) -> bool:
    """Tell whether the program's header names Ray or Dask."""
    named = r'^# dependencies = .*"(ray|dask|distributed)\b'
    text = program.read_text("utf-8")
    return re.search(named, text, re.MULTILINE) is not None


def measures(program: Path) -> bool:
    """Tell whether the program prints figures, which differ each time."""
    return program.name.startswith("measure_")


def python_for(program: Path) -> str | None:
    """Give a Python that has what the program needs, this one if it does."""
    needed = python_needed(program)
    if needs_clusters(program):
        python = CLUSTERS / "bin/python"
        return str(python) if python.exists() else None
    if sys.version_info >= needed:
        return sys.executable
    return shutil.which("python{}.{}".format(*needed))


def run(program: Path, options: Sequence[str], timeout: float) -> str:
    """Run a program in a fresh process and empty directory; give its stdout.

    The options are Python's own. Raise ProgramError when it exits with a
    status other than 0, writes to stderr, takes more than timeout seconds, or
    leaves a process or a file.
    """
    python = python_for(program)
    assert python is not None, f"no Python for {program}"
    return run_command(
        [python, *options, str(program)], timeout, grace=grace_of(program)
    )


def grace_of(program: Path) -> float:
    """Give the seconds that what a program started has to end after it."""
    return CLUSTER_GRACE if needs_clusters(program) else GRACE


def run_command(
    command: Sequence[str],
    timeout: float,
    environment: Mapping[str, str] | None = None,
    grace: float = GRACE,
) -> str:
    """Run a command as run does a program, with more in its environment.

    What it started has grace seconds to end after it.
    """
    mark = f"{SESSION}-{uuid.uuid4().hex}"
    problems = []
    with tempfile.TemporaryDirectory(prefix="example-") as scratch:
        work, home = Path(scratch, "work"), Path(scratch, "home")
        stdout, stderr = Path(scratch, "stdout"), Path(scratch, "stderr")
        work.mkdir()
        home.mkdir()
        # Files, not pipes: a process left behind would hold a pipe open.
        with stdout.open("wb") as out, stderr.open("wb") as err:
            process = subprocess.Popen(
                command,
                cwd=work,
                env={
                    "HOME": str(home),
                    "LANG": "C.UTF-8",
                    "PATH": os.environ["PATH"],
                    "PYTHONFAULTHANDLER": "1",
                    "TMPDIR": str(home),
                    MARK: mark,
                    **(environment or {}),
                },
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        if stopping.is_set():
            process.kill()
        try:
            status = process.wait(timeout)
        except subprocess.TimeoutExpired:
            problems.append(
                f"It was still running after {timeout:g} s. "
                "Where each thread was stands in its stderr."
            )
            # faulthandler writes every thread's stack on SIGABRT.
            end(mark, signal.SIGABRT)
            end(mark, signal.SIGKILL)
            process.wait()
        else:
            if status != 0:
                problems.append(f"It exited with status {status}.")
            problems += left_behind(mark, grace)
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


class Census:
    """A look at every process's mark, shared by all who ask for it.

    A look costs a millisecond or several, and a program ends each few
    milliseconds, so there is at most one look in each interval.
    """

    interval = 0.05  # seconds

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.begun = 0.0
        self.marks: dict[int, str] = {}

    def take(self) -> dict[int, str]:
        """Give the marks by process id, from a look begun after the call."""
        called = time.monotonic()
        with self.lock:
            if self.begun < called:
                time.sleep(max(0, self.begun + self.interval - called))
                self.begun = time.monotonic()
                self.marks = dict(self.look())
            return self.marks

    def look(self) -> Iterator[tuple[int, str]]:
        for pid in psutil.pids():
            with contextlib.suppress(psutil.Error, OSError):
                _, found, rest = environment(pid).partition(
                    f"{MARK}={SESSION}"
                )
                if found:
                    yield pid, SESSION + rest.partition("\0")[0]


census = Census()


def marked(mark: str) -> list[psutil.Process]:
    """Give the processes whose mark begins so."""
    found = []
    for pid, other in census.take().items():
        if other.startswith(mark):
            with contextlib.suppress(psutil.NoSuchProcess):
                found.append(psutil.Process(pid))
    return found


def environment(pid: int) -> str:
    """Give the environment that a process began with, as one text."""
    if sys.platform == "linux":  # ten times as fast as psutil's parsing
        return Path(f"/proc/{pid}/environ").read_text("utf-8", "replace")
    pairs = psutil.Process(pid).environ().items()
    return "\0".join(f"{name}={value}" for name, value in pairs)


def left_behind(mark: str, grace: float) -> list[str]:
    """Describe the marked processes that outlast the grace, and end them."""
    lines: list[str] = []
    if not (found := marked(mark)):
        return lines
    psutil.wait_procs(found, timeout=grace)
    for process in marked(mark):
        with contextlib.suppress(psutil.Error):
            command = " ".join(process.cmdline())
            lines.append(f"It left process {process.pid} running: {command}")
            for connection in process.net_connections():
                if connection.status == psutil.CONN_LISTEN:
                    address = f"{connection.laddr.ip}:{connection.laddr.port}"
                    lines.append(f"    which listens on {address}")
    end(mark, signal.SIGKILL)
    return lines


def end(mark: str, number: signal.Signals) -> None:
    """Send a signal to the marked processes until none is left, or grace."""
    while found := marked(mark):
        for process in found:
            with contextlib.suppress(psutil.Error):
                process.send_signal(number)
        if psutil.wait_procs(found, timeout=GRACE)[1]:
            return


def stop() -> None:
    """End every program that runs, at once."""
    stopping.set()
    end(SESSION, signal.SIGKILL)
