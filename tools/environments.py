"""One environment for each distinct header and Python, made by uv.

It holds what the header names and nothing else, at the versions, and with the
hashes, of the lock.
"""

import fcntl
import functools
import re
import subprocess
import sys
from pathlib import Path
from shutil import rmtree, which

from tools.programs import (
    ROOT,
    VERSIONS,
    ProgramError,
    Version,
    digest,
    header,
)

FOLDER = ROOT / "build/environments"
LOCK = ROOT / "requirements/programs.txt"


@functools.cache
def pythons() -> dict[Version, Path]:
    """Return each Python at hand, from 3.11 on, the oldest first."""
    own = f"{sys.base_prefix}/bin/python3"
    found = {}
    for version in VERSIONS:
        command = "python{}.{}".format(*version)
        path = own if version == sys.version_info[:2] else which(command)
        # A name on the PATH may stand for a Python that is not installed.
        if path and (home := ask(path, "sys.base_exec_prefix")):
            found[version] = Path(home, "bin", command)
    return found


def ask(python: str | Path, expression: str) -> str:
    """Return what a Python prints of an expression on sys; empty if none."""
    code = f"import sys; print({expression})"
    try:
        return subprocess.run(
            [python, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


@functools.cache
def release(version: Version) -> str:
    """Return the release of a Python at hand; 3.14.8t has no GIL."""
    free = "'t' * ('t' in sys.abiflags)"
    return ask(pythons()[version], f"sys.version.split()[0] + {free}")


def fitting(program: Path) -> list[Version]:
    """Return the Pythons at hand that a program's header accepts."""
    return list(filter(header(program).accepts, pythons()))


@functools.cache
def environment(dependencies: tuple[str, ...], version: Version) -> Path:
    """Return the python of the environment, which is made if it is missing.

    Raise ProgramError if uv can't make it.
    """
    key = repr((dependencies, release(version), LOCK.read_text("utf-8")))
    name = re.sub(r"\W+", "-", "-".join(dependencies))[:40]
    folder = FOLDER / f"{release(version)}-{name}-{digest(key.encode())[:8]}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of other threads and processes
        if not (folder / "ready").exists():
            make(folder, dependencies, pythons()[version])
    return folder / "bin/python"


def make(folder: Path, dependencies: tuple[str, ...], python: Path) -> None:
    """Make an environment anew."""
    rmtree(folder, ignore_errors=True)
    # The sandbox has it elsewhere, and with it what its scripts name.
    uv("venv", "--relocatable", "--python", python, folder)
    if dependencies:
        # No run can keep what it compiles: the sandbox has this read only.
        install = "pip", "install", "--compile-bytecode", "--verify-hashes"
        uv(*install, "--constraint", LOCK, *dependencies, "--python", folder)
    (folder / "ready").touch()


def uv(*command: str | Path) -> None:
    """Run uv; raise ProgramError with what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "uv", "--quiet", *command],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        failed = f"uv {' '.join(map(str, command))}:\n{done.stderr}"
        raise ProgramError(f"Its header can't be met: {failed}")
