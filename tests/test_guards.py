"""Each thing that must fail does fail, and says what is wrong.

Every case is a page or a program of a small project that is built and tested
as this one is.
"""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import psutil
import pytest

from tests import verify
from tests.conftest import NAV, OUTPUT, PAGE, PROGRAM, ROOT, Project
from tests.programs import NAMESPACES, PLAIN_ONLY

FENCE = PAGE.partition("\n\n")[2]
INDENTED = "".join(f"    {line}\n" for line in FENCE.splitlines())

# What is added to a good program, and what its failure says.
BAD_PROGRAMS = {
    "prints_more": (
        "print('so long')",
        ["Its output changed", "`make record`", "\n+so long\n"],
    ),
    "exits_with_3": (
        "raise SystemExit(3)",
        ["It exited with status 3."],
    ),
    "raises": (
        "1 / 0",
        ["status 1.", 'raises.py", line 5, in <module>', "ZeroDivisionError"],
    ),
    "raises_type_error_once": (  # pytest-markdown-docs would run it again
        "import pathlib\n"
        "ran = pathlib.Path(__file__).with_name('ran')\n"
        "if not ran.exists():\n"
        "    ran.touch()\n"
        "    len(3)",
        ["TypeError: object of type 'int' has no len()"],
    ),
    "writes_to_stderr": (
        "import sys; print('oh', file=sys.stderr)",
        ["It wrote to stderr:\noh"],
    ),
    "warns": (
        "import warnings; warnings.warn('old')",
        ["Run 1 as a reader", "It wrote to stderr", "UserWarning: old"],
    ),
    "warns_in_development_mode": (
        "open(__file__)",
        ["Run 1 under -X dev -W error", "ResourceWarning: unclosed file"],
    ),
    "prints_otherwise_in_development_mode": (
        "import sys; print(sys.flags.dev_mode)",
        ["It did not print the same each time", "-False\n+True"],
    ),
    "hangs": (
        "import threading; threading.Event().wait()",
        ["It was still running after 10 s.", 'hangs.py", line 5 in <module>'],
    ),
    "leaves_a_thread": (
        "from threading import Event, Thread\n"
        "Thread(target=lambda: Event().wait()).start()",
        ["It was still running after 10 s.", 'thread.py", line 6 in <lambda>'],
    ),
    "leaves_a_process": (
        "import subprocess\n"
        "subprocess.Popen(['sleep', '1000'], start_new_session=True)",
        ["It left process ", " running: sleep 1000"],
    ),
    "leaves_a_port": (
        "import os, socket, time\n"
        "with socket.create_server(('127.0.0.1', 0)):\n"
        "    if os.fork() == 0:\n"
        "        time.sleep(1000)",
        ["It left process ", "which listens on 127.0.0.1:"],
    ),
    "leaves_an_actor_system": (
        "from thespian.actors import ActorSystem\n"
        "ActorSystem('multiprocQueueBase')",
        ["It left process "],
    ),
    "leaves_a_file": (
        "with open('left.txt', 'w'): pass",
        ["It left the file work/left.txt."],
    ),
    "leaves_a_temporary_file": (
        "import tempfile; tempfile.mkdtemp(prefix='left')",
        ["It left the file home/left"],
    ),
}

# A page, and what its failure says when its programs are run.
BAD_PAGES = {
    "block_typed_in": (
        "# A page\n\n```python\nnever_ran()\n```\n",
        ["docs/block_typed_in.md:3: ", "not a whole file under snippets/"],
    ),
    "block_between_tildes": (
        "# A page\n\n~~~python\nnever_ran()\n~~~\n",
        ["docs/block_between_tildes.md:3: ", "not a whole file"],
    ),
    "part_of_a_program": (
        PAGE.replace('greet.py"\n```', 'greet.py:1:3"\n```'),
        ["docs/part_of_a_program.md:3: ", "not a whole file"],
    ),
    "missing_program": (
        PAGE.replace('"part/greet.py"\n```', '"part/gone.py"\n```'),
        ["line 4: ", "part/gone.py"],
    ),
    "program_outside_the_folder": (
        PAGE.replace('"part/greet.py"\n```', '"../conftest.py"\n```'),
        ["line 4: ", "../conftest.py", "inside snippets/"],
    ),
} | {
    f"option_{number}": (
        PAGE.replace("```python", f"```{option}"),
        ["line 3: this fence opens with", option],
    )
    for number, option in enumerate(
        [
            "python notest",
            "python continuation",
            "python retry:3",
            "python runner:DefaultRunner",
            "{.python}",
        ]
    )
}

