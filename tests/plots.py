"""Draw what the programs that measure printed, beside their outputs.

`make plots` writes an .svg beside each .out. It stands inline in its page,
whose text colour it takes, so that it follows light and dark.
"""

import math
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PLAIN = {"measure_ray"}  # rows of several units

WIDTH = 360  # as wide as a phone: on anything wider, it grows
LEFT, RIGHT = 8, 52  # margins of the plot, in which texts stand
TOP, ROW = 26, 20
HEIGHT = 220  # of a plot of lines
MARKS = ["●", "■", "◆", "▲", "▼", "✚"]
COLOURS = ["#00897b", "#e65100", "#5c6bc0", "#d81b60", "#6d8b00", "#8d6e63"]


class Row(NamedTuple):
    """A median with its lowest and highest, for a name, and perhaps at x."""

    name: str
    x: float | None
    median: float
    low: float
    high: float


class Scale(NamedTuple):
    """A logarithmic scale, from low at one end to high at the other."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        part = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self) -> list[float]:
        """Give the powers of ten, and what lies between them if few."""
        first = math.floor(math.log10(self.low))
        powers = [10.0**e for e in range(first, first + 12)]
        inside = [p for p in powers if self.low <= p <= self.high]
        steps = (1,) if len(inside) > 2 else (1, 2, 5)
        found = [step * power for power in powers for step in steps]
        return [tick for tick in found if self.low <= tick <= self.high]


def read(output: str) -> tuple[str, str, list[Row]]:
    """Give the unit, the name of x if there is one, and the rows."""
    _, _, table = output.partition("\n\n")
    header, *lines = table.splitlines()
    unit, *columns = re.split(r" {2,}", header.strip())
    x_name = columns[0] if columns[0] != "median" else ""
    rows = []
    for line in lines:
        name, *figures = re.split(r" {2,}", line)
        values = list(map(float, figures))
        x = values.pop(0) if x_name else None
        rows.append(Row(name, x, *values[:3]))
    return unit, x_name, rows


def text(x: float, y: float, words: str, more: str = "") -> str:
    """Give a text."""
    return f'<text x="{x}" y="{y}"{more}>{escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, more: str) -> str:
    """Give a line."""
    return f'<path d="M{x1} {y1}L{x2} {y2}" {more}/>'


GRID = 'stroke="currentColor" stroke-opacity=".2"'
MIDDLE = ' text-anchor="middle"'


def points(unit: str, rows: Sequence[Row]) -> tuple[float, list[str]]:
    """Draw a point for each row, below its name, and a bar from end to end."""
    low, high = min(r.low for r in rows), max(r.high for r in rows)
    scale = Scale(low * 0.8, high * 1.2, LEFT, WIDTH - RIGHT)
    bottom = TOP + 2 * ROW * len(rows)
    parts = [text(LEFT, 14, f"{unit}, logarithmic")]
    for tick in scale.ticks():
        parts.append(line(scale(tick), TOP, scale(tick), bottom, GRID))
        parts.append(text(scale(tick), bottom + 16, f"{tick:,g}", MIDDLE))
    for number, row in enumerate(rows):
        y = TOP + 2 * ROW * number + ROW
        colour = f'stroke="{COLOURS[0]}" stroke-width="3"'
        parts.append(text(LEFT, y - 4, row.name))
        parts.append(
            line(scale(row.low), y + 7, scale(row.high), y + 7, colour)
        )
        parts.append(
            f'<circle cx="{scale(row.median)}" cy="{y + 7}" r="5" '
            f'fill="{COLOURS[0]}"/>'
        )
        parts.append(text(WIDTH - RIGHT + 8, y + 11, f"{row.median:,g}"))
    return bottom + 24, parts


def curves(
    unit: str, x_name: str, rows: Sequence[Row]
) -> tuple[float, list[str]]:
    """Draw a line for each name, over x."""
    xs = sorted({row.x for row in rows if row.x is not None})
    low, high = min(r.low for r in rows), max(r.high for r in rows)
    across = Scale(xs[0], xs[-1], LEFT + 44, WIDTH - 16)
    bottom = TOP + HEIGHT
    up = Scale(low * 0.9, high * 1.1, bottom, TOP)
    parts = [text(LEFT, 14, f"{unit}, logarithmic")]
    for tick in up.ticks():
        parts.append(line(LEFT + 40, up(tick), WIDTH - 8, up(tick), GRID))
        end = ' text-anchor="end"'
        parts.append(text(LEFT + 36, up(tick) + 4, f"{tick:,g}", end))
    for x in xs:
        parts.append(text(across(x), bottom + 16, f"{x:g}", MIDDLE))
    parts.append(text(WIDTH / 2, bottom + 32, x_name, MIDDLE))
    names = list(dict.fromkeys(row.name for row in rows))
    for number, name in enumerate(names):
        colour, mark = COLOURS[number], MARKS[number]
        fill = f' fill="{colour}"{MIDDLE}'
        own = [row for row in rows if row.name == name and row.x is not None]
        places = [(across(row.x or 0), up(row.median)) for row in own]
        path = "L".join(f"{x} {y}" for x, y in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}"/>')
        for row, (x, y) in zip(own, places, strict=True):
            bar = f'stroke="{colour}" stroke-width="2"'
            parts.append(line(x, up(row.low), x, up(row.high), bar))
            parts.append(text(x, y + 4, mark, fill))
        y = bottom + 54 + ROW * number
        parts.append(text(LEFT + 8, y, mark, fill))
        parts.append(text(LEFT + 20, y, name))
    return bottom + 54 + ROW * len(names), parts


def draw(output: str) -> str:
    """Give the picture of an output, with its figures as the text of it."""
    unit, x_name, rows = read(output)
    if x_name:
        height, parts = curves(unit, x_name, rows)
    else:
        height, parts = points(unit, rows)
    figures = "; ".join(
        f"{row.name}{'' if row.x is None else f', {x_name} {row.x:g}'}: "
        f"{row.median:,g}"
        for row in rows
    )
    label = escape(f"Medians in {unit}. {figures}.")
    return "\n".join(
        [
            f'<svg class="plot" role="img" aria-label="{label}" '
            f'viewBox="0 0 {WIDTH} {height:g}" font-size="12" '
            'fill="currentColor" xmlns="http://www.w3.org/2000/svg">',
            *parts,
            "</svg>\n",
        ]
    )


def outputs(root: Path) -> list[Path]:
    """Give the outputs that are drawn."""
    found = root.glob("snippets/**/measure_*.out")
    return sorted(path for path in found if path.stem not in PLAIN)


def main() -> None:
    """Draw every output."""
    for path in outputs(ROOT):
        picture = draw(path.read_text("utf-8"))
        path.with_suffix(".svg").write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
