"""Draw what the programs that measure printed, under build/.

A page includes the picture of `x.py` as `x.svg`. Rows without x are points,
for each Python that has an output; others are lines, for the newest.
"""

import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tools.programs import ROOT, name, outputs, write
from tools.svg import ROOM, WIDTH, dot, line, picture, rooms, text

INCLUDE = re.compile(r'--8<-- "(.*/measure_\w+)\.svg"')
FORM = (
    "a picture needs the machine and its Python, an empty line, and a header "
    "of unit, x if there is one, median, low, high, two or more blanks apart"
)
COLOURS = ("teal", "amber", "plum")
LETTER, ROW = 6.2, 14  # pixels of a letter, and from one label to the next
TOP, HEIGHT = 24, 220  # pixels above a plot, and of a plot of lines

Label = tuple[float, float]  # where it begins, in percent, and its pixels


class Row(NamedTuple):
    """A median, and what it mostly is between, for a name, perhaps at x."""

    name: str
    x: float
    median: float
    low: float
    high: float


class Table(NamedTuple):
    """What a program printed on a Python."""

    python: str
    unit: str
    x: str
    spread: str
    rows: list[Row]


def read(path: Path) -> Table:
    """Return an output's table. Raise ValueError, with the line, if none."""
    head, _, table = path.read_text("utf-8").partition("\n\n")
    header, *lines = table.splitlines() or [""]
    unit, *columns = re.split(r" {2,}", header.strip())
    python = re.search(r"\bPython ([\d.]*\d)", head)
    at = len(head.splitlines()) + 2 if table else 1
    n = columns.index("median") if "median" in columns else 2
    if not python or not lines or n > 1 or len(columns) < n + 3:
        raise ValueError(f"{name(path)}:{at}: {header!r}: {FORM}")
    form = re.compile(r"(.+?)" + r" +([\d,]*\.?\d+)" * len(columns))
    rows = []
    for number, row in enumerate(lines, at + 1):
        match = form.fullmatch(row)
        words, *cells = match.groups() if match else (row, "0")
        figures = [float(cell.replace(",", "")) for cell in cells][: n + 3]
        if min(figures) <= 0:
            what = f"a figure above 0 for each of {columns[: n + 3]}"
            raise ValueError(f"{name(path)}:{number}: {row!r}: print {what}")
        rows.append(Row(words, figures[0], *figures[n:]))
    spread = f"{columns[n + 1]} to {columns[n + 2]}"
    return Table(python[1], unit, columns[0] * n, spread, rows)


def scale(
    values: list[float], start: float, end: float
) -> tuple[Callable[[float], float], list[float]]:
    """Return where a value stands on a logarithmic scale, and its ticks."""
    low, high = min(values), max(values)
    powers = [10.0**n for n in range(-6, 9)]
    ticks = [power for power in powers if low <= power <= high]
    if len(ticks) < 3:
        steps = [n * power for power in powers for n in (1, 2, 5)]
        ticks = [step for step in steps if low <= step <= high]
    size = (end - start) / (math.log(high / low) or 1)
    return lambda value: start + size * math.log(value / low), ticks


def short(value: float) -> str:
    """Return a figure as short as its first two digits allow."""
    value = float(f"{value:.2g}")
    return f"{value:,.0f}" if value >= 10 else f"{value:g}"


def points(tables: list[Table]) -> tuple[float, list[str], list[Label]]:
    """Draw a point and its range for each name, the least first.

    The first of each colour says which Python it stands for.
    """
    rows = [row for table in tables for row in table.rows]
    across, ticks = scale([it for row in rows for it in row[3:]], 2, 98)
    rows.sort(key=lambda row: row.median)
    parts = []
    labels = []
    told = set()
    y = TOP
    for what in dict.fromkeys(row.name for row in rows):
        parts.append(text("name", 0, y + 12, what))
        y += 22
        for colour, table in zip(COLOURS, tables, strict=False):
            for row in (row for row in table.rows if row.name == what):
                figure, end = short(row.median), across(row.high)
                if table.python not in told:
                    figure += f" on Python {table.python}"
                    told.add(table.python)
                parts += [
                    f'<g class="{colour}">',
                    line("range", across(row.low), y, end, y),
                    dot(across(row.median), y),
                    text("label", end, y + 4, figure) + "</g>",
                ]
                labels.append((end, len(figure) * LETTER + 8))
                y += ROW
    for at in ticks:
        parts.insert(0, line("grid", across(at), TOP - 6, across(at), y))
        parts.append(text("note middle", across(at), y + 14, short(at)))
    return y + 20, parts, labels