# A file beside a good page, and what the check of the built site says.
BAD_SITES = {
    "docs/tab.md": (
        f'{PAGE}\n=== "Tab"\n\n    ```python\n    never_ran()\n    ```\n',
        ["docs/tab.md: no test ran this python block", "never_ran()"],
    ),
    "docs/admonition.md": (
        f"{PAGE}\n!!! note\n\n{INDENTED}",
        ["docs/admonition.md: shows ['greet.py', 'greet.py'], but the tests"],
    ),
    "docs/raw.md": (
        f"{PAGE}\n<pre>never_ran()</pre>\n",
        ["docs/raw.md: no test ran", "never_ran()"],
    ),
    "docs/indented.md": (
        f"{PAGE}\n    never_ran()\n",
        ["docs/indented.md: no test ran this text block", "never_ran()"],
    ),
    "docs/typed_output.md": (
        PAGE.replace('--8<-- "part/greet.out"', "hello"),
        ["docs/typed_output.md: no test ran this text block", "hello"],
    ),
    "docs/without_output.md": (
        PAGE.partition("```text")[0],
        ["docs/without_output.md: no output follows greet.py"],
    ),
    "docs/.hidden.md": (
        PAGE,
        ["docs/.hidden.md: shows [], but the tests ran ['greet.py']"],
    ),
    "snippets/part/orphan.py": (
        PROGRAM.replace("Greet", "Leave"),
        ["no page shows ", "snippets/part/orphan.py"],
    ),
    "snippets/part/measure_lonely.svg": (
        "<svg></svg>\n",
        ["no page shows ", "snippets/part/measure_lonely.svg"],
    ),
    "snippets/part/lonely.out": (
        OUTPUT,
        ["no page shows ", "snippets/part/lonely.out"],
    ),
    "README.md": (
        "# A project\n\n    never_ran()\n",
        ["README.md: no test ran", "never_ran()"],
    ),
}


