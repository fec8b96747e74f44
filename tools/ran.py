"""Write what the pages say of the run: where each program ran, and when."""

import json
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from tools import record
from tools.index import write
from tools.programs import ROOT

NONE = "No program has run in this build yet.\n"
HEAD = ["| Python | Programs that ran | On |", "|---|---|---|"]


def order(version: str) -> tuple[list[int], str]:
    """Return what sorts versions: 3.9.1, 3.14.8, 3.14.8t."""
    return [int(part) for part in re.findall(r"\d+", version)], version


def listed(parts: Iterable[str]) -> str:
    """Return parts as they stand in a sentence."""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def sentence(runs: dict[str, dict[str, Any]]) -> str:
    """Return on which Pythons a program ran, and on which day."""
    days = groupby(sorted(runs, key=order), key=lambda at: runs[at]["at"])
    found = [f"{listed(versions)} on {day}" for day, versions in days]
    return f"Ran on Python {', '.join(found)}" if found else ""


def table(ran: dict[str, dict[str, Any]]) -> str:
    """Return how many programs ran on each Python, and when."""
    days: dict[str, list[str]] = {}
    for entry in ran.values():
        for version, run in entry["runs"].items():
            days.setdefault(version, []).append(run["at"])
    rows = []
    for version in sorted(days, key=order):
        at = days[version]
        span = " to ".join(sorted({min(at), max(at)}))
        rows.append(f"| {version} | {len(at)} | {span} |")
    return "\n".join([*HEAD, *rows, ""]) if rows else NONE


def main(root: Path) -> None:
    """Write what the template and the pages include."""
    ran = record.load(root)
    sentences = {name: sentence(ran[name]["runs"]) for name in sorted(ran)}
    text = f"{{% set ran = {json.dumps(sentences, indent=0)} %}}\n"
    write(root / "overrides/partials/ran.html", text.encode())
    write(root / "build/ran.md", table(ran).encode())


if __name__ == "__main__":
    main(ROOT)
