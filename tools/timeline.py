"""Record a program's timeline, compare it with fresh runs, and draw it.

`x.timeline.json` beside `x.py` is a recording of a run. The build draws it.

    python -m tools.timeline                     draws all, under build/
    python -m tools.timeline record PART/NAME... records, a first time or anew
"""

import json
import re
import sys
from bisect import bisect
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, pairwise
from pathlib import Path
from typing import NamedTuple

from tools.programs import ROOT, name, write
from tools.svg import ROOM, WIDTH, box, line, picture, rooms, text
from tools.trace import Bar, fits, trace

RECORDED = 12  # runs, the most usual of which is kept
FRESH = 40  # runs that may differ in what the program does not determine
PARTS = 40  # of the whole: what is drawn to scale is true to 2 or 3 of them

LETTER = 6.7  # pixels, for each in a label
NOTES = {"ms": "Slowed by the tracer.", "step": "In order, not to scale."}

# What a call may be doing, by its name and when: "works", "when x begins".
Claims = dict[tuple[str, str], set[str]]


class Timeline(NamedTuple):
    """A run to scale, in "ms", or in order only, each time a "step"."""

    unit: str
    bars: list[Bar]

    @property
    def end(self) -> float:
        return max(time for bar in self.bars for time in bar.times)


# ---- Record and compare -----------------------------------------------------


def recordings(root: Path = ROOT) -> list[Path]:
    """Return the recorded timelines, in order."""
    return sorted(root.glob("snippets/**/*.timeline.json"))


def program_of(path: Path) -> Path:
    """Return the program of a recording."""
    return path.with_name(path.name.replace(".timeline.json", ".py"))


def wrong(path: Path, what: str) -> str:
    """Return what is wrong with a recording, and what to do."""
    program = name(program_of(path)).removesuffix(".py")
    return f"{name(path)}: {what}: `make record NAME={program}`"


def load(path: Path) -> Timeline:
    """Return a recorded timeline. Raise ValueError for what is none."""
    try:
        data = json.loads(path.read_text("utf-8"))
        bars = [Bar(lane, words, tuple(t)) for lane, words, t in data["bars"]]
        times = sorted({time for bar in bars for time in bar.times})
        steps = data["unit"] == "step" and times == list(range(len(times)))
        forward = all(bar.times == tuple(sorted(bar.times)) for bar in bars)
        known = forward and (steps or data["unit"] == "ms")
        if known and bars[0][:2] == ("main", ""):
            return Timeline(data["unit"], bars)
    except (IndexError, KeyError, TypeError, ValueError):
        pass
    raise ValueError(wrong(path, "it is no recording"))


def named(bars: list[Bar]) -> dict[str, Bar]:
    """Return bars by what a reader would call them."""
    number: Counter[str] = Counter()
    found = {}
    for bar in bars:
        what = f"{bar.words} on {bar.lane}" if bar.words else bar.lane
        number[what] += 1
        again = f" ({number[what]})" if number[what] > 1 else ""
        found[what + again] = bar
    return found


def doing(bar: Bar, time: float) -> str:
    """Return what goes on in a call at a time."""
    n = bisect(bar.times, time)
    if n in (0, len(bar.times)):
        return "is over" if n else "is yet to come"
    return "works" if n % 2 else "waits"


def claims(timeline: Timeline, slack: int = 0) -> Claims:
    """Return what a timeline says of each call, and when.

    That is when another one begins and ends. To scale, it is at each part of
    the whole, or so many parts before or after.
    """
    found: Claims = {}
    bars = named(timeline.bars)
    for what, bar in bars.items():
        found[what, "ever"] = {"waits" if bar.times[2:] else "works"}
        for part in range(1, PARTS) if timeline.unit == "ms" else ():
            when = f"after {part}/{PARTS} of the time"
            near = range(part - slack, part + slack + 1)
            at = (timeline.end * it / PARTS for it in near)
            found[what, when] = {doing(bar, time) for time in at}
        for other in bars if timeline.unit == "step" else ():
            if bars[other].words and other != what:
                for verb, n in (("begins", 0), ("ends", -1)):
                    does = doing(bar, bars[other].times[n])
                    found[what, f"when {other} {verb}"] = {does}
    return found