@pytest.fixture(scope="module")
def failures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the failure of each bad page, by the page, all run together."""
    project = Project(tmp_path_factory.mktemp("bad"))
    for name, (lines, _) in BAD_PROGRAMS.items():
        project.write(f"docs/{name}.md", PAGE.replace("greet", name))
        project.write(
            f"snippets/part/{name}.py", f"{PROGRAM}{lines}\n# {name}\n"
        )
        project.write(f"snippets/part/{name}.out", OUTPUT)
    for name, (text, _) in BAD_PAGES.items():
        project.write(f"docs/{name}.md", text)
    result = project.pytest(
        "docs",
        "--override-ini=example_timeout=10",
        "--continue-on-collection-errors",
        "--junitxml=results.xml",
    )
    assert result.returncode == 1, result.stdout
    found = {}
    for case in ElementTree.parse(project.path / "results.xml").iter(
        "testcase"
    ):
        page = case.get("classname") or case.get("name") or ""
        found[Path(page.removesuffix(".md").replace(".", "/")).name] = "".join(
            (child.text or "") for child in case
        )
    return found


def test_good_page_passes_among_bad_ones(failures: dict[str, str]) -> None:
    assert failures["index"] == ""


@pytest.mark.parametrize("name", [*BAD_PROGRAMS, *BAD_PAGES])
def test_run_fails(failures: dict[str, str], name: str) -> None:
    for message in (BAD_PROGRAMS | BAD_PAGES)[name][1]:
        assert message in failures[name]


@pytest.fixture(scope="module")
def site_failures(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what the check of a site with every bad file says."""
    project = Project(tmp_path_factory.mktemp("bad"))
    config = (project.path / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", config.replace(NAV, ""))
    for name, (text, _) in BAD_SITES.items():
        project.write(name, text)
    build = project.build()
    assert build.returncode == 0, build.stdout
    result = project.pytest("--plain")
    assert result.returncode == 1, result.stdout
    return result.stdout


@pytest.mark.parametrize("name", BAD_SITES)
def test_site_fails(site_failures: str, name: str) -> None:
    for message in BAD_SITES[name][1]:
        assert message in site_failures
    assert "docs/index.md:" not in site_failures


def test_good_project_passes(project: Project) -> None:
    assert project.build().returncode == 0
    result = project.pytest()
    assert result.returncode == 0, result.stdout


def test_name_of_a_test_selects_it(project: Project) -> None:
    test = "docs/index.md::snippets/part/greet"
    assert f"{test} PASSED" in project.pytest("-v", test).stdout


def test_changed_runs_what_changed_or_failed(project: Project) -> None:
    changed = ["docs", "--plain", "--changed"]
    program = "snippets/part/greet.py"
    assert "1 passed" in project.pytest(*changed).stdout
    assert "1 deselected" in project.pytest(*changed).stdout
    project.write(program, PROGRAM.replace("goodbye", "so long"))
    assert "1 failed" in project.pytest(*changed).stdout
    assert "1 failed" in project.pytest(*changed).stdout
    project.write(program, PROGRAM)
    assert "1 passed" in project.pytest(*changed).stdout


def test_page_changed_after_the_build_fails(project: Project) -> None:
    project.build()
    page = project.path / "site/index.html"
    page.write_text(page.read_text("utf-8").replace("hello", "hallo"), "utf-8")
    result = project.pytest("--plain")
    assert result.returncode == 1
    assert "docs/index.md: no test ran this python block" in result.stdout


def test_page_outside_the_navigation_fails_the_build(project: Project) -> None:
    project.write("docs/lost.md", PAGE)
    result = project.build()
    assert result.returncode == 1
    assert 'not included in the "nav"' in result.stdout
    assert "lost.md" in result.stdout


def test_missing_include_fails_the_build(project: Project) -> None:
    project.write("docs/index.md", PAGE.replace("greet.out", "gone.out"))
    result = project.build()
    assert result.returncode == 1
    assert "part/gone.out" in result.stdout


def test_no_tests_collected_fails(project: Project) -> None:
    project.write("docs/index.md", "# A page without a program\n")
    result = project.pytest("docs")
    assert result.returncode == pytest.ExitCode.NO_TESTS_COLLECTED
    result = project.pytest()
    assert result.returncode == 1
    assert "no program ran before this" in result.stdout


def test_missing_output_fails(project: Project) -> None:
    (project.path / "snippets/part/greet.out").unlink()
    result = project.pytest("docs", "--plain")
    assert result.returncode == 1
    assert "greet.out is missing. `make record` writes" in result.stdout


def test_what_a_program_left_running_is_ended(project: Project) -> None:
    project.write(
        "snippets/part/greet.py",
        "import subprocess\nprint(subprocess.Popen(['sleep', '1000']).pid)\n",
    )
    result = project.pytest("docs", "--plain")
    pid = re.search(r"It left process (\d+)", result.stdout)
    assert pid is not None
    assert not psutil.pid_exists(int(pid[1]))


def test_interrupt_ends_every_program_at_once(project: Project) -> None:
    started = project.path / "started"
    os.mkfifo(started)
    project.write(
        "snippets/part/greet.py",
        "import os, pathlib, time\n"
        f"pathlib.Path({str(started)!r}).write_text(str(os.getpid()))\n"
        "time.sleep(1000)\n",
    )
    # A job in the background ignores Ctrl-C, and its children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    tests = subprocess.Popen(
        [sys.executable, "-m", "pytest", "docs", "--plain"],
        cwd=project.path,
        stdout=subprocess.PIPE,
        text=True,
    )
    pid = int(started.read_text())  # waits until the program writes it
    tests.send_signal(signal.SIGINT)
    output, _ = tests.communicate(timeout=20)
    assert "KeyboardInterrupt" in output
    assert not psutil.pid_exists(pid)


def test_record_writes_what_changed_and_says_so(project: Project) -> None:
    output = project.path / "snippets/part/greet.out"
    output.unlink()
    result = project.pytest("docs", "--record")
    assert result.returncode == 0
    assert "snippets/part/greet.out" in result.stdout
    assert output.read_text("utf-8") == OUTPUT
    written = output.stat().st_mtime_ns
    assert "nothing changed" in project.pytest("docs", "--record").stdout
    assert output.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("import os; print(os.getpid())", "It did not print the same"),
        ("raise SystemExit(3)", "It exited with status 3."),
    ],
    ids=["unsteady", "failing"],
)
def test_record_refuses(project: Project, line: str, message: str) -> None:
    project.write("snippets/part/greet.py", f"{PROGRAM}{line}\n")
    result = project.pytest("docs", "--record")
    assert result.returncode == 1
    assert message in result.stdout
    output = project.path / "snippets/part/greet.out"
    assert output.read_text("utf-8") == OUTPUT


def test_a_program_that_fails_once_in_many_rounds_fails(
    project: Project,
) -> None:
    counter = project.path / "counter"
    project.write(
        "snippets/part/greet.py",
        f"{PROGRAM}"
        "import os\n"
        f"with open({str(counter)!r}, 'ab', buffering=0) as counter:\n"
        "    counter.write(b'.')\n"
        "    if os.fstat(counter.fileno()).st_size == 20:\n"
        "        print('so long')\n",
    )
    result = project.pytest("docs", "--plain", "--rounds=20", "--at-once=1")
    assert result.returncode == 1
    assert "It did not print the same each time" in result.stdout
    assert "20 as a reader" in result.stdout


