"""Draw what a program's threads, processes and actors did in a recorded run.

VizTracer records. The drawing keeps the calls of the program's own functions,
and where they waited for each other. `make record` draws anew what changed; a
first timeline, or another run: `python -m tests.timeline snippets/.../it.py`.
"""

import ast
import hashlib
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.run_program import run_command

# Where a thread waits for others. Sleep is not here: it stands for work.
WAITING = re.compile(
    r"_thread\.R?[lL]ock\.(acquire|_acquire_restore)|posix\.(read|waitpid)"
    r"|_multiprocessing\.SemLock\.(acquire|__enter__)"
    r"|select\.(select|e?poll\.poll)|socket\.(_accept|connect|recv)"
)
CLOSE = 1000.0  # microseconds between two waits that are drawn as one
NOTED = 200.0  # microseconds of a wait in which no call begins or ends
HANDLERS = {"on_receive", "receiveMessage"}  # the message says more
PLAIN = re.compile(r"""["'\d(\[{-]|None|True|False""")

# Before Python 3.14 no tracer sees that a `with` block acquires a lock.
SITE = """\
import _thread, threading
class Lock:
    def __init__(self): self._lock = _thread.allocate_lock()
    def __getattr__(self, name): return getattr(self._lock, name)
    def __enter__(self): return self._lock.acquire()
    def __exit__(self, *_): self._lock.release()
threading.Lock = Lock
"""

WIDTH = 328  # pixels, on a phone; elsewhere only the bars grow wider
LETTER = 6.7  # pixels, for each in a call
LONGEST = 28  # letters of a call

Event = dict[str, Any]
Span = tuple[float, float]


@dataclass
class Bar:
    """A call of one of the program's functions, and where it waits."""

    call: str
    span: Span
    waits: list[Span] = field(default_factory=list)


@dataclass
class Lane:
    """A thread or a process."""

    name: str
    bars: list[Bar]
    waits: list[Span]


def timelines(root: Path) -> list[Path]:
    """Give the timelines. Other drawings stand beside programs, too."""
    return [
        path
        for path in sorted(root.glob("snippets/*/*.svg"))
        if '<svg class="timeline"' in path.read_text("utf-8")
    ]


def digest(program: Path) -> str:
    """Give what a timeline names its program by."""
    return hashlib.sha256(program.read_bytes()).hexdigest()[:16]


def is_current(timeline: Path) -> bool:
    """Tell whether a timeline is of its program as it stands today."""
    return digest(timeline.with_suffix(".py")) in timeline.read_text("utf-8")


def trace(program: Path) -> list[Event]:
    """Run the program as its reader would, and give VizTracer's events."""
    with tempfile.TemporaryDirectory() as scratch:
        events = Path(scratch, "events.json")
        Path(scratch, "sitecustomize.py").write_text(SITE, "utf-8")
        options = f"--quiet --ignore_frozen --log_func_args -o {events} --"
        command = [sys.executable, "-m", "viztracer", *options.split()]
        printed = run_command(
            [*command, str(program)], 60, {"PYTHONPATH": scratch}
        )
        # In the end VizTracer may print that it waits for a process.
        if not printed.startswith(program.with_suffix(".out").read_text()):
            sys.exit(f"{program} printed something else:\n{printed}")
        found: list[Event] = json.loads(events.read_bytes())["traceEvents"]
        return found


def span(event: Event) -> Span:
    """Give when an event began and ended, in microseconds."""
    return event["ts"], event["ts"] + event["dur"]


def written(event: Event) -> str:
    """Give a call as a reader would write it, without what is no literal."""
    function = event["name"].partition(" (")[0].rpartition(".")[2]
    values = event["args"]["func_args"]
    if function in HANDLERS:  # an object says its class
        _, message, *_ = values.values()  # after self
        call = re.sub(r"<(?:\w+\.)*(\w+) .*", r"\1", message)
        call = re.sub(r"\d{4,}", "…", call)  # a process or a port
    else:
        call = f"{function}({', '.join(filter(PLAIN.match, values.values()))})"
    return call if len(call) <= LONGEST else call[: LONGEST - 1] + "…"


