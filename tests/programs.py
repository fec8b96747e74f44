"""Check the programs that the pages show.

pytest-markdown-docs calls the runner registered here for every Python fence.
All selected programs start side by side when collection ends, since most of
them wait; each test then waits for its own.
"""

import contextlib
import difflib
import functools
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NoReturn

import pytest
from pytest_markdown_docs._runners import _Runner, register_runner
from pytest_markdown_docs.definitions import FenceTestDefinition
from pytest_markdown_docs.plugin import MarkdownInlinePythonItem

from tests.includes import program_shown
from tests.run_program import (
    ProgramError,
    measures,
    needs_clusters,
    python_for,
    python_needed,
    run,
    stop,
)
from tests.verify import verified_on

# The programs that can't run under -X dev -W error, and why.
SOCKETS = "the TCP and UDP bases leave sockets to the garbage collector"
LOADER = "Thespian loads code by load_module, which is deprecated"
SLOW_STEPS = "asyncio logs each slow step of Dask's event loop under -X dev"
PLAIN_ONLY = {
    "snippets/choosing/count_on_dask.py": SLOW_STEPS,
    "snippets/choosing/join_dask_cluster.py": SLOW_STEPS,
    "snippets/thespian/choose_base.py": SOCKETS,
    "snippets/thespian/cut_link.py": SOCKETS,
    "snippets/thespian/load_new_version.py": LOADER,
    "snippets/thespian/lose_member.py": SOCKETS,
    "snippets/thespian/place_actor.py": SOCKETS,
    "snippets/thespian/refuse_source.py": LOADER,
    "snippets/thespian/send_bytes_to_admin.py": SOCKETS,
    "snippets/thespian/show_listeners.py": SOCKETS,
}

# The programs that make hosts of their own, which not every machine grants.
NAMESPACES = [
    "snippets/thespian/place_actor.py",
    "snippets/thespian/lose_member.py",
    "snippets/thespian/cut_link.py",
]
MAKE_HOST = (
    "unshare --user --map-root-user --net --pid --fork --kill-child "
    "--mount-proc ip link add eth0 type veth peer name eth1"
)

STRICT = ("-X", "dev", "-W", "error")
HEAVY_ROUNDS = 5  # at most, of a program that starts a cluster
RECORDED_ROUNDS = 3  # must print the same, or nothing is recorded

PASSED = "programs/passed"
RAN = pytest.StashKey[list[tuple[Path, Path]]]()  # pages and their programs


def is_heavy(program: Path) -> bool:
    """Tell whether a program keeps every core busy."""
    return measures(program) or needs_clusters(program)


class Runs:
    """The runs of the selected programs, each in a process of its own."""

    def __init__(self, at_once: int, timeout: float) -> None:
        self.pool = ThreadPoolExecutor(at_once)
        self.heavy = ThreadPoolExecutor(1)
        self.light: list[Future[str]] = []
        self.timeout = timeout
        self.futures: dict[Path, dict[str, Future[str]]] = {}

    def start(self, program: Path, name: str, options: Sequence[str]) -> None:
        """Start a run, under Python's options; a heavy one, when it can be."""
        if is_heavy(program):
            future = self.heavy.submit(self.run_alone, program, options)
        else:
            future = self.pool.submit(run, program, options, self.timeout)
            self.light.append(future)
        self.futures.setdefault(program, {})[name] = future

    def run_alone(self, program: Path, options: Sequence[str]) -> str:
        """Run a program that keeps every core busy, after all light ones."""
        for future in self.light:
            with contextlib.suppress(CancelledError):
                future.exception()
        return run(program, options, self.timeout)

    def output(self, program: Path) -> str:
        """Give what every run printed; raise ProgramError unless alike."""
        outputs = {}
        for name, future in self.futures[program].items():
            try:
                outputs[name] = future.result()
            except ProgramError as error:
                raise ProgramError(f"Run {name}: {error}") from None
        (first, output), *others = outputs.items()
        for name, other in others:
            if diff := difference(output, other, first, name):
                raise ProgramError(
                    f"It did not print the same each time:\n{diff}"
                )
        return output

    def stop(self) -> None:
        """End the runs, at once."""
        for pool in (self.pool, self.heavy):
            pool.shutdown(wait=False, cancel_futures=True)
        stop()
        for pool in (self.pool, self.heavy):
            pool.shutdown()


