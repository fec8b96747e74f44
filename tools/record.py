"""The record of what ran: on which Python, when, and what it printed.

A run of the tests writes build/record.json; the pages say "ran on" from it,
and CI merges those of its matrix: `python -m tools.record FILE...`.
An entry is of a program as it stands: when its file changes, it is gone.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NotRequired, TypedDict

from tools.programs import (
    ROOT,
    digest,
    measures,
    name,
    output,
    programs,
    write,
)

Release = str  # 3.14.8


class Ran(TypedDict):
    """One run: the digest of what it printed, and the day."""

    output: str
    at: str


class Entry(TypedDict):
    """A program's digest, and how it last ran on each release of Python.

    Once all of its runs have passed, it has the digest of what they depend on.
    """

    digest: str
    runs: dict[Release, Ran]
    passed: NotRequired[str]


Record = dict[str, Entry]


def path(root: Path = ROOT) -> Path:
    """Return where the record is."""
    return root / "build/record.json"


def load(root: Path = ROOT, file: Path | None = None) -> Record:
    """Return the entries of programs that are as they were when they ran."""
    file = file or path(root)
    if not file.exists():
        return {}
    found: Record = json.loads(file.read_text("utf-8"))
    now = {name(p): digest(p.read_bytes()) for p in programs(root)}
    return {
        key: entry
        for key, entry in found.items()
        if now.get(key) == entry["digest"]
    }


def save(root: Path, record: Record) -> None:
    """Write the record, with what it has had already."""
    record = merged(load(root), record)
    write(path(root), json.dumps(record, indent=1, sort_keys=True) + "\n")


def add(record: Record, program: Path, release: Release, out: bytes) -> None:
    """Add a run of today that passed."""
    new: Entry = {"digest": digest(program.read_bytes()), "runs": {}}
    entry = record.setdefault(name(program), new)
    today = datetime.now(UTC).date().isoformat()
    entry["runs"][release] = {"output": digest(out), "at": today}


def ran(root: Path = ROOT) -> dict[str, dict[Release, str]]:
    """Return where each program printed what it now shows, and on which day.

    A program that ran nowhere has no release.
    """
    record = load(root)
    found = {}
    for program in programs(root):
        key = name(program)
        runs = record[key]["runs"] if key in record else {}
        found[key] = {
            release: run["at"]
            for release, run in runs.items()
            if measures(program) or run["output"] == shown(program, release)
        }
    return found


def shown(program: Path, release: Release) -> str:
    """Return the digest of the output that a page shows for a release."""
    major, minor, *_ = release.split(".")
    file = output(program, (int(major), int(minor)))
    return digest(file.read_bytes()) if file.exists() else ""


def merged(*records: Record) -> Record:
    """Return the records of several runs as one; the last says most."""
    found: Record = {}
    for record in records:
        for key, entry in record.items():
            known = found.setdefault(key, entry)
            known |= entry | {"runs": known["runs"] | entry["runs"]}
    return found


def main(root: Path, files: list[str]) -> int:
    """Merge records from elsewhere, and say which programs ran nowhere."""
    save(root, merged(*(load(root, Path(file)) for file in files)))
    nowhere = [key for key, releases in ran(root).items() if not releases]
    for key in nowhere:
        print(f"snippets/{key}: ran nowhere as it stands: `make test`")
    return 1 if nowhere else 0


if __name__ == "__main__":
    sys.exit(main(ROOT, sys.argv[1:]))