def shown(timeline: Timeline, run: list[Bar]) -> set[tuple[str, str]]:
    """Return what of a timeline a run shows, too."""
    fresh = Timeline(timeline.unit, run)
    if timeline.unit == "ms" and not 0.1 < timeline.end / fresh.end < 10:
        return set()
    ours, theirs = claims(timeline), claims(fresh, slack=2)
    return {it for it in ours if ours[it] <= theirs.get(it, set())}


def problems(path: Path) -> list[str]:
    """Return what a recording says that no fresh run shows, or lacks.

    Each claim must be seen in some run, and nearly all of them in one. To
    scale, where runs differ little, it is all in one.
    """
    try:
        timeline = load(path)
        ours, everything = named(timeline.bars).keys(), claims(timeline)
        few = 1 + len(everything) // 20 if timeline.unit == "step" else 0
        never, least = set(everything), set(everything)
        alike = disturbed = False
        for tried in range(FRESH):
            try:
                run = trace(program_of(path))
            except ValueError:
                # A tracer's delay can make an actor miss a signal, once.
                if disturbed:
                    raise
                disturbed = True
                continue
            theirs = named(run).keys()
            if ours == theirs:
                alike = True
                missing = everything.keys() - shown(timeline, run)
                never &= missing
                least = min(least, missing, key=len)
                if not never and len(least) <= few:
                    return []
            elif tried > RECORDED and not alike:
                break
    except ValueError as error:
        return [str(error)]
    found = [
        f"no run shows that {what} {everything[what, when].pop()} {when}"
        for what, when in everything
        if alike and (what, when) in (never or least)
    ]
    if not alike:
        found = [f"its {what} is in no run" for what in ours - theirs]
        found += [f"it lacks {what}" for what in theirs - ours]
    return [wrong(path, it) for it in found[:3]]


def record(program: Path, first: bool = False) -> bool:
    """Record a program's timeline anew; tell whether that changed it.

    What fresh runs show, too, is kept. A first one is made only if asked for.
    """
    path = program.with_suffix(".timeline.json")
    if not problems(path) if path.exists() else not first:
        return False
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(trace, [program] * RECORDED))
    unit, bars = most_usual(runs)
    steps = sorted({time for bar in bars for time in bar.times})
    lines = []
    for lane, words, times in bars:
        ms = [round(abs(time), 1) for time in times]
        own = ms if unit == "ms" else [steps.index(time) for time in times]
        lines.append(json.dumps([lane, words, own], ensure_ascii=False))
    text = ",\n".join(lines)
    path.write_text(f'{{"unit": "{unit}", "bars": [\n{text}\n]}}\n', "utf-8")
    return True


