"""Each fault in a program or its page fails the test of that block alone."""

import contextlib
import json
import re
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tests.conftest import PATH, Project, run
from tools import measured, record
from tools.programs import digest

OLD_HEADER = '# /// script\n# requires-python = ">=3.99"\n# ///\n'
MEASURED = "2 cores, Python 3.11\n\nseconds  median\nthreads     {}\n"
BAD = {
    # name: program, its output, what the failure says
    "changed": ("print(1)", "2\n", "-2\n+1"),
    "missing": ("print(1)", None, "make record NAME=part/missing"),
    "no_header": ("import pykka", "", "No module named 'pykka'"),
    "unmet": (
        "# /// script\n# dependencies = ['no-such>=9']\n# ///\n",
        "",
        "Its header can't be met",
    ),
    "bad_header": ("# /// script\n# nothing\n# ///\n", "", "its header"),
    "stderr": ("import sys; print(1, file=sys.stderr)", "", "to stderr:\n1"),
    "status": ("raise SystemExit(3)", "", "exited with status 3"),
    "strict": ("open('/dev/null')", "", "ResourceWarning"),
    "return": ("print('50%\\r100%')", "50%\n100%\n", "+50%\\r100%"),
    "tab": ("print('a\\tb')", "a b\n", "+a\\tb"),
    "no_end": ("print('a', end='')", "a\n", "no newline at the end"),
    "blank": ("print('a ')", "a\n", "+a\\x20"),
    "bytes": (
        "import sys; sys.stdout.buffer.write(b'\\xff\\n')",
        "?\n",
        "+\\xff",
    ),
    "long": ("print('y' * 300_000)", "y\n", "bytes more"),
    "knows": (
        "import os; print([n for n in os.environ if 'TEST' in n or 'RUN' in n"
        "], os.path.exists('pyproject.toml'))",
        "[] True\n",
        "+[] False",
    ),
    "measure_words": (
        f"print({MEASURED.format(0.5)!r}, end='')",
        MEASURED.format(0.5).replace("threads", "thieves"),
        "row 2 says 'thieves",
    ),
    "measure_count": (
        f"print({MEASURED.format('4 of 4')!r}, end='')",
        MEASURED.format("0 of 4"),
        "row 2 says 0 where a run now says 4",
    ),
}
GOOD = {
    "good": ("print(1)", "1\n"),
    "measure_near": (
        f"print({MEASURED.format(0.33)!r}, end='')",
        MEASURED.format(1.2),
    ),
    "too_new": (f"{OLD_HEADER}print(1)", "invented\n"),
    "other_on_3_14": (
        "import sys; print(sys.version_info >= (3, 14))",
        "False\n",
    ),
}


def outcome(project: Project, *arguments: str) -> dict[str, str]:
    """Run the tests of a project; return each page's result as told."""
    done = project.pytest("docs", "-rfEs", "--tb=short", *arguments)
    parts = re.split(r"(?m)^docs/(?=\w+\.md:\d+: )", done.stdout)
    told = {part.partition(".md")[0]: part for part in parts[1:]}
    return {"": done.stdout, **told}


def test_faults_are_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", PATH)
    for name, (text, output, _) in BAD.items():
        project.program(name, text, output)
    for name, (text, output) in GOOD.items():
        project.program(name, text, output)
    project.write("snippets/part/other_on_3_14.3.14.out", "True\n")
    project.write("docs/typed.md", "```python\nprint(1)\n```\n")
    told = outcome(project)
    for name, (_, _, problem) in BAD.items():
        assert problem in told.get(name, f"{name} passed:\n{told['']}"), name
        assert f"part/{name}.py" in told[name]
    assert "not a whole file under snippets/" in told["typed"]
    assert not told.keys() & GOOD.keys(), told[""]
    counts = f"{len(BAD) + 1} failed, {len(GOOD) - 1} passed, 1 skipped"
    assert counts in told[""]
    assert "part/too_new.py wants Python >=3.99" in told[""]
    # The record has what passed as its reader runs it, and nothing else.
    ran = record.ran(project.path)
    assert {name for name, on in ran.items() if on} == {
        f"part/{name}.py" for name in {*GOOD, "strict"} - {"too_new"}
    }


