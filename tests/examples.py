"""Let pytest-markdown-docs execute the programs that the pages show.

It executes each Python block of a page. What it finds in a block here is a
call, `check("futures/submit_task.py")`, in place of the include: the whole
file runs, in a process of its own, and is compared with its outputs.

All selected programs start side by side when collection ends, since most of
them wait; each test then waits for its own.
"""

import ast
import contextlib
import functools
import os
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tools import record, sandbox
from tools.environments import fitting, pythons, release
from tools.measured import busy, contradictions
from tools.programs import (
    ProgramError,
    Version,
    digest,
    header,
    measures,
    name,
    output,
    outputs,
    programs,
)
from tools.run import (
    OTHER,
    START_METHODS,
    STRICT,
    difference,
    exceptions_of,
    heavy,
    lacks,
    run_program,
    starting_by,
    starts_processes,
    strict_options,
    strictly,
    text,
)

INCLUDE = re.compile(r'\s*--8<-- "([^"\n]+\.py)"\s*')
# What a run depends on besides tools/ and the program,
OTHERS = (
    "tests/examples.py",
    "requirements/programs.txt",
    "snippets/exceptions.toml",
)
# and options with which it proves something else.
UNUSUAL = ("pythons", "elsewhere", "start_methods")
FLAGS = {
    "--elsewhere": "run as on a machine with another terminal, zone, ...",
    "--start-methods": "run what starts processes by fork, forkserver and "
    "spawn, on the oldest and the newest Python; each may print any output on "
    "its page",
    "--every-address": "run all by their address, not one of each header",
    "--changed": "leave out programs, and pages in the browser, that passed "
    "as they and all that they depend on are now",
}
ROUNDS_OF_HEAVY = 5  # at most, of a program that keeps every core busy
LATE = 20  # seconds by which a run is later than half of the others


class Parser(MarkdownIt):
    """Parse Markdown, with a call for the program that each block shows."""

    def __init__(self, root: Path) -> None:
        super().__init__("commonmark")
        self.by_text = {
            path.read_text("utf-8"): name(path) for path in programs(root)
        }

    def parse(self, src: str, env: Any = None) -> list[Token]:
        tokens = super().parse(src, env)
        for token in tokens:
            if token.type == "fence" and token.info.strip().startswith("py"):
                include = INCLUDE.fullmatch(token.content)
                shown = include[1] if include else ""
                # The README, which nothing expands, holds a copy.
                shown = shown or self.by_text.get(token.content, "")
                token.content = f"check({shown!r})\n"
                token.info = "python"  # options would change the test
        return tokens


class Way(NamedTuple):
    """How a program runs."""

    version: Version
    strict: bool = False
    start: str = ""  # the method that starts processes, if it is set

    def __str__(self) -> str:
        options = f" {' '.join(STRICT)}" if self.strict else ""
        start = f", started by {self.start}" if self.start else ""
        return f"python{release(self.version)}{options}{start}"


