"""Write which calls a program makes, in each of its interpreters.

VizTracer sees those of one interpreter only. This is `sitecustomize.py` in the
run of a program that has more, so each of them imports it. It needs Python
3.14, and writes events like VizTracer's, a line each.
"""

import inspect
import json
import os
import re
import sys
import threading
import time
from collections import defaultdict
from types import CodeType
from typing import Any

PROGRAM, EVENTS = os.environ["PROGRAM"], os.environ["EVENTS"]
WANTED = re.compile(os.environ["WANTED"])

monitoring: Any = vars(sys)["monitoring"]
begun: dict[int, list[tuple[float, dict[str, str]]]] = defaultdict(list)
run = threading.Thread.run


def write(**event: object) -> None:
    """Write an event of this thread."""
    place = {"pid": os.getpid(), "tid": threading.get_native_id()}
    with open(EVENTS, "a") as file:
        file.write(json.dumps(event | place) + "\n")


def place(code: CodeType) -> str:
    """Return the name of a function in Python, with its place."""
    return f"{code.co_qualname} ({code.co_filename}:{code.co_firstlineno})"


def written(caller: CodeType, function: Any) -> str:
    """Return the name of a function in C."""
    bound = type(getattr(function, "__self__", None))
    module = getattr(function, "__module__", None)
    module = module or getattr(function, "__objclass__", bound).__module__
    called = f"{module}.{getattr(function, '__qualname__', '')}"
    # What sleeps in a library asks again and again: it waits.
    wait = called == "time.sleep" and caller.co_filename != PROGRAM
    return "library.sleep" if wait else called


def begin(arguments: dict[str, str]) -> None:
    """Note when a call begins."""
    started = time.perf_counter_ns() / 1000, arguments
    begun[threading.get_native_id()].append(started)


def end(called: str, value: object) -> None:
    """Write a call that ends."""
    start, arguments = begun[threading.get_native_id()].pop()
    more = {"func_args": arguments, "return_value": repr(value)}
    last = time.perf_counter_ns() / 1000 - start
    write(ph="X", name=called, ts=start, dur=last, args=more)


def on_start(code: CodeType, _: int) -> object:
    """Begin a call in Python; look no more at a function of no interest."""
    if not WANTED.fullmatch(place(code)):
        return monitoring.DISABLE
    frame = inspect.currentframe()
    caller = frame and frame.f_back  # which begins
    values = caller.f_locals if caller else {}
    names = code.co_varnames[: code.co_argcount]
    begin({each: repr(values[each]) for each in names})
    return None


def on_return(code: CodeType, _: int, value: object) -> None:
    """End a call in Python, also one that raises."""
    if WANTED.fullmatch(place(code)):
        end(place(code), value)


def on_call(code: CodeType, _: int, function: object, __: object) -> None:
    """Begin a call in C."""
    if WANTED.fullmatch(written(code, function)):
        begin({})


def on_called(code: CodeType, _: int, function: object, __: object) -> None:
    """End a call in C."""
    if WANTED.fullmatch(written(code, function)):
        end(written(code, function), None)


def run_thread(thread: threading.Thread) -> None:
    """Run a thread, and write its name before."""
    write(ph="M", name="thread_name", args={"name": thread.name})
    run(thread)


threading.Thread.run = run_thread  # type: ignore[assignment,method-assign]
events = monitoring.events
monitoring.use_tool_id(monitoring.PROFILER_ID, "timeline")
for event, function in {
    events.PY_START: on_start,
    events.PY_RETURN: on_return,
    events.PY_UNWIND: on_return,
    events.CALL: on_call,
    events.C_RETURN: on_called,
    events.C_RAISE: on_called,
}.items():
    monitoring.register_callback(monitoring.PROFILER_ID, event, function)
monitoring.set_events(
    monitoring.PROFILER_ID,
    events.PY_START | events.PY_RETURN | events.PY_UNWIND | events.CALL,
)