def test_the_record_is_of_what_ran(project: Project) -> None:
    program = project.program("greet", "print(1)\n", "1\n")
    project.program("other", "print(2)\n", "2\n")
    project.pytest("docs/greet.md")
    text = record.path(project.path).read_text("utf-8")
    (entry,) = json.loads(text).values()
    assert entry["digest"] == digest(b"print(1)\n")
    printed = {run["output"] for run in entry["runs"].values()}
    assert printed == {digest(b"1\n")}
    # A run of another page adds to it; what changes leaves it.
    project.pytest("docs/other.md", "-p", "no:cacheprovider")
    both = ["part/greet.py", "part/other.py"]
    assert list(record.load(project.path)) == both
    done = project.pytest("docs", "--changed")
    assert "2 deselected" in done.stdout
    assert done.returncode == 0
    # What a run depends on besides its program makes it run again.
    project.write("snippets/exceptions.toml", "")
    assert "2 passed" in project.pytest("docs", "--changed").stdout
    program.write_text("print(3)\n", "utf-8")
    assert list(record.load(project.path)) == ["part/other.py"]
    done = project.pytest("docs", "--changed")
    assert "1 failed, 1 deselected" in done.stdout
    # An output written by hand makes it a record of something else.
    project.write("snippets/part/other.out", "invented\n")
    check = project.run("tools.record")
    assert check.returncode == 1
    assert "snippets/part/other.py: ran nowhere" in check.stdout


def test_figures_that_were_excused_are_measured_again(
    project: Project,
) -> None:
    text = f"print({MEASURED.format(99.5)!r}, end='')"
    project.program("measure_it", text, MEASURED.format(0.1))
    # Busy while it ran, which is in a thread; idle when it is compared.
    patch = (
        "import threading as t, tests.examples\ntests.examples.busy = "
        "lambda: t.current_thread() is not t.main_thread()\n"
    )
    plain = (project.path / "conftest.py").read_text("utf-8")
    project.write("conftest.py", plain + patch)
    for _ in range(2):
        told = project.pytest("docs", "--changed").stdout
        assert "1 passed" in told
        assert "figures that differ were not compared" in told


def test_a_run_that_is_right_but_late_is_told(project: Project) -> None:
    for name in ("greet", "wave"):
        project.program(name, "print(1)\n", "1\n")
    # Of three runs in two ways each, one of greet waits for something.
    patch = (
        "import time, tests.examples as e\nwaits = [3]\ne.LATE = 1\n"
        "e.run_program = lambda program, *_: time.sleep(\n"
        "    waits.pop() if waits and 'greet' in program.name else 0\n"
        ") or b'1\\n'\n"
    )
    plain = (project.path / "conftest.py").read_text("utf-8")
    project.write("conftest.py", plain + patch)
    told = project.pytest("docs", "--rounds", "3").stdout
    assert "2 passed" in told
    assert "part/greet.py: a run took 3 s, most 0 s" in told
    assert "part/wave.py: a run took" not in told


def test_records_of_several_machines_are_merged(project: Project) -> None:
    project.program("greet", "print(1)\n", "1\n")
    files = []
    for release in ["3.11.9", "3.12.9"]:
        found: record.Record = {}
        program = project.path / "snippets/part/greet.py"
        record.add(found, program, release, b"1\n")
        file = project.write(f"{release}.json", json.dumps(found))
        files.append(str(file))
    done = project.run("tools.record", *files)
    assert done.returncode == 0, done.stdout
    (ran,) = record.ran(project.path).values()
    assert [*ran] == ["3.11.9", "3.12.9"]


def test_elsewhere_finds_what_depends_on_the_machine(
    project: Project,
) -> None:
    depends = {
        "zone": "import time; print(time.tzname[0])",
        "width": "import shutil; print(shutil.get_terminal_size()[0])",
        "kind": "import sys; print(sys.stdout.isatty())",
        "folder": "import os; print(os.getcwd())",
        "cores": "import os; print(len(os.sched_getaffinity(0)) > 1)",
    }
    for name, text in depends.items():
        project.program(name, text, None)
    project.run("tools.outputs", *(f"part/{name}" for name in depends))
    why = '["part/excused.py"]\nterminal = "it colours"\n'
    project.write("snippets/exceptions.toml", why)
    project.program("excused", depends["kind"], "False\n")
    told = outcome(project, "--elsewhere")
    assert told.keys() - {""} == set(depends), told[""]