class Programs:
    """The runs of the selected programs, and what is wrong with them."""

    def __init__(self, config: pytest.Config) -> None:
        self.option = config.option
        self.hook = config.hook
        self.root = config.rootpath
        self.record: record.Record = {}
        self.known = record.load(self.root)
        self.tools = [
            *sorted(self.root.glob("tools/*.py")),
            *map(self.root.joinpath, OTHERS),
        ]
        self.pool = ThreadPoolExecutor(8 * (os.cpu_count() or 1))
        # What keeps every core busy runs after the others; beside it, one by
        # one, what measures: its figures need to be near only.
        self.clusters = ThreadPoolExecutor(2)
        self.alone = ThreadPoolExecutor(1)
        self.before: list[Future[bytes]] = []
        # What measured beside other work, and whose figures that excuses.
        self.busy: set[str] = set()
        self.excused: set[str] = set()
        self.runs: dict[str, dict[Way, list[Future[bytes]]]] = {}
        self.took: dict[str, list[float]] = defaultdict(list)  # seconds

    def start(self, program: Path) -> None:
        """Start all runs of a program."""
        rounds = self.option.rounds
        runs = self.runs.setdefault(name(program), {})
        if self.refusal(program):
            return
        for way in self.wanted(program):
            options = strict_options(program) if way.strict else []
            machine = sandbox.USUAL
            if self.option.elsewhere:
                machine = OTHER
                if "terminal" in exceptions_of(program):
                    machine = machine._replace(terminal=False)
            if way.start:
                machine = starting_by(way.start)
            run = functools.partial(
                self.run, program, way.version, options, machine
            )
            pool = self.clusters if heavy(program) else self.pool
            if measures(program):
                pool = self.alone
                run = functools.partial(self.measure, program, run)
            if pool is not self.pool:
                run = functools.partial(self.after, list(self.before), run)
                rounds = min(rounds, ROUNDS_OF_HEAVY)
            futures = [pool.submit(run) for _ in range(rounds)]
            if pool is self.pool:
                self.before += futures
            runs[way] = futures

    def refusal(self, program: Path) -> str:
        """Say what a program needs that is not here; in CI, all must be."""
        if os.environ.get("CI"):
            return ""
        if command := lacks(program):
            return f"needs {command}, which is not installed"
        hosts = sandbox.refusal() and exceptions_of(program).get("hosts")
        return f"{hosts}, which this machine refuses" if hosts else ""

    def wanted(self, program: Path) -> list[Way]:
        """Return the ways to run a program: as a reader, strictly, ..."""
        versions = fitting(program)
        if self.option.start_methods:
            ends = dict.fromkeys([*versions[:1], *versions[-1:]])
            return [
                Way(version, start=start)
                for version in ends
                for start in START_METHODS
            ]
        if self.option.pythons is None:
            strict = versions[-1:] if not strictly(program) else []
            return [
                *map(Way, versions[:1]),
                *(Way(version, strict=True) for version in strict),
            ]
        # A 3.14t is found as 3.14.
        names = self.option.pythons.replace("t", "").split(",")
        return [
            Way(version)
            for version in versions
            if names == ["all"] or "{}.{}".format(*version) in names
        ]

    def after(
        self, before: list[Future[bytes]], run: Callable[[], bytes]
    ) -> bytes:
        """Run a program when others have ended."""
        wait(before)
        return run()

    def run(self, program: Path, *how: Any) -> bytes:
        """Run a program; note how long it takes."""
        begun = time.monotonic()
        printed = run_program(program, *how)
        self.took[name(program)].append(time.monotonic() - begun)
        return printed

    def measure(self, program: Path, run: Callable[[], bytes]) -> bytes:
        """Run what measures; note whether the machine is busy meanwhile."""
        before = busy()
        printed = run()
        if before or busy():
            self.busy.add(name(program))
        return printed

    def check(self, shown: str) -> None:
        """Compare what a program printed with what its page shows."""
        if not shown:
            raise ProgramError(
                "This block is not a whole file under snippets/: `make lint` "
                "says what is wrong with it."
            )
        program = self.root / "snippets" / shown
        if not program.exists():
            raise ProgramError(f"snippets/{shown} does not exist.")
        try:
            wants = header(program).python
        except ValueError as error:
            raise ProgramError(str(error)) from None
        if reason := self.refusal(program):
            pytest.skip(f"{shown} {reason}")
        runs = self.runs[shown]
        if not runs:
            hand = ", ".join("{}.{}".format(*v) for v in pythons())
            pytest.skip(f"{shown} wants Python {wants}; here is {hand}")
        for way, futures in runs.items():
            for future in futures:
                try:
                    printed = future.result()
                except ProgramError as error:
                    raise ProgramError(f"{way}: {error}") from None
                if problem := self.compared(program, way, printed):
                    raise ProgramError(f"{way}: {problem}")
            if not way.start:
                at = release(way.version)
                record.add(self.record, program, at, printed)
        # A run that excused its figures is to be made again.
        unusual = any(getattr(self.option, it) for it in UNUSUAL)
        if shown not in self.excused and not unusual:
            self.record[shown]["passed"] = self.conditions(program)

    def conditions(self, program: Path) -> str:
        """Return a digest of what the runs of a program depend on."""
        files = [program, *outputs(program).values(), *self.tools]
        data = [file.read_bytes() for file in files if file.exists()]
        ways = [str(way) for way in self.wanted(program)]  # by release
        return digest(repr((data, ways)).encode())

    def compared(self, program: Path, way: Way, printed: bytes) -> str:
        """Say how what a program printed differs from what its page shows.

        Where the start method is set, it may print what another Python does.
        """
        file = output(program, way.version)
        if way.start and (
            exceptions_of(program).get("start")
            or printed in [it.read_bytes() for it in outputs(program).values()]
        ):
            return ""
        shown = name(program).removesuffix(".py")
        how = f"`make record NAME={shown}`"
        if not file.exists():
            return f"snippets/{shown}.out is missing: {how} writes it."
        if measures(program):
            old, new = file.read_text("utf-8"), text(printed)
            found = list(contradictions(old, new))
            if found and name(program) in self.busy:
                self.excused.add(name(program))
                found = list(contradictions(old, new, figures=False))
            return "\n".join(f"{file.name}: {problem}" for problem in found)
        diff = difference(file.read_bytes(), printed, file.name, "now")
        if not diff:
            return ""
        return f"Its output changed. If the new one is right: {how}.\n{diff}"

    def stop(self) -> None:
        """End all runs, and keep the record of those that passed."""
        sandbox.stopping.set()
        for pool in (self.pool, self.clusters, self.alone):
            pool.shutdown(cancel_futures=True)
        if self.record:
            record.save(self.root, self.record)

    def pytest_markdown_docs_markdown_it(self) -> MarkdownIt:
        return Parser(self.root)

    def pytest_markdown_docs_globals(self) -> dict[str, Any]:
        return {"check": self.check}

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Let `-k submit_task` select a program's test."""
        item.extra_keyword_matches.add(shown_by(item))

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what passed as it is now, or starts no process."""
        kept = [item for item in items if self.selects(shown_by(item))]
        if others := [item for item in items if item not in kept]:
            items[:] = kept
            self.hook.pytest_deselected(items=others)

    def selects(self, shown: str) -> bool:
        """Tell whether the options leave a program among those to run."""
        program = self.root / "snippets" / shown
        if self.option.changed and shown in self.known:
            passed = self.known[shown].get("passed")
            if passed == self.conditions(program):
                return False
        return not self.option.start_methods or (
            program.is_file()
            and starts_processes(program)
            and not measures(program)
        )

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        if self.option.collectonly:
            return
        shown = {shown_by(item) for item in session.items}
        found = [it for it in programs(self.root) if name(it) in shown]
        # Thespian's first: they wait longest, with nothing to compute.
        light_first = sorted(filter(readable, reversed(found)), key=heavy)
        for program in light_first:
            self.start(program)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Report what is wrong with a program without a traceback of ours."""
        report = yield
        if call.excinfo and isinstance(call.excinfo.value, ProgramError):
            page = item.path.relative_to(self.root)
            place = f"{page}:{(item.reportinfo()[1] or 0)}: {shown_by(item)}"
            report.longrepr = f"{place}\n{call.excinfo.value}"
        return report

    def pytest_report_header(self) -> Sequence[str]:
        if refusal := sandbox.refusal():
            return [
                f"no sandbox: {refusal}. Not looked for: processes that a "
                "program leaves, files outside its folder, other networks."
            ]
        return []

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        if self.excused:
            terminalreporter.line(
                "This machine is busy: figures that differ were not compared."
            )
        for shown, took in self.took.items():
            usual, last = statistics.median_high(took), max(took)
            if last - usual > LATE:
                terminalreporter.line(
                    f"{shown}: a run took {last:.0f} s, most {usual:.0f} s"
                )

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(
        self, session: pytest.Session, exitstatus: int
    ) -> None:
        self.stop()
        nothing = exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        if nothing and self.option.changed:
            session.exitstatus = pytest.ExitCode.OK


def readable(program: Path) -> bool:
    """Tell whether a program's header can be read."""
    with contextlib.suppress(ValueError):
        return bool(header(program))
    return False


def shown_by(item: pytest.Item) -> str:
    """Return the name of the program that a test runs, or nothing."""
    code = str(dict(item.user_properties).get("code", "")).strip()
    call = re.fullmatch(r"check\((.*)\)", code)
    return str(ast.literal_eval(call[1])) if call else ""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the programs' runs."""
    group = parser.getgroup("programs on the pages")
    group.addoption(
        "--pythons",
        metavar="3.12,3.14",
        help="run the programs on these Pythons, or on all, as a reader does",
    )
    group.addoption("--rounds", type=int, default=1, help="run each so often")
    for flag, help in FLAGS.items():
        group.addoption(flag, action="store_true", help=help)


def pytest_configure(config: pytest.Config) -> None:
    """Register the hooks."""
    config.pluginmanager.register(Programs(config))
