"""Trace a run of a program: its own calls, their waits, what main takes."""

import contextlib
import json
import math
import os
import re
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tools.environments import environment, fitting
from tools.programs import ROOT, header, name, output

INTERPRETERS = ROOT / "tools/interpreters.py"

# Names of calls, as VizTracer gives them: those in Python with their place.
WAITS = (
    r"_thread\.R?[lL]ock\.(acquire|_acquire_restore)|posix\.(read|waitpid)"
    r"|_multiprocessing\.SemLock\.(acquire|__enter__)"
    r"|library\.sleep"  # see tools/interpreters.py
    r"|select\.(select|e?poll\.poll)|socket\.(_accept|connect|recv)"
)
STARTS = r"Thread\.start \(.*"  # most often waits for next to nothing
TAKES = (
    r"(Future\.result|.*\.result_iterator|ThreadingFuture\.get|get_all"
    r"|ActorRef\.ask|ActorSystem\.(ask|listen)) \(.*"
)
STOPS = r"Actor(Ref|Registry)\.stop(_all)? \(.*"  # take nothing of interest
# The program's functions, but for main, the nameless and special methods.
OWN = r"(.*\.)?(?!main |__)[a-z_]\w* \({}:\d+\)"
# Sleep stands for work, unless its line says that it stands for waiting.
SLEEP_WAITS = re.compile(r"\bsleep\(.*#.*\b(waits?|waiting|answers?)\b")