def curves(table: Table) -> tuple[float, list[str], list[Label]]:
    """Draw a line for each name, which leads to its name on the right."""
    top = TOP + 8
    bottom = top + HEIGHT
    limits = [figure for row in table.rows for figure in row[3:]]
    across, _ = scale([row.x for row in table.rows], 20, 100)
    up, ticks = scale(limits, bottom, top)
    parts = [text("note end", 100, bottom + 30, table.x)]
    for at in ticks:
        parts.append(line("grid", 0, up(at), 100, up(at)))
        parts.append(text("note", 0, up(at) - 3, short(at)))
    width = WIDTH - rooms(names(table)) * ROOM
    taken: list[tuple[float, float]] = []
    *others, last = sorted({row.x for row in table.rows})
    for x in (last, *others):  # those for whose figure there is room
        middle, half = across(x) / 100 * width, len(short(x)) * LETTER / 2 + 3
        if all(middle + half < a or b < middle - half for a, b in taken):
            parts.append(text("note middle", across(x), bottom + 16, short(x)))
            taken.append((middle - half, middle + half))
    places: dict[str, list[tuple[float, float]]] = defaultdict(list)
    ranges = defaultdict(list)
    for what, x, *figures in table.rows:
        middle, low, high = map(up, figures)
        places[what].append((across(x), middle))
        ranges[what].append(line("range", across(x), low, across(x), high))
    ends = sorted((own[-1][1], what) for what, own in places.items())
    y = float(top)
    for n, (end, what) in enumerate(ends):
        # Below the label above it, and so that those below it have room.
        y = min(max(end, y), bottom - ROW * (len(ends) - 1 - n))
        beside = 3 * n - 1.5 * (len(ends) - 1)  # so that none hides another
        parts += [
            f'<g class="{COLOURS[n % 3]} dashes-{n // 3}">',
            f'<g transform="translate({beside:g})">',
            *ranges[what],
            *(line("curve", *a, *b) for a, b in pairwise(places[what])),
            *(dot(*place) for place in places[what]),
            line("lead", *places[what][-1], 100, y) + "</g>",
            text("label", 100, y + 4, what) + "</g>",
        ]
        y += ROW
    return bottom + 36, parts, names(table)


def names(table: Table) -> list[Label]:
    """Return the labels at the right of a plot of lines."""
    return [(100, len(row.name) * LETTER + 14) for row in table.rows]


def draw(tables: list[Table]) -> str:
    """Return the picture of a program's outputs, the oldest Python's first."""
    unit, x = tables[-1].unit, tables[-1].x
    tables = tables[-1:] if x else tables
    height, parts, labels = curves(tables[0]) if x else points(tables)
    told = [f"Medians in {unit}."]
    head = f"{unit}, {tables[0].spread}"
    head += f", on Python {tables[0].python}" if x else ""
    for table in tables:
        medians = [
            f"{row.name}{f', {row.x:g} {x}' if x else ''}: {short(row.median)}"
            for row in table.rows
        ]
        told.append(f"Python {table.python}: {'; '.join(medians)}.")
    parts.insert(0, text("note", 0, 12, head))
    return picture("chart", rooms(labels), height, " ".join(told), parts)


def main() -> None:
    """Draw each picture that a page includes."""
    pages = "".join(p.read_text("utf-8") for p in ROOT.glob("docs/**/*.md"))
    for stem in sorted(set(INCLUDE.findall(pages))):
        found = outputs(ROOT / f"snippets/{stem}.py").values()
        svg = draw([read(path) for path in found])
        write(ROOT / f"build/{stem}.svg", svg)


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(str(error))
