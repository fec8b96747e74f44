"""Run every program on each Python at hand, and write down where all passed.

The pages end with the file written here. It holds a digest of the programs,
and a test compares that with the programs of today.
"""

import datetime
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

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


def numbers(root: Path) -> Path:
    """Give the file that has the numbers of the runs that passed."""
    return root / "snippets/verified_numbers.txt"


def rows(root: Path) -> dict[str, str]:
    """Give the row of each Python in the numbers."""
    if not numbers(root).exists():
        return {}
    lines = numbers(root).read_text("utf-8").splitlines()[2:]
    return {line.split()[1]: line for line in lines}


def write(root: Path, rows: dict[str, str]) -> None:
    """Write on which Pythons the programs of today passed, and the numbers."""
    first, *others = sorted(rows)
    listed = " and ".join(
        filter(None, [", ".join([first, *others[:-1]]), *others[-1:]])
    )
    record(root).write_text(
        f"Every program on these pages passed its test on Python {listed}, "
        "or on those of them that are new enough for it.\n"
        f"<!-- digest of the programs: {digest(root)} -->\n",
        "utf-8",
    )
    lines = [
        "| Python | Passed | Skipped | Seconds | On |",
        "|---|---|---|---|---|",
        *(rows[version] for version in sorted(rows)),
    ]
    numbers(root).write_text("\n".join(lines) + "\n", "utf-8")


def row(version: str, results: Path) -> str:
    """Give a row of the numbers, from pytest's results in XML."""
    suite = ElementTree.parse(results).find("testsuite")
    assert suite is not None
    skipped = int(suite.attrib["skipped"])
    passed = int(suite.attrib["tests"]) - skipped
    seconds = round(float(suite.attrib["time"]))
    day = datetime.date.today().isoformat()
    return f"| {version} | {passed} | {skipped} | {seconds} | {day} |"


def passes(root: Path, python: str, version: str) -> str | None:
    """Run every program in clean environments of this Python.

    Give the row of its numbers, or nothing if a program failed.
    """
    with tempfile.TemporaryDirectory(prefix="verify-") as scratch:
        clean = install(
            python, Path(scratch, "site"), root, "requirements.txt"
        )
        clusters = Path(scratch, "clusters")
        install(python, clusters, root, "tests/clusters.txt")
        results = Path(scratch, "results.xml")
        tests = [clean, "-m", "pytest", "-q", "docs", "README.md"]
        done = subprocess.run(
            [*tests, f"--junitxml={results}"],
            cwd=root,
            # As in CI, what the machine lacks for a program is a failure.
            env={**os.environ, "CI": "true", "CLUSTERS": str(clusters)},
        )
        return None if done.returncode else row(version, results)


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
    passed = rows(root) if verified_on(root) else {}
    failed: list[str] = []
    for python in pythons or filter(shutil.which, CANDIDATES):
        version = subprocess.run(
            [python, "-c", VERSION], capture_output=True, text=True, check=True
        ).stdout.strip()
        passed.pop(version, None)
        if found := passes(root, python, version):
            passed[version] = found
        else:
            failed.append(version)
    if passed:
        write(root, passed)
    print("passed on:", *sorted(passed))
    print("failed on:", *sorted(failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
