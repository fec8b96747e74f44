"""Run a program as its reader does, or strictly, and say what is wrong."""

import difflib
import functools
import re
import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path

from packaging.requirements import Requirement

from tools.environments import environment, pythons
from tools.programs import ROOT, ProgramError, Version, header, measures, name
from tools.sandbox import COMMANDS, MOST, USUAL, Machine, run

STRICT = ("-X", "dev", "-W", "error")
LINE = re.compile(r"[^\n]*\n|[^\n]+")  # whatever else ends one elsewhere
PROCESSES = re.compile(r"multiproc|ProcessPool")
SHORT = "0.05"  # seconds for a figure of a program that measures

# Another reader's machine: all that a program must not depend on.
OTHER = Machine(
    folder="my programs",
    environment={
        "COLUMNS": "40",
        "LANG": "C",
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Kathmandu",
    },
    terminal=True,
    before=("taskset", "--cpu-list", "0"),
)
# How processes start, where a program does not say so.
START_METHODS = ("fork", "forkserver", "spawn")


def starting_by(method: str) -> Machine:
    """Return a machine on which processes start by a method."""
    code = f"import multiprocessing as m\nm.set_start_method({method!r})\n"
    return Machine(
        environment={"PYTHONPATH": ".", "PYTHONDONTWRITEBYTECODE": "1"},
        files={"sitecustomize.py": code.encode()},
    )


def starts_processes(program: Path) -> bool:
    """Tell whether a program starts processes by the default method."""
    text = program.read_text("utf-8")
    return bool(PROCESSES.search(text)) and "set_start_method(" not in text


@functools.cache
def exceptions(root: Path = ROOT) -> dict[str, dict[str, str]]:
    """Return what a program cannot, and why, by its name on the pages."""
    file = root / "snippets/exceptions.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def exceptions_of(program: Path) -> dict[str, str]:
    """Return what a program can't, by itself or for a library it uses."""
    found: dict[str, str] = {}
    for dependency in header(program).dependencies:
        found |= exceptions().get(Requirement(dependency).name, {})
    return found | exceptions().get(name(program), {})


def lacks(program: Path) -> str:
    """Return the command that a program needs and this machine lacks."""
    command = exceptions_of(program).get("needs", "")
    installed = not command or shutil.which(command, path=COMMANDS)
    return "" if installed else command


def run_program(
    program: Path,
    version: Version,
    options: Sequence[str] = (),
    machine: Machine = USUAL,
    short: bool = True,
) -> bytes:
    """Run a program on a Python at hand; return what it prints.

    It has what its header names and nothing else. The options are Python's.
    One that measures does so for a moment only, unless short is False.
    Raise ProgramError when it exits with another status than 0, writes to
    stderr, hangs, or leaves a process or a file.
    """
    if command := lacks(program):
        raise ProgramError(f"It needs {command}, which is not installed.")
    python = environment(header(program).dependencies, version)
    arguments = [SHORT] if measures(program) and short else []
    if "network" in exceptions_of(program):
        machine = machine._replace(network=True)
    ran = run(
        python,
        [*options, program.name, *arguments],
        {**machine.files, program.name: program.read_bytes()},
        [pythons()[version].parent.parent],
        machine,
    )
    leaves = exceptions_of(program).get("leaves", "nothing").split()[0]
    kept = f"It left or changed {leaves}."
    problems = [problem for problem in ran.problems if problem != kept]
    if ran.stderr:
        problems.append(f"It wrote to stderr:\n{ran.stderr}")
    if problems:
        if ran.stdout:
            problems.append(f"It printed:\n{text(ran.stdout)}")
        raise ProgramError("\n".join(problems))
    return ran.stdout


def text(output: bytes) -> str:
    """Return the beginning of an output, to be shown."""
    more = len(output) - MOST
    shown = output[:MOST].decode("utf-8", "backslashreplace")
    return f"{shown}\n... and {more} bytes more" if more > 0 else shown


def difference(old: bytes, new: bytes, old_name: str, new_name: str) -> str:
    """Return the unified diff of two outputs; nothing if they are the same.

    What cannot be seen, such as a tab or no last newline, stands escaped.
    """
    if old == new:
        return ""
    before, after = (
        [visible(line) for line in LINE.findall(text(data))]
        for data in (old, new)
    )
    return "\n".join(
        difflib.unified_diff(before, after, old_name, new_name, lineterm="")
    )


def visible(line: str) -> str:
    """Return a line without its newline; what can't be seen is escaped."""
    body = line.removesuffix("\n")
    ending = "" if line.endswith("\n") else "  (no newline at the end)"
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in body)
    blanks = len(shown) - len(shown.rstrip(" "))
    return shown.rstrip(" ") + "\\x20" * blanks + ending


def heavy(program: Path) -> bool:
    """Tell whether a program keeps every core busy, and so runs alone."""
    needed = " ".join(header(program).dependencies)
    return measures(program) or "ray" in needed or "distributed" in needed


def strictly(program: Path) -> str:
    """Say why a program can't run under STRICT; nothing, if it can."""
    if measures(program):
        return "it measures, and -X dev is slower"
    return exceptions_of(program).get("strict", "")


def strict_options(program: Path) -> list[str]:
    """Return Python's options for a strict run.

    What a library does, and its user can't help, is no error.
    """
    options = list(STRICT)
    for category, words in exceptions_of(program).items():
        if category.endswith("Warning"):
            options += ["-W", f"ignore:{words}:{category}"]
    return options
