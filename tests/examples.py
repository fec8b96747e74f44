"""Let pytest-markdown-docs execute the programs that the pages show.

It executes each Python block of a page. What it finds in a block here is a
call, `check("futures/submit_task.py")`, in place of the include: the whole
file runs, in a process of its own, and is compared with its outputs.

All selected programs start side by side when collection ends, since most of
them wait; each test then waits for its own.
"""

import ast
import functools
import os
import re
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
ROUNDS_OF_HEAVY = 5  # at most, of a program that keeps every core busy


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
        self.config = config
        self.root = config.rootpath
        self.record: record.Record = {}
        self.known = record.load(self.root)
        self.tools = [
            *sorted(self.root.glob("tools/*.py")),
            *map(self.root.joinpath, OTHERS),
        ]
        self.pool = ThreadPoolExecutor(config.getoption("at_once"))
        # What keeps every core busy runs after the others; beside it, one by
        # one, what measures: its figures need to be near only.
        self.clusters = ThreadPoolExecutor(2)
        self.alone = ThreadPoolExecutor(1)
        self.before: list[Future[bytes]] = []
        self.busy = False  # some figures could not be compared
        self.runs: dict[str, dict[Way, list[Future[bytes]]]] = {}
        self.unreadable: dict[str, str] = {}  # what is wrong with the header

    def start(self, program: Path) -> None:
        """Start all runs of a program."""
        rounds = self.config.getoption("rounds")
        runs = self.runs.setdefault(name(program), {})
        if self.refusal(program):
            return
        for way in self.wanted(program):
            options = strict_options(program) if way.strict else []
            machine = sandbox.USUAL
            if self.config.getoption("elsewhere"):
                machine = OTHER
                if "terminal" in exceptions_of(program):
                    machine = machine._replace(terminal=False)
            if way.start:
                machine = starting_by(way.start)
            run = functools.partial(
                run_program, program, way.version, options, machine
            )
            pool = self.clusters if heavy(program) else self.pool
            if measures(program):
                pool = self.alone
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
        if self.config.getoption("start_methods"):
            ends = dict.fromkeys([*versions[:1], *versions[-1:]])
            return [
                Way(version, start=start)
                for version in ends
                for start in START_METHODS
            ]
        chosen = self.config.getoption("pythons")
        if chosen is None:
            readers = versions[:1]
            strict = versions[-1:] if not strictly(program) else []
            return [*map(Way, readers), *(Way(v, strict=True) for v in strict)]
        names = chosen.replace("t", "").split(",")  # 3.14t is found as 3.14
        return [
            Way(version)
            for version in versions
            if chosen == "all" or "{}.{}".format(*version) in names
        ]

    def after(
        self, before: list[Future[bytes]], run: Callable[[], bytes]
    ) -> bytes:
        """Run a program when others have ended."""
        wait(before)
        return run()

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
        if shown in self.unreadable:
            raise ProgramError(self.unreadable[shown])
        if reason := self.refusal(program):
            pytest.skip(f"{shown} {reason}")
        runs = self.runs[shown]
        if not runs:
            wants = str(header(program).python)
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
        excused = self.busy and measures(program)
        if not excused and not any(map(self.config.getoption, UNUSUAL)):
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
            if found and busy():
                self.busy = True
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

    @pytest.hookimpl
    def pytest_markdown_docs_markdown_it(self) -> MarkdownIt:
        return Parser(self.root)

    @pytest.hookimpl
    def pytest_markdown_docs_globals(self) -> dict[str, Any]:
        return {"check": self.check}

    @pytest.hookimpl
    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Let `-k submit_task` select a program's test."""
        item.extra_keyword_matches.add(shown_by(item))

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """With --changed, leave out what ran already as it stands."""
        if self.config.getoption("changed"):
            same = [item for item in items if self.passed(shown_by(item))]
            items[:] = [item for item in items if item not in same]
            self.config.hook.pytest_deselected(items=same)
        if self.config.getoption("start_methods"):
            others = [item for item in items if not self.starts(item)]
            items[:] = [item for item in items if item not in others]
            self.config.hook.pytest_deselected(items=others)

    def passed(self, shown: str) -> bool:
        """Tell whether a program passed as all is now."""
        program = self.root / "snippets" / shown
        return shown in self.known and (
            self.known[shown].get("passed") == self.conditions(program)
        )

    def starts(self, item: pytest.Item) -> bool:
        """Tell whether a test's program starts processes and measures not."""
        program = self.root / "snippets" / shown_by(item)
        return (
            program.is_file() and starts_processes(program)
        ) and not measures(program)

    @pytest.hookimpl
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        if self.config.getoption("collectonly"):
            return
        shown = dict.fromkeys(filter(None, map(shown_by, session.items)))
        paths = [self.root / "snippets" / each for each in shown]
        for program in sorted(paths, key=weight):
            if program.exists():
                try:
                    self.start(program)
                except ValueError as error:
                    self.unreadable[name(program)] = str(error)

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

    @pytest.hookimpl
    def pytest_report_header(self) -> Sequence[str]:
        if refusal := sandbox.refusal():
            return [
                f"no sandbox: {refusal}. Not looked for: processes that a "
                "program leaves, files outside its folder, other networks."
            ]
        return []

    @pytest.hookimpl
    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        if self.busy:
            terminalreporter.line(
                "This machine is busy: figures that differ were not compared."
            )

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(
        self, session: pytest.Session, exitstatus: int
    ) -> None:
        self.stop()
        nothing = exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        if nothing and self.config.getoption("changed"):
            session.exitstatus = pytest.ExitCode.OK


def weight(program: Path) -> int:
    """Return in which order programs start: what measures comes last."""
    if not program.exists():
        return 0
    try:
        return heavy(program) + measures(program)
    except ValueError:  # its header
        return 0


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
        default=1,
        metavar="N",
        help="run each program N times",
    )
    group.addoption(
        "--elsewhere",
        action="store_true",
        help="run as on a machine with another terminal, zone, locale, ...",
    )
    group.addoption(
        "--start-methods",
        action="store_true",
        help="run what starts processes by fork, forkserver and spawn, on the "
        "oldest and the newest Python; each may print any output on its page",
    )
    group.addoption(
        "--every-address",
        action="store_true",
        help="run every program by its address, not one of each header",
    )
    group.addoption(
        "--changed",
        action="store_true",
        help="leave out programs, and pages in the browser, that passed as "
        "they and all that they depend on are now",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the hooks."""
    config.pluginmanager.register(Programs(config))