def test_each_start_method_prints_what_a_page_shows(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", PATH)
    text = (
        "import multiprocessing as m\n"
        "if __name__ == '__main__':\n"
        "    print(m.get_start_method() {})\n"
    )
    # What another Python prints is shown, too; the rest needs a reason.
    project.program("all", text.format("in 'fork forkserver spawn'"), "True\n")
    project.program("some", text.format("== 'fork'"), "True\n")
    project.write("snippets/part/some.3.14.out", "False\n")
    project.program("one", text.format("!= 'spawn'"), "True\n")
    project.program("excused", text.format(""), "fork\n")
    project.program("fails", text.format("== 'fork' or 1 / 0"), "True\n")
    project.program("threads", "print(1)\n", "something else\n")
    why = "".join(
        f'["part/{name}.py"]\nstart = "it says which"\n'
        for name in ("excused", "fails")
    )
    project.write("snippets/exceptions.toml", why)
    told = outcome(project, "--start-methods")
    assert told.keys() == {"", "one", "fails"}, told[""]
    assert "started by spawn: Its output changed" in told["one"]
    assert "started by forkserver: It exited with" in told["fails"]
    assert "2 failed, 3 passed, 1 deselected" in told[""]


def test_only_the_file_with_a_reason_may_be_left(project: Project) -> None:
    for name in ("log", "more"):
        text = f"open('/tmp/{name}.txt', 'w').close(); print(1)\n"
        project.program(name, text, "1\n")
    why = 'leaves = "/tmp/log.txt notes what was slow"\n'
    why = "".join(f'["part/{name}.py"]\n{why}' for name in ("log", "more"))
    project.write("snippets/exceptions.toml", why)
    told = outcome(project)
    assert told.keys() == {"", "more"}, told[""]
    assert "It left or changed /tmp/more.txt." in told["more"]


def test_interrupt_ends_every_program_at_once(project: Project) -> None:
    project.program("wait", "import time; time.sleep(1000)\n")
    command = ["env", "--default-signal=INT", sys.executable, "-m", "pytest"]
    tests = psutil.Popen(
        [*command, "docs"],
        cwd=project.path,
        stdout=subprocess.PIPE,
        text=True,
    )
    while not (started := sleepers(tests)):
        assert tests.poll() is None
        time.sleep(0.05)  # nobody tells when the program has begun
    tests.send_signal(signal.SIGINT)
    output, _ = tests.communicate(timeout=60)
    assert "KeyboardInterrupt" in output
    assert not psutil.wait_procs(started, timeout=60)[1]


def sleepers(parent: psutil.Process) -> list[psutil.Process]:
    """Return the processes below one that run the program."""
    found = []
    for child in parent.children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if child.cmdline()[-1:] == ["wait.py"]:
                found.append(child)
    return found


def test_ctrl_c_reaches_a_program_of_a_job_in_the_background(
    project: Project,
) -> None:
    text = "print(s.getsignal(s.SIGINT) is s.default_int_handler)\n"
    project.program("ask", f"import signal as s\n{text}", "True\n")
    command = [sys.executable, "-m", "pytest", "docs"]
    done = run(["env", "--ignore-signal=INT", *command], project.path)
    assert done.returncode == 0, done.stdout


LACKS = "needs no-such-server, which is not installed"


@pytest.mark.parametrize(
    ("ci", "why", "summary", "said"),
    [
        ("", 'hosts = "makes hosts"', "1 skipped", "x.py makes hosts, which"),
        ("true", 'hosts = "makes hosts"', "1 passed", ""),
        ("", 'needs = "no-such-server"', "1 skipped", LACKS),
        ("true", 'needs = "no-such-server"', "1 failed", "no-such-server"),
        ("", 'needs = "env"', "1 passed", ""),
    ],
)
def test_what_a_machine_lacks_is_said_and_skipped_but_not_in_ci(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    ci: str,
    why: str,
    summary: str,
    said: str,
) -> None:
    project.program("x", "print(1)\n", "1\n")
    project.write("snippets/exceptions.toml", f'["part/x.py"]\n{why}\n')
    bad = project.write("bin/bwrap", "#!/bin/sh\necho refused >&2\nexit 1\n")
    bad.chmod(0o755)
    monkeypatch.setenv("PATH", str(bad.parent), prepend=":")
    monkeypatch.setenv("CI", ci)
    told = project.pytest("docs").stdout
    assert told.count("no sandbox: refused") == 1
    assert summary in told
    assert said in told


@pytest.mark.parametrize(
    ("recorded", "fresh", "problem"),
    [
        ("993.3", "0.33", "row 2 says 993.3 where a run now says 0.33"),
        ("0.033", "0.34", "row 2 says 0.033 where a run now says 0.34"),
        ("3 of 4", "4 of 4", "row 2 says 3 where a run now says 4"),
        ("0.5\nmore  0.5", "0.5", "has 3 rows, a run now has 2"),
        ("5.0  0.01", "5.0  1.1", "row 2 says 0.01 where a run now says 1.1"),
    ],
)
def test_invented_figure_is_told(
    recorded: str, fresh: str, problem: str
) -> None:
    old, new = MEASURED.format(recorded), MEASURED.format(fresh)
    assert list(measured.contradictions(old, new)) == [problem]
    # A busy machine excuses what is measured, and nothing else.
    excused = "." in recorded and "rows" not in problem
    told = list(measured.contradictions(old, new, figures=False))
    assert told == ([] if excused else [problem])
    assert not list(measured.contradictions(old, old))
