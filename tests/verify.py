"""Run every program on each Python at hand, and write down where all passed.

The pages end with the file written here. It holds a digest of the programs,
and a test compares that with the programs of today.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.run_program import measures

CANDIDATES = [
    "python3.11",
    "python3.12",
    "python3.13",
    "python3.13t",
    "python3.14",
    "python3.14t",
]
VERSION = (
    "import platform, sysconfig; print(platform.python_version() + "
    "'t' * bool(sysconfig.get_config_var('Py_GIL_DISABLED')))"
)


def record(root: Path) -> Path:
    """Give the file that says where the programs passed."""
    return root / "snippets/verified.txt"


def digest(root: Path) -> str:
    """Give a digest of all programs and their outputs, except for figures."""
    found = hashlib.sha256()
    for path in sorted(root.glob("snippets/**/*")):
        figures = path.suffix == ".out" and measures(path)
        if path.suffix in {".py", ".out"} and not figures:
            found.update(f"{path.relative_to(root)}\n".encode())
            found.update(path.read_bytes())
    return found.hexdigest()


def verified_on(root: Path) -> list[str]:
    """Give the Pythons of the record, if it is of the programs of today."""
    text = record(root).read_text("utf-8") if record(root).exists() else ""
    if digest(root) not in text:
        return []
    return re.findall(r"\d+\.\d+\.\d+\S*\b", text.partition("<!--")[0])


def write(root: Path, pythons: list[str]) -> None:
    """Write on which Pythons the programs of today passed."""
    first, *others = pythons
    listed = " and ".join(
        filter(None, [", ".join([first, *others[:-1]]), *others[-1:]])
    )
    record(root).write_text(
        f"Every program on these pages passed its test on Python {listed}, "
        "or on those of them that are new enough for it.\n"
        f"<!-- digest of the programs: {digest(root)} -->\n",
        "utf-8",
    )


def passes(root: Path, python: str) -> bool:
    """Run every program in clean environments of this Python."""
    with tempfile.TemporaryDirectory(prefix="verify-") as scratch:
        clean = install(
            python, Path(scratch, "site"), root, "requirements.txt"
        )
        clusters = Path(scratch, "clusters")
        install(python, clusters, root, "tests/clusters.txt")
        tests = [clean, "-m", "pytest", "-q", "docs", "README.md"]
        environment = {**os.environ, "CLUSTERS": str(clusters)}
        return subprocess.run(tests, cwd=root, env=environment).returncode == 0


def install(python: str, directory: Path, root: Path, lock: str) -> str:
    """Make an environment of what a lock names, and give its Python."""
    subprocess.run([python, "-m", "venv", directory], check=True)
    clean = str(directory / "bin/python")
    pip = [clean, "-m", "pip", "install", "--quiet", "--require-hashes"]
    subprocess.run([*pip, "-r", str(root / lock)], check=True)
    return clean


def main(pythons: list[str]) -> int:
    """Verify on these Pythons, or on those that are found."""
    root = Path(__file__).parent.parent
    passed = set(verified_on(root))
    failed: set[str] = set()
    for python in pythons or filter(shutil.which, CANDIDATES):
        version = subprocess.run(
            [python, "-c", VERSION], capture_output=True, text=True, check=True
        ).stdout.strip()
        (passed if passes(root, python) else failed).add(version)
    if passed - failed:
        write(root, sorted(passed - failed))
    print("passed on:", *sorted(passed - failed))
    print("failed on:", *sorted(failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
