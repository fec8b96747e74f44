"""What a program leaves, or does beside printing, is seen."""

import subprocess
import sys
from typing import Any

import pytest

from tools import sandbox
from tools.environments import pythons
from tools.programs import ROOT

pytestmark = pytest.mark.skipif(
    bool(sandbox.refusal()), reason=f"no sandbox: {sandbox.refusal()}"
)
PYTHON = pythons()[sys.version_info[:2]]


def run(text: str, **more: Any) -> sandbox.Run:
    """Run a program of the standard library in a sandbox."""
    return sandbox.run(
        PYTHON,
        ["program.py"],
        {"program.py": text.encode()},
        [PYTHON.parent.parent],
        **more,
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import subprocess as s; s.Popen(['env', '-i', 'sleep', '46'])",
         "It left running: sleep 46"),
        ("import os, time\nif not os.fork() and not os.fork():\n"
         "    time.sleep(46)", "It left running:"),
        ("open('/tmp/x', 'w')", "It left or changed /tmp/x."),
        ("open('x', 'w')", "It left or changed /home/reader/x."),
        ("open('/dev/shm/x', 'w')", "It left or changed /dev/shm/x."),
        ("open('/run/x', 'w')", "It left or changed /run/x."),
        ("open('program.py', 'a').write(' ')", "changed /home/reader/program"),
        ("open('/usr/x', 'w')", "exited with status 1"),
        ("open('/x', 'w')", "exited with status 1"),
        ("open('/dev/x', 'w')", "exited with status 1"),
        ("import ctypes; ctypes.CDLL(None).msgget(77, 0o1666)",
         "It left a queue or shared memory: 77"),
        ("import ctypes; ctypes.CDLL(None).shmget(78, 9, 0o1666)",
         "It left a queue or shared memory: 78"),
        ("import ctypes\n"
         "ctypes.CDLL('librt.so.1').mq_open(b'/q', 0o102, 0o666, None)",
         "It left a queue or shared memory: q"),
        ("raise SystemExit(3)", "It exited with status 3."),
        ("import os; os.kill(os.getpid(), 9)", "It exited with status"),
    ],
)  # fmt: skip
def test_problem_is_seen(text: str, problem: str) -> None:
    (found,) = run(text, grace=0.3).problems
    assert problem in found


def test_what_is_printed_after_the_end_is_seen() -> None:
    ran = run(
        "import os, time\nif not os.fork(): time.sleep(2); print('late')"
    )
    assert ran.stdout == b""
    assert ran.problems == ["Something that it started printed after its end."]


def test_a_good_program_sees_nothing_of_this_machine() -> None:
    ran = run(
        "import os, socket\n"
        "print(sorted(os.environ), os.listdir(), os.listdir('/tmp'))\n"
        "print(os.listdir('/home'), os.getuid())\n"
        f"print(os.path.exists({str(ROOT)!r}))\n"
        "print(open('/proc/1/cmdline').read().replace('\\0', ' ')[:12])\n"
        "print(len([p for p in os.listdir('/proc') if p.isdigit()]))\n"
        "print([name for _, name in socket.if_nameindex()])\n"
    )
    assert ran.stdout.decode().splitlines() == [
        "['HOME', 'LANG', 'PATH', 'PWD'] ['program.py'] []",
        "['reader'] 1000",
        "False",
        "bwrap --info",
        "2",
        "['lo']",
    ]
    assert not ran.problems
    assert not ran.stderr


def test_bytes_are_kept() -> None:
    text = "import sys; sys.stdout.buffer.write(b'a\\r\\n\\0\\xff')"
    assert run(text).stdout == b"a\r\n\0\xff"


# An orphan computes, and ends; then its parent's parent goes on slowly.
GOES_ON = """
import os, time
if not os.fork():
    if not os.fork():
        while time.process_time() < 1.5: pass
    os._exit(0)
os.wait()
while time.process_time() < 0.6: time.sleep(0.2); sum(range(1_000_000))
"""
BUSY = "import time\nwhile time.process_time() < 0.2: sum(range(9999))"
CHILDREN = f"""
import subprocess, sys
for _ in range(32): subprocess.run([sys.executable, "-c", {BUSY!r}])
"""


@pytest.mark.parametrize(
    ("text", "limits", "problem"),
    [
        ("import time; time.sleep(99)", {"IDLE": 1}, "It hangs"),
        ("while True: pass", {"COMPUTING": 1}, "It does not end"),
        ("while True: print('y' * 99)", {"MOST": 1}, "It does not end"),
        # It only wakes to wait again.
        ("import time\nwhile True: time.sleep(0.5); sum(range(120_000))",
         {"IDLE": 4, "LIMIT": 20}, "It hangs"),
        # It prints, goes on by itself, or has ended children that did.
        ("import time\nfor _ in 'abc': time.sleep(2); print(1, flush=True)",
         {"IDLE": 4}, None),
        (GOES_ON, {"IDLE": 4}, None),
        (CHILDREN, {"IDLE": 5, "LEAST": 0.05}, None),
    ],
)  # fmt: skip
def test_what_does_not_end_is_told_from_what_gets_on(
    text: str,
    limits: dict[str, float],
    problem: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for limit, value in limits.items():
        monkeypatch.setattr(sandbox, limit, value)
    found = run(text).problems
    assert [it.partition(":")[0] for it in found] == [problem] * bool(problem)


def test_what_has_ended_before_it_is_looked_at_leaves_nothing() -> None:
    ended = subprocess.Popen("true")
    ended.wait()
    with sandbox.ended(ended.pid) as handle:
        assert sandbox.outlasting(ended.pid, handle, 1) == []


def test_another_machine_is_seen() -> None:
    machine = sandbox.Machine(
        "my programs", {"TZ": "Asia/Kathmandu"}, True, ["taskset", "-c", "0"]
    )
    ran = run(
        "import os, sys\nprint(sys.stdout.isatty(), os.getcwd(), "
        "os.environ['TZ'], len(os.sched_getaffinity(0)))",
        machine=machine,
    )
    seen = b"True /home/reader/my programs Asia/Kathmandu 1\n"
    assert ran == (seen, "", [])


def test_without_a_sandbox_files_are_still_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sandbox, "refusal", lambda: "refused")
    assert run("print(1)") == (b"1\n", "", [])
    (found,) = run("open('x', 'w')").problems
    assert "It left or changed /home/reader/x." in found
    monkeypatch.setattr(sandbox, "IDLE", 2)
    text = "import time\nwhile time.process_time() < 4: pass"
    assert not run(text).problems


def test_what_cannot_be_looked_for_is_told() -> None:
    with open(__file__, "rb") as no_namespace:
        (problem,) = sandbox.queues([no_namespace.fileno()] * 3)
    assert "What it left cannot be looked for: nsenter" in problem


def test_what_outlives_a_killed_run_ends() -> None:
    text = "import resource as r; print(r.getrlimit(r.RLIMIT_CPU))"
    assert run(text).stdout == b"(600, 600)\n"