class ProgramRunner(_Runner):
    """Checks the run of the program that a fence shows."""

    root: Path
    record: bool
    benchmark: bool
    runs: Runs
    recorded: list[str]
    ran: list[tuple[Path, Path]]
    passed: dict[str, str]  # the programs' states then, kept for --changed

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
        if python_for(program) is None:
            self.skip(test, program)
        # A page may show what is skipped below, since the skip is reported.
        self.ran.append((test.source_path, program))
        if refusal := refused(program, self.root):
            pytest.skip(
                f"{program.name} needs network namespaces, which this machine "
                f"does not grant ({refusal})"
            )
        self.passed.pop(str(program), None)
        try:
            self.check(program)
            self.passed[str(program)] = state(program)
        except ProgramError as error:
            name = program.relative_to(self.root)
            raise ProgramError(f"{name}\n{error}") from None

    def skip(self, test: FenceTestDefinition, program: Path) -> NoReturn:
        """Skip a program that no Python here has what it takes for.

        It counts as run if the record says that it did, as it stands today.
        """
        needed = python_needed(program)
        for version in verified_on(self.root):
            major, minor, *_ = version.split(".")
            if (int(major), int(minor)) >= needed:
                self.ran.append((test.source_path, program))
                break
        if needs_clusters(program):
            reason = (
                f"{program.name} needs Ray or Dask: "
                "`make .venv-clusters/.ready` installs them"
            )
            if os.environ.get("CI"):
                raise ProgramError(reason)
            pytest.skip(reason)
        name = "python{}.{}".format(*needed)
        pytest.skip(f"{program.name} needs {name}, which is not on the PATH")

    def check(self, program: Path) -> None:
        output = self.runs.output(program)
        expected = program.with_suffix(".out")
        name = str(expected.relative_to(self.root))
        write = self.record or (self.benchmark and measures(program))
        if not expected.exists() and not write:
            raise ProgramError(
                f"{name} is missing. `make record` writes what it prints."
            )
        before = expected.read_text("utf-8") if expected.exists() else None
        if measures(program) and not self.benchmark:
            same = masked(before or "") == masked(output)
        else:
            same = before == output
        if same:
            return
        if write:
            expected.write_text(output, "utf-8")
            self.recorded.append(name)
            return
        raise ProgramError(
            "Its output changed. If the new one is right, accept it with "
            "`make record`.\n"
            + difference(before or "", output, f"{name} (expected)", "now")
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


def refused(program: Path, root: Path) -> str:
    """Say why this machine can't run a program that makes hosts, if so.

    In CI it must, so there the program runs, and says itself why it fails.
    """
    needed = str(program.relative_to(root)) in NAMESPACES
    return make_host() if needed and not os.environ.get("CI") else ""


@functools.cache
def make_host() -> str:
    """Make a host with a cable; give the error, or nothing if that works."""
    try:
        subprocess.run(
            MAKE_HOST.split(), check=True, capture_output=True, text=True
        )
    except subprocess.CalledProcessError as error:
        return str(error.stderr).strip()
    except OSError as error:
        return str(error)
    return ""


def masked(output: str) -> str:
    """Give an output without its figures, and the spaces that align them."""
    return re.sub(r" *\d[\d.,-]*", " 0", output)


def difference(old: str, new: str, old_name: str, new_name: str) -> str:
    """Give the unified diff of two outputs; nothing if they are the same."""
    return "".join(
        difflib.unified_diff(
            old.splitlines(keepends=True),
            new.splitlines(keepends=True),
            old_name,
            new_name,
        )
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the programs' runs."""
    group = parser.getgroup("programs on the pages")
    group.addoption(
        "--record",
        action="store_true",
        help="write what the programs print to their .out files",
    )
    group.addoption(
        "--benchmark",
        action="store_true",
        help="write the figures of the programs that measure",
    )
    group.addoption(
        "--at-once",
        type=int,
        default=8 * (os.cpu_count() or 1),
        metavar="N",
        help="how many programs run side by side (default: 8 for each core)",
    )
    group.addoption(
        "--rounds",
        type=int,
        metavar="N",
        help="run each program N times, which must all print the same",
    )
    group.addoption(
        "--changed",
        action="store_true",
        help="run only programs that changed since they last passed",
    )
    group.addoption(
        "--plain",
        action="store_true",
        help="leave out the second run, under " + " ".join(STRICT),
    )
    parser.addini(
        "example_timeout",
        "seconds that a program on a page may take",
        default="30",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the runner the one for every fence."""
    ProgramRunner.root = config.rootpath
    ProgramRunner.record = config.getoption("record")
    ProgramRunner.benchmark = config.getoption("benchmark")
    ProgramRunner.recorded = []
    ProgramRunner.passed = {}
    ProgramRunner.ran = config.stash[RAN] = []
    if config.cache:
        ProgramRunner.passed = config.cache.get(PASSED, {})
    ProgramRunner.runs = Runs(
        config.getoption("at_once"), float(config.getini("example_timeout"))
    )
    register_runner(default=True)(ProgramRunner)


def state(program: Path) -> str:
    """Give what must stay the same for a program to pass again."""
    expected = program.with_suffix(".out")
    files = [path for path in (program, expected) if path.exists()]
    texts = [path.read_text("utf-8") for path in files]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """With --changed, leave out the programs that need not run again."""
    if not config.getoption("changed"):
        return
    passed = ProgramRunner.passed
    selected: list[pytest.Item] = []
    unchanged: list[pytest.Item] = []
    for item in items:
        program = shown_by(item)
        same = program and passed.get(str(program)) == state(program)
        (unchanged if same else selected).append(item)
    items[:] = selected
    config.hook.pytest_deselected(items=unchanged)


def shown_by(item: pytest.Item) -> Path | None:
    """Give the program that a test runs, if it runs one."""
    if isinstance(item, MarkdownInlinePythonItem):
        source = item.test_definition.source
        return program_shown(source, item.config.rootpath)
    return None


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start the programs of all selected tests."""
    config = session.config
    if config.getoption("collectonly"):
        return
    shown = filter(None, map(shown_by, session.items))
    programs = sorted(dict.fromkeys(shown), key=is_heavy)  # each once
    rounds = RECORDED_ROUNDS if config.getoption("record") else 1
    for number in range(1, 1 + (config.getoption("rounds") or rounds)):
        for program in filter(python_for, programs):
            if refused(program, config.rootpath) or number > most_rounds(
                program
            ):
                continue
            ProgramRunner.runs.start(program, f"{number} as a reader", ())
            name = str(program.relative_to(config.rootpath))
            plain = name in PLAIN_ONLY or measures(program)
            if not plain and not config.getoption("plain"):
                under = f"{number} under {' '.join(STRICT)}"
                ProgramRunner.runs.start(program, under, STRICT)


def most_rounds(program: Path) -> int:
    """Give how often a program may run: not for hours, nor to be compared."""
    if measures(program):
        return 1
    return HEAVY_ROUNDS if needs_clusters(program) else sys.maxsize


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End the programs that still run, after Ctrl-C or with -x."""
    ProgramRunner.runs.stop()
    if session.config.cache:
        session.config.cache.set(PASSED, ProgramRunner.passed)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> None:
    """Say which outputs were recorded."""
    if ProgramRunner.record or ProgramRunner.benchmark:
        changed = ProgramRunner.recorded or ["nothing changed"]
        terminalreporter.section("recorded")
        terminalreporter.line("\n".join(changed))