CLOSE = 1.0  # milliseconds between two waits that count as one
NOTED = 0.2  # milliseconds of a wait in which nothing begins or ends
LONGEST = 24  # letters of a call
PLAIN = re.compile(r"""(?!.*<)["'\d(\[{-]|None|True|False""")

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
# The order of a set, which a call may show, is the same in each run.
SAME = {"LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}
OPTIONS = "--quiet --ignore_frozen --log_func_args --log_func_retval"

MAIN = "MainProcess"

Event = dict[str, Any]
Span = tuple[float, float]


class Bar(NamedTuple):
    """When a call begins, stops to wait, goes on, and ends.

    A result that main takes has one time. What main does has no words.
    """

    lane: str
    words: str
    times: tuple[float, ...]


def trace(program: Path) -> list[Bar]:
    """Return what a fresh run does, in milliseconds, main's bar first.

    A program that needs a newer Python has several interpreters, which only a
    tracer of ours can see.
    """
    if not (versions := fitting(program)):
        raise ValueError(f"{name(program)}: no Python at hand runs it")
    here = sys.version_info[:2]
    version = here if here in versions else versions[0]
    with TemporaryDirectory(prefix="example-") as folder:
        Path(folder, "work").mkdir()
        # Into files: a process left behind would hold a pipe open.
        out, err = Path(folder, "stdout"), Path(folder, "stderr")
        events = Path(folder, "events.json")
        variables = {"PATH": os.environ["PATH"], **SAME}
        site = SITE
        if version == here:
            command = [sys.executable, "-m", "viztracer", *OPTIONS.split()]
            command += ["-o", str(events)]
        else:
            site = INTERPRETERS.read_text("utf-8")
            packages = header(program).dependencies
            command = [str(environment(packages, version))]
            wanted = own(program), TAKES, STOPS, STARTS, WAITS, r"time\.sleep"
            variables |= {
                "EVENTS": str(events),
                "PROGRAM": str(program),
                "WANTED": "|".join(wanted),
            }
        Path(folder, "sitecustomize.py").write_text(site, "utf-8")
        with (
            out.open("wb") as stdout,
            err.open("wb") as stderr,
            subprocess.Popen(
                [*command, str(program)],
                cwd=Path(folder, "work"),
                env=variables
                | dict.fromkeys(("HOME", "PYTHONPATH", "TMPDIR"), folder),
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                start_new_session=True,
            ) as process,
        ):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(180)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        # In the end VizTracer may print that it waits for a process.
        expected = output(program, version).read_bytes()
        if not out.read_bytes().startswith(expected) or not events.exists():
            text = (out.read_bytes() + err.read_bytes()).decode()
            raise ValueError(f"{name(program)}: traced, it prints:\n{text}")
        text = events.read_text("utf-8")
        if version == here:
            return bars(json.loads(text)["traceEvents"], program)
        return bars([*map(json.loads, text.splitlines())], program)


def own(program: Path) -> str:
    """Return what the names of a program's own functions match."""
    return OWN.format(re.escape(str(program)))


def bars(events: list[Event], program: Path) -> list[Bar]:
    """Return what a tracer's events tell of a program."""
    ours = own(program)
    sleeps = SLEEP_WAITS.search(program.read_text("utf-8"))
    waits = WAITS + r"|time\.sleep" * bool(sleeps)
    lanes: list[tuple[str, list[Bar], list[Span]]] = []
    for lane, calls in threads(events):
        found = [Bar("", call(e), span(e)) for e in outermost(calls, ours)]
        if lane == "process":  # an actor's has the name of its class
            first = next(outermost(calls, ours), {"name": ""})["name"]
            lane = first.rpartition(".receiveM")[0] or lane
        elif lane == "main":
            for event in outermost(calls, f"{ours}|{TAKES}|{STOPS}"):
                value = shorten(event["args"]["return_value"], True)
                nothing = re.match(r"None|<|…|\d{3,}$", value)  # or an id
                if re.fullmatch(TAKES, event["name"]) and not nothing:
                    found.append(Bar("", value, span(event)[1:]))
        if found or lane == "main":
            both = outermost(calls, f"{waits}|{STARTS}")
            stops = [
                span(event)
                for event in both
                if re.fullmatch(waits, event["name"])
                or event["dur"] > 1000 * CLOSE
            ]
            lanes.append((lane, found, stops))
    lanes.sort(key=lambda it: (it[0] != "main", [b.times for b in it[1]]))
    times = sorted(t for _, found, _ in lanes for b in found for t in b.times)
    if not times:
        raise ValueError(f"{name(program)}: none of its functions is called")
    pad = (times[-1] - times[0]) / 50
    lanes[0][1].insert(0, Bar("", "", (times[0] - pad, times[-1] + pad)))
    # In order only, what passes between two events has no length.
    scaled = fits([bar for _, found, _ in lanes for bar in found])
    same = Counter(lane for lane, *_ in lanes)
    number: Counter[str] = Counter()
    result = []
    for lane, found, stops in lanes:
        number[lane] += 1
        full = f"{lane} {number[lane]}" if same[lane] > 1 else lane
        waited = merged(stops, times, CLOSE if scaled else math.inf)
        for bar in found:
            cuts = with_waits(bar, found, waited, times)
            since = tuple(time - times[0] + pad for time in cuts)
            result.append(Bar(full, bar.words, since))
    return result


def fits(bars: list[Bar]) -> bool:
    """Tell whether each bar can be seen when it is drawn to scale."""
    whole = max(bar.times[-1] for bar in bars) - bars[0].times[0]
    calls = [bar.times for bar in bars if len(bar.times) > 1]
    return whole >= 10 and min(t[-1] - t[0] for t in calls) >= whole / 50


def threads(events: list[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Yield the name of each thread and its calls, in order."""
    names: dict[tuple[str, int, int], str] = {}
    calls: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events:
        if event["ph"] == "M":
            place = event["name"], event["pid"], event["tid"]
            names[place] = event["args"]["name"].partition(" (")[0]
        elif event["ph"] == "X":
            calls[event["pid"], event["tid"]].append(event)
    for (pid, tid), found in calls.items():
        # Our own tracer names only the threads that are started.
        lane = names.get(("thread_name", pid, tid), "main")
        lane = lane.replace("MainThread", "main")
        if names.get(("process_name", pid, pid), MAIN) != MAIN:
            lane = "process"
        yield lane, sorted(found, key=lambda e: (e["ts"], -e["dur"]))


def outermost(calls: list[Event], pattern: str) -> Iterator[Event]:
    """Yield a thread's calls of such names, but none inside another."""
    end = 0.0
    for event in calls:
        if span(event)[0] >= end and re.fullmatch(pattern, event["name"]):
            end = span(event)[1]
            yield event


def span(event: Event) -> Span:
    """Return when a call begins and ends, in milliseconds."""
    return event["ts"] / 1000, (event["ts"] + event["dur"]) / 1000


def call(event: Event) -> str:
    """Return a call as a reader would write it, without what is no literal."""
    function = event["name"].partition(" (")[0].rpartition(".")[2]
    values = list(event["args"]["func_args"].values())
    if function in {"on_receive", "receiveMessage"}:  # the message says more
        message = re.sub(r"<(?:\w+\.)*(\w+) .*", r"\1", values[1])  # its class
        return shorten(message, True)
    return shorten(f"{function}({', '.join(filter(PLAIN.match, values))})")


def shorten(words: str, differ: bool = False) -> str:
    """Return words that fit below a bar, without ids if they may differ."""
    words = re.sub(r"\d{4,}", "…", words) if differ else words
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def merged(stops: list[Span], times: list[float], close: float) -> list[Span]:
    """Return waits; those with next to nothing between them are one."""
    found: list[Span] = []
    for start, end in stops:
        last = found[-1][1] if found else -math.inf
        near = start - last < close
        if near and not any(last < t < start for t in times):
            start = found.pop()[0]
        found.append((start, end))
    return found


def with_waits(
    bar: Bar, lane: list[Bar], stops: list[Span], times: list[float]
) -> list[float]:
    """Return a bar's times with those of its waits that matter.

    They are long, or something begins or ends meanwhile.
    """
    begin, *ends = bar.times
    # Main's own bar shows only what it does between its calls.
    others = [b.times for b in lane if b.words] if not bar.words else []
    edge = (bar.times[-1] - begin) / 100 if not bar.words else 0.0
    cuts = []
    for start, end in stops:
        start, end = max(start, begin + edge), min(end, bar.times[-1] - edge)
        long = end - start > NOTED or any(start < t < end for t in times)
        hidden = any(other[0] <= start < other[-1] for other in others)
        if start < end and long and not hidden:
            cuts += [start, end]
    return [begin, *cuts, *ends]