def most_usual(runs: list[list[Bar]]) -> Timeline:
    """Return the run of which the others show most."""
    unit = "ms" if sum(map(fits, runs)) > len(runs) / 2 else "step"
    kinds = [sorted(named(run)) for run in runs]
    kind = max(kinds, key=kinds.count)
    alike = [run for run in runs if sorted(named(run)) == kind]
    if unit == "ms":  # a busy machine delays some
        alike.sort(key=lambda run: Timeline(unit, run).end)
        alike = alike[: len(alike) // 2 + 1]

    def usual(timeline: Timeline) -> list[int]:
        often = Counter(it for run in alike for it in shown(timeline, run))
        return sorted(often.values())  # the rarest counts most

    return max((Timeline(unit, run) for run in alike), key=usual)


# ---- Draw -------------------------------------------------------------------


def shapes(at: list[float], top: int, height: int) -> list[str]:
    """Return what is drawn of a bar; a wait's outline lies on the work."""
    if len(at) == 1:
        return [line("take", at[0], top, at[0], top + height)]
    kinds = zip(cycle(("work", "wait")), pairwise(at), strict=False)
    return [
        box(kind, start, end, top, height)
        for kind, (start, end) in sorted(kinds, reverse=True)
        if start < end
    ]


def explained(lane: str) -> str:
    """Return a lane's name; of a pool's first thread, with what it means."""
    if not (match := re.fullmatch(r"(?:ThreadPoolExecutor-(\d+)|.+)_0", lane)):
        return lane
    which = ["", "second ", "third "][min(int(match[1] or 0), 2)]
    return f"{lane}: the {which}pool's first thread"


def spoken(lane: str, bars: list[Bar], unit: str) -> str:
    """Return in words what happens on a lane."""
    parts = []
    for _, words, times in bars:
        when = f" from {times[0]:.0f} to {times[-1]:.0f} ms" * (unit == "ms")
        if len(times) == 1:
            parts.append(f"takes {words}")
        elif words:
            parts.append(words + when + ", waits" * (len(times) > 2))
    return f"{lane}: {'; then '.join(parts) or 'no call'}."


def axis(end: float, width: float, top: int) -> list[str]:
    """Return a scale of milliseconds, with marks that are not too close."""
    sizes = (n * 10**power for power in range(6) for n in (1, 2, 5))
    size = next(size for size in sizes if size / end * width > 64)
    parts = [line("axis", 0, top, 100, top)]
    for ms in range(0, int(end) + 1, size):
        kind = " end" if ms > end * 0.9 else " middle" if ms else ""
        at = ms / end * 100
        parts.append(text(f"note{kind}", at, top + 14, f"{ms} ms"))
    return parts


def draw(timeline: Timeline) -> str:
    """Return the SVG. Its text keeps its size, whatever the width."""
    unit, end = timeline.unit, timeline.end
    lanes: dict[str, list[Bar]] = defaultdict(list)
    for bar in sorted(timeline.bars, key=lambda bar: bar.times):
        lanes[bar.lane].append(bar)
    room = rooms(
        (bar.times[0] / end * 100, len(bar.words) * LETTER)
        for bar in timeline.bars
    )
    width = WIDTH - room * ROOM
    parts = [text("title", 0, 12, "See it happen")]
    top = 24
    for lane, bars in lanes.items():
        parts += ["<g>", text("name", 0, top + 12, explained(lane))]
        rows: list[float] = []  # of labels below the bars: where each ends
        for bar in bars:
            x = [time / end * 100 for time in bar.times]
            high = 16 if bar.words else 6
            parts += shapes(x, top + 26 - high // 2, high)
            if bar.words:
                left = x[0] / 100 * width
                free = (n for n, used in enumerate(rows) if used < left)
                row = next(free, len(rows))
                rows[row : row + 1] = [left + (len(bar.words) + 1) * LETTER]
                y = top + 46 + 14 * row
                parts.append(text("call", x[0], y, bar.words))
        parts.append("</g>")
        top += 42 + 14 * len(rows)
    if unit == "ms":
        parts += axis(end, width, top)
        top += 20
    legend = "Filled: works. Hollow: waits."
    if any(len(bar.times) == 1 for bar in timeline.bars):
        legend += " Line: main takes a result."
    parts.append(text("note", 0, top + 14, legend))
    parts.append(text("note", 0, top + 28, NOTES[unit]))
    words = [spoken(lane, bars, unit) for lane, bars in lanes.items()]
    told = " ".join(["Timeline of a recorded run.", *words])
    return picture("timeline", room, top + 34, told, parts)


def main(arguments: list[str]) -> None:
    """Draw every recording, or record the programs that are named."""
    for argument in arguments[1:]:
        program = ROOT / f"snippets/{argument.removesuffix('.py')}.py"
        changed = record(program, first=True)
        print(argument, "is recorded" if changed else "still holds")
    for path in recordings() if not arguments else ():
        svg = name(program_of(path).with_suffix(".svg"))
        write(ROOT / "build" / svg, draw(load(path)))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except ValueError as error:
        sys.exit(str(error))