def test_program_for_a_newer_python_is_skipped_and_not_published(
    project: Project,
) -> None:
    header = '# /// script\n# requires-python = ">=3.99"\n# ///\n'
    project.write("snippets/part/greet.py", header + PROGRAM)
    assert project.build().returncode == 0
    result = project.pytest("--plain")
    assert "greet.py needs python3.99, which is not on" in result.stdout
    assert "no program ran before this" in result.stdout
    verify.write(project.path, {"3.99.0": "| 3.99.0 | 1 | 0 | 1 | today |"})
    assert project.build().returncode == 0
    result = project.pytest("--plain")
    assert "greet.py needs python3.99, which is not on" in result.stdout
    assert result.returncode == 0, result.stdout


@pytest.fixture
def refusing(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Give a project that needs namespaces, where unshare is refused."""
    shown = PAGE.replace("part/greet", "thespian/place_actor")
    project.write("docs/index.md", shown)
    (project.path / "snippets/part").rename(project.path / "snippets/thespian")
    for file in project.path.glob("snippets/thespian/greet.*"):
        file.rename(file.with_stem("place_actor"))
    refuse = "#!/bin/sh\necho 'unshare: not permitted' >&2\nexit 1\n"
    project.write("bin/unshare", refuse)
    (project.path / "bin/unshare").chmod(0o755)
    path = f"{project.path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    monkeypatch.setenv("PATH", path)
    return project


def test_program_is_skipped_where_namespaces_are_refused(
    refusing: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert refusing.build().returncode == 0
    result = refusing.pytest("docs", "tests/test_published.py")
    assert "place_actor.py needs network namespaces, which" in result.stdout
    assert "(unshare: not permitted)" in result.stdout
    assert result.returncode == 0, result.stdout


def test_ci_does_not_skip_where_namespaces_are_refused(
    refusing: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    refusing.write(
        "snippets/thespian/place_actor.py",
        'import os\nos.execvp("unshare", ["unshare"])\n',
    )
    result = refusing.pytest("docs")
    assert "It wrote to stderr:\nunshare: not permitted" in result.stdout
    assert result.returncode == 1


CLUSTERS_HEADER = '# /// script\n# dependencies = ["ray>=2"]\n# ///\n'


@pytest.mark.parametrize("ci", ["", "true"])
def test_program_for_clusters_is_skipped_but_fails_in_ci(
    project: Project, monkeypatch: pytest.MonkeyPatch, ci: str
) -> None:
    monkeypatch.setenv("CLUSTERS", str(project.path / "none"))
    monkeypatch.setenv("CI", ci)
    project.write("snippets/part/greet.py", CLUSTERS_HEADER + PROGRAM)
    result = project.pytest("docs")
    assert "greet.py needs Ray or Dask: `make .venv-" in result.stdout
    assert result.returncode == (1 if ci else 0), result.stdout


def test_program_for_clusters_runs_in_their_environment(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTERS", str(project.path / "clusters"))
    python = project.path / "clusters/bin/python"
    script = f'#!/bin/sh\nTHERE=hello exec {sys.executable} "$@"\n'
    project.write("clusters/bin/python", script)
    python.chmod(0o755)
    project.write(
        "snippets/part/greet.py",
        CLUSTERS_HEADER + "import os\nprint(os.getenv('THERE'))\n"
        "print('goodbye')\n",
    )
    result = project.pytest("docs")
    assert result.returncode == 0, result.stdout


def test_figures_may_differ_and_words_may_not(project: Project) -> None:
    program, output = (
        project.path / f"snippets/part/measure_greeting.{suffix}"
        for suffix in ("py", "out")
    )
    project.write("docs/index.md", PAGE.replace("greet.", f"{program.stem}."))
    program.write_text("print('hello', f'{sum(range(100)):7}', 's')\n")
    output.write_text("hello 1.5 s\n")
    assert project.pytest("docs").returncode == 0
    assert "nothing changed" in project.pytest("docs", "--record").stdout
    output.write_text("hallo 1.5 s\n")
    assert "Its output changed" in project.pytest("docs").stdout
    assert project.pytest("docs", "--record").returncode == 0
    assert output.read_text() == "hello    4950 s\n"
    output.write_text("hello 1.5 s\n")
    assert project.pytest("docs", "--benchmark").returncode == 0
    assert output.read_text() == "hello    4950 s\n"


def test_time_limit_is_30_seconds(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.getini("example_timeout") == "30"


def test_programs_that_run_plain_only_are_there() -> None:
    assert [name for name in PLAIN_ONLY if not (ROOT / name).exists()] == []


def test_programs_that_need_namespaces_are_there() -> None:
    assert [name for name in NAMESPACES if not (ROOT / name).exists()] == []
