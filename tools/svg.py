"""Draw pictures whose text keeps its size, whatever their width."""

import math
import re
from collections.abc import Iterable
from html import escape

WIDTH = 328  # pixels, on a phone; elsewhere all but the text grows wider
ROOM = 50  # pixels on the right, of which a picture keeps some for labels


def text(kind: str, x: float, y: float, words: str) -> str:
    """Return a text, in which Markdown finds nothing to format."""
    safe = re.sub(r"[^a-zA-Z0-9 .,:]", lambda m: f"&#{ord(m[0])};", words)
    return f'<text class="{kind}" x="{x:.2f}%" y="{y:g}">{safe}</text>'


def line(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a line from one place to another."""
    ends = f'x1="{x1:.2f}%" y1="{y1:g}" x2="{x2:.2f}%" y2="{y2:g}"'
    return f'<line class="{kind}" {ends}/>'


def box(kind: str, x1: float, x2: float, y: float, height: float) -> str:
    """Return a rectangle."""
    size = f'width="{x2 - x1:.2f}%" height="{height:g}"'
    return f'<rect class="{kind}" x="{x1:.2f}%" y="{y:g}" {size}/>'


def dot(x: float, y: float) -> str:
    """Return a point."""
    return f'<circle cx="{x:.2f}%" cy="{y:g}" r="4"/>'


def rooms(labels: Iterable[tuple[float, float]]) -> int:
    """Return how often ROOM must be free, for labels to begin where they do.

    Each is given by where it begins, in percent, and its width in pixels.
    """
    needed = [
        WIDTH - (WIDTH - width) * 100 / x
        for x, width in labels
        if width > WIDTH * (1 - x / 100)
    ]
    return math.ceil(max(needed, default=0) / ROOM)


def picture(
    kind: str, room: int, height: float, told: str, parts: list[str]
) -> str:
    """Return the whole, with what it tells those who can't see it."""
    body = "\n".join(parts)
    return (
        f'<svg class="{kind} room-{room}" height="{height:g}" role="img" '
        f'aria-label="{escape(told)}" xmlns="http://www.w3.org/2000/svg">'
        f"\n{body}\n</svg>\n"
    )