def own_calls(events: list[Event], program: Path) -> Iterator[Event]:
    """Give a thread's calls of the program's functions, none in another."""
    defined = {
        node.name
        for node in ast.walk(ast.parse(program.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name != "main"
        and not node.name.startswith("__")
    }
    end = 0.0
    for event in events:
        name, _, place = event["name"].partition(" (")
        own = place.startswith(f"{program}:")
        if own and name.split(".")[-1] in defined and event["ts"] >= end:
            end = span(event)[1]
            yield event


def waits(events: list[Event]) -> Iterator[Span]:
    """Give when a thread waited, but for a thread that starts at once."""
    end = 0.0
    for event in events:
        if event["name"].startswith("Thread.start ("):
            end = span(event)[1]
        if WAITING.fullmatch(event["name"]) and (
            event["ts"] >= end or event["dur"] > CLOSE
        ):
            yield span(event)


def lanes(events: list[Event], program: Path) -> list[Lane]:
    """Give the lanes of a recorded run in the order of their first calls.

    Main comes first. What it does between its calls is a bar without a call.
    """
    names: dict[tuple[str, int, int], str] = {}
    threads: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        if event["ph"] == "M":
            place = event["name"], event["pid"], event["tid"]
            names[place] = event["args"]["name"]
        elif event["ph"] == "X":
            threads.setdefault((event["pid"], event["tid"]), []).append(event)
    found = []
    for (pid, tid), calls in threads.items():
        calls.sort(key=lambda event: (event["ts"], -event["dur"]))
        own = list(own_calls(calls, program))
        name = names["thread_name", pid, tid].partition(" (")[0]
        if names["process_name", pid, pid] != "MainProcess":
            # A process of an actor has the name of the actor's class.
            classes = {e["name"].rpartition(".receiveM")[0] for e in own}
            name = "".join(classes) or "process"
        elif name == "MainThread":
            name = "main"
        if own or name == "main":
            bars = [Bar(written(event), span(event)) for event in own]
            found.append(Lane(name, bars, list(waits(calls))))
    found.sort(
        key=lambda lane: (lane.name != "main", [b.span for b in lane.bars])
    )
    count = Counter(lane.name for lane in found)
    numbers: Counter[str] = Counter()
    for lane in found:
        if count[name := lane.name] > 1:
            numbers[name] += 1
            lane.name = f"{name} {numbers[name]}"
    times = sorted(t for lane in found for bar in lane.bars for t in bar.span)
    pad = (times[-1] - times[0]) / 50
    found[0].bars.insert(0, Bar("", (times[0] - pad, times[-1] + pad)))
    for lane in found:
        add_waits(lane, times)
    return found


def add_waits(lane: Lane, times: list[float]) -> None:
    """Give each bar its waits that matter, from the times of all calls."""
    merged: list[Span] = []
    for start, end in lane.waits:
        last = merged[-1][1] if merged else 0.0
        if start - last < CLOSE and not any(last < t < start for t in times):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    for bar in lane.bars:
        for start, end in merged:
            start, end = max(start, bar.span[0]), min(end, bar.span[1])
            if end - start > NOTED or any(start < t < end for t in times):
                bar.waits.append((start, end))


def scale(found: list[Lane]) -> tuple[Callable[[float], float], list[int]]:
    """Give where a time stands, in percent, and the milliseconds to mark.

    Where a bar would be too short to see, each beginning and end comes one
    step after the one before it, and nothing is marked.
    """
    bars = [bar for lane in found for bar in lane.bars]
    times = {t for bar in bars for s in (bar.span, *bar.waits) for t in s}
    first, last = min(times), max(times)
    shortest = min(end - start for start, end in (bar.span for bar in bars))
    if last - first < 10_000 or shortest < (last - first) / 50:
        step = 100 / (len(times) - 1)
        steps = {time: n * step for n, time in enumerate(sorted(times))}
        return steps.__getitem__, []
    total = (last - first) / 1000
    sizes = (n * 10**power for power in range(6) for n in (1, 2, 5))
    size = next(size for size in sizes if total / size < 4)
    marks = list(range(0, int(total) + 1, size))
    return (lambda time: (time - first) / (last - first) * 100), marks


def spoken(found: list[Lane], timed: bool) -> str:
    """Give a timeline in words."""
    words = ["Timeline of a recorded run."]
    origin = found[0].bars[0].span[0]
    for lane in found:
        calls = []
        for bar in filter(lambda bar: bar.call, lane.bars):
            start, end = (round((time - origin) / 1000) for time in bar.span)
            when = f" from {start} to {end} ms" if timed else ""
            calls.append(bar.call + when + ", waits" * bool(bar.waits))
        words.append(f"{lane.name}: {'; then '.join(calls) or 'no call'}.")
    return escape(" ".join(words))


def box(kind: str, start: float, end: float, top: int, height: int) -> str:
    """Give a rectangle."""
    return (
        f'<rect class="{kind}" x="{start:.2f}%" width="{end - start:.2f}%" '
        f'y="{top}" height="{height}"/>'
    )


def text(kind: str, x: float, y: int, words: str) -> str:
    """Give a text, in which Markdown finds nothing to format."""
    safe = re.sub(r"[^a-zA-Z0-9 .,:]", lambda m: f"&#{ord(m[0])};", words)
    return f'<text class="{kind}" x="{x:.2f}%" y="{y}">{safe}</text>'


def drawn(found: list[Lane], program: str) -> str:
    """Give the SVG. Its text keeps its size, whatever the width."""
    at, marks = scale(found)
    shapes = [text("title", 0, 12, "See it happen")]
    top = 24
    for lane in found:
        shapes += ["<g>", text("name", 0, top + 12, lane.name)]
        top += 18
        rows: list[float] = []  # of calls below the bars: where each ends
        for bar in lane.bars:
            y, height = (top, 16) if bar.call else (top + 5, 6)
            start, end = bar.span
            cuts = [start, *(time for wait in bar.waits for time in wait), end]
            spans = list(pairwise(cuts))
            for kind, parts in ("work", spans[::2]), ("wait", spans[1::2]):
                for a, b in parts:
                    if a < b:
                        shapes.append(box(kind, at(a), at(b), y, height))
            if bar.call:
                width = len(bar.call) * LETTER
                x, kind, left = at(start), "call", at(start) * WIDTH / 100
                if left + width > WIDTH:
                    x, kind = at(end), "call end"
                    left = x * WIDTH / 100 - width
                free = (n for n, used in enumerate(rows) if used < left)
                row = next(free, len(rows))
                rows[row : row + 1] = [left + width + LETTER]
                shapes.append(text(kind, x, top + 28 + 14 * row, bar.call))
        top += 24 + 14 * len(rows)
        shapes.append("</g>")
    if marks:
        shapes.append(f'<line x2="100%" y1="{top}" y2="{top}"/>')
        for mark in marks:
            x = at(found[0].bars[0].span[0] + 1000 * mark)
            kind = "note" + " middle" * (5 < x < 85) + " end" * (x >= 85)
            words = f"{mark} ms" if mark == marks[-1] else str(mark)
            shapes.append(text(kind, x, top + 14, words))
        top += 20
    legend = "Filled: works. Hollow: waits. "
    legend += "Slowed by the tracer." if marks else "In order, not to scale."
    shapes.append(text("note", 0, top + 14, legend))
    return (
        '<svg class="timeline" xmlns="http://www.w3.org/2000/svg" role="img" '
        f'height="{top + 20}" data-program="{program}" '
        f'aria-label="{spoken(found, bool(marks))}">\n'
        + "\n".join([*shapes, "</svg>"])
        + "\n"
    )


def main(root: Path, names: list[str]) -> None:
    """Draw the programs named, or those whose timelines are old."""
    old = [path for path in timelines(root) if not is_current(path)]
    for path in map(Path.resolve, map(Path, names or old)):
        program = path.with_suffix(".py")
        svg = drawn(lanes(trace(program), program), digest(program))
        program.with_suffix(".svg").write_text(svg, "utf-8")
        print(f"drew {program.with_suffix('.svg')}")


if __name__ == "__main__":
    main(Path(__file__).parent.parent, sys.argv[1:])
