"""Write what the pages say of the run: where each program ran, and when."""

import json
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from tools import record
from tools.record import Release

Days = dict[Release, str]  # on which day something ran there, as in record

NONE = "No program has run in this build yet.\n"
HEAD = ["| Python | Programs that ran | On |", "|---|---|---|"]


def order(release: Release) -> tuple[list[int], str]:
    """Return what sorts releases: 3.9.1, 3.14.8, 3.14.8t."""
    return [int(part) for part in re.findall(r"\d+", release)], release


def listed(parts: Iterable[str]) -> str:
    """Return parts as they stand in a sentence."""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def sentence(ran: Days) -> str:
    """Return on which Pythons a program ran, and when."""
    groups = groupby(sorted(ran, key=order), key=lambda release: ran[release])
    found = [f"{listed(releases)} on {day}" for day, releases in groups]
    return f"Ran on Python {', '.join(found)}"


def table(ran: dict[str, Days]) -> str:
    """Return how many programs ran on each Python, and when."""
    rows = []
    for release in sorted(
        {at for one in ran.values() for at in one}, key=order
    ):
        on = sorted(one[release] for one in ran.values() if release in one)
        span = " to ".join(dict.fromkeys([on[0], on[-1]]))
        rows.append(f"| {release} | {len(on)} | {span} |")
    return "\n".join([*HEAD, *rows, ""]) if rows else NONE


def files(root: Path) -> dict[Path, str]:
    """Return what the theme and the pages include, by its file."""
    ran = record.ran(root)
    said = {name: sentence(ran[name]) for name in ran if ran[name]}
    return {
        root / "overrides/partials/ran.html": (
            f"{{% set ran = {json.dumps(said, indent=0)} %}}\n"
        ),
        root / "build/ran.md": table(ran),
    }
