"""Each thing that must fail does fail, and says what is wrong."""

import re

import psutil
import pytest

from tests.conftest import OUTPUT, PAGE, PROGRAM, ROOT, Project
from tests.programs import PLAIN_ONLY

FENCE = PAGE.partition("\n\n")[2]
INDENTED = "".join(f"    {line}\n" for line in FENCE.splitlines())

# Cases: the file that is changed, its new text, what the failure says.

BAD_RUNS = {
    "edited output": (
        "snippets/part/greet.out",
        "hello\nfarewell\n",
        [
            "docs/index.md:3: snippets/part/greet.py",
            "Its output changed",
            "-farewell\n+goodbye",
        ],
    ),
    "edited program": (
        "snippets/part/greet.py",
        PROGRAM.replace("goodbye", "so long"),
        ["Its output changed", "-goodbye\n+so long"],
    ),
    "exit status": (
        "snippets/part/greet.py",
        PROGRAM + "raise SystemExit(3)\n",
        ["It exited with status 3."],
    ),
    "exception": (
        "snippets/part/greet.py",
        PROGRAM + "1 / 0\n",
        [
            "It exited with status 1.",
            'snippets/part/greet.py", line 5',
            "ZeroDivisionError",
        ],
    ),
    "words on stderr": (
        "snippets/part/greet.py",
        PROGRAM + "import sys\nprint('oh', file=sys.stderr)\n",
        ["It wrote to stderr:\noh"],
    ),
    "warning": (
        "snippets/part/greet.py",
        PROGRAM + "import warnings\nwarnings.warn('old')\n",
        ["It wrote to stderr", "greet.py:6: UserWarning: old"],
    ),
    "warning that is off by default": (
        "snippets/part/greet.py",
        PROGRAM + "open(__file__)\n",
        ["Under -X dev -W error", "ResourceWarning: unclosed file"],
    ),
    "hang": (
        "snippets/part/greet.py",
        PROGRAM + "import threading\nthreading.Event().wait()\n",
        ["It was still running after 2 s.", 'greet.py", line 6'],
    ),
    "leaked thread": (
        "snippets/part/greet.py",
        PROGRAM
        + "from threading import Event, Thread\n"
        + "Thread(target=lambda: Event().wait()).start()\n",
        ["It was still running after 2 s.", 'greet.py", line 6 in <lambda>'],
    ),
    "leaked process": (
        "snippets/part/greet.py",
        PROGRAM
        + "import subprocess\n"
        + "subprocess.Popen(['sleep', '1000'], start_new_session=True)\n",
        ["It left process ", " running: sleep 1000"],
    ),
    "leaked port": (
        "snippets/part/greet.py",
        PROGRAM
        + "import os, socket, time\n"
        + "with socket.create_server(('127.0.0.1', 0)):\n"
        + "    if os.fork() == 0:\n"
        + "        time.sleep(1000)\n",
        ["It left process ", "which listens on 127.0.0.1:"],
    ),
    "Thespian system left open": (
        "snippets/part/greet.py",
        PROGRAM
        + "from thespian.actors import ActorSystem\n"
        + "ActorSystem('multiprocQueueBase')\n",
        ["It left process "],
    ),
    "leaked file": (
        "snippets/part/greet.py",
        PROGRAM + "with open('left.txt', 'w'): pass\n",
        ["It left the file work/left.txt."],
    ),
    "leaked temporary file": (
        "snippets/part/greet.py",
        PROGRAM + "import tempfile\ntempfile.mkdtemp(prefix='left')\n",
        ["It left the file home/left"],
    ),
    "TypeError": (
        "snippets/part/greet.py",
        PROGRAM
        + "import pathlib\n"
        + "ran = pathlib.Path(__file__).with_name('ran')\n"
        + "if not ran.exists():\n"
        + "    ran.touch()\n"
        + "    len(3)\n",
        ["TypeError: object of type 'int' has no len()"],
    ),
    "block typed into the page": (
        "docs/index.md",
        "# A page\n\n```python\nprint()\n```\n",
        ["docs/index.md:3: ", "not a whole file under snippets/"],
    ),
    "block between tildes": (
        "docs/index.md",
        "# A page\n\n~~~python\nprint()\n~~~\n",
        ["docs/index.md:3: ", "not a whole file under snippets/"],
    ),
    "part of a program": (
        "docs/index.md",
        PAGE.replace('greet.py"\n```', 'greet.py:1:3"\n```'),
        ["docs/index.md:3: ", "not a whole file under snippets/"],
    ),
    "missing include": (
        "docs/index.md",
        PAGE.replace('"part/greet.py"\n```', '"part/gone.py"\n```'),
        ["ERROR collecting docs/index.md", "line 4: ", "part/gone.py"],
    ),
    "include outside the folder": (
        "docs/index.md",
        PAGE.replace('"part/greet.py"\n```', '"../conftest.py"\n```'),
        ["line 4: ", "../conftest.py", "inside snippets/"],
    ),
    "program without a page": (
        "docs/index.md",
        "# A page\n",
        ["no program ran before this: `make test` runs all"],
    ),
} | {
    f"option {option}": (
        "docs/index.md",
        PAGE.replace("```python", f"```{option}"),
        ["line 3: this fence opens with", option],
    )
    for option in [
        "python notest",
        "python continuation",
        "python retry:3",
        "python runner:DefaultRunner",
        "{.python}",
    ]
}

BAD_SITES = {
    "block in a tab": (
        "docs/index.md",
        f'{PAGE}\n=== "Tab"\n\n    ```python\n    never_ran()\n    ```\n',
        ["docs/index.md: no test ran this python block", "never_ran()"],
    ),
    "block in an admonition": (
        "docs/index.md",
        f"{PAGE}\n!!! note\n\n{INDENTED}",
        ["shows ['greet.py', 'greet.py'], but the tests ran ['greet.py']"],
    ),
    "raw HTML": (
        "docs/index.md",
        f"{PAGE}\n<pre>print('never ran')</pre>\n",
        ["docs/index.md: no test ran", "print('never ran')"],
    ),
    "indented block": (
        "docs/index.md",
        f"{PAGE}\n    print('never ran')\n",
        ["docs/index.md: no test ran", "print('never ran')"],
    ),
    "output typed into the page": (
        "docs/index.md",
        PAGE.replace('--8<-- "part/greet.out"', "hello"),
        ["docs/index.md: no test ran this text block", "hello"],
    ),
    "program without its output": (
        "docs/index.md",
        PAGE.partition("```text")[0],
        ["docs/index.md: no output follows greet.py"],
    ),
    "page that is not published": (
        "docs/.hidden.md",
        PAGE,
        ["docs/.hidden.md: shows [], but the tests ran ['greet.py']"],
    ),
    "program that no page shows": (
        "snippets/part/orphan.py",
        PROGRAM.replace("Greet", "Leave"),
        ["no page shows snippets/part/orphan.py"],
    ),
    "output without its program": (
        "snippets/part/orphan.out",
        OUTPUT,
        ["no page shows snippets/part/orphan.out"],
    ),
    "program in the README that no test ran": (
        "README.md",
        "# A project\n\n    print('never ran')\n",
        ["README.md: no test ran", "print('never ran')"],
    ),
}


def test_good_project_passes(project: Project) -> None:
    assert project.build().returncode == 0
    result = project.pytest()
    assert result.returncode == 0, result.stdout
    test = "docs/index.md::snippets/part/greet"
    assert f"{test} PASSED" in project.pytest("-v", test).stdout


@pytest.mark.parametrize(
    ("name", "text", "messages"), BAD_RUNS.values(), ids=BAD_RUNS
)
def test_run_fails(
    project: Project, name: str, text: str, messages: list[str]
) -> None:
    project.write(name, text)
    result = project.pytest("-o", "example_timeout=2")
    assert result.returncode != 0, result.stdout
    for message in messages:
        assert message in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "messages"), BAD_SITES.values(), ids=BAD_SITES
)
def test_site_fails(
    project: Project, name: str, text: str, messages: list[str]
) -> None:
    project.write(name, text)
    assert project.build().returncode == 0
    result = project.pytest()
    assert result.returncode != 0, result.stdout
    for message in messages:
        assert message in result.stdout


def test_missing_output_fails(project: Project) -> None:
    (project.path / "snippets/part/greet.out").unlink()
    result = project.pytest("docs")
    assert result.returncode != 0
    assert "greet.out is missing beside it" in result.stdout
    assert "make record" in result.stdout


def test_page_changed_after_the_build_fails(project: Project) -> None:
    project.build()
    page = project.path / "site/index.html"
    page.write_text(page.read_text("utf-8").replace("hello", "hallo"), "utf-8")
    result = project.pytest()
    assert result.returncode != 0
    assert "docs/index.md: no test ran this python block" in result.stdout


def test_page_outside_the_navigation_fails_the_build(project: Project) -> None:
    project.write("docs/lost.md", PAGE)
    result = project.build()
    assert result.returncode != 0
    assert 'not included in the "nav"' in result.stdout
    assert "lost.md" in result.stdout


def test_missing_include_fails_the_build(project: Project) -> None:
    project.write("docs/index.md", PAGE.replace("greet.py", "gone.py"))
    result = project.build()
    assert result.returncode != 0
    assert "part/gone.py" in result.stdout


def test_no_tests_collected_fails(project: Project) -> None:
    project.write("docs/index.md", "# A page without a program\n")
    assert (
        project.pytest("docs").returncode == pytest.ExitCode.NO_TESTS_COLLECTED
    )


def test_what_a_program_left_running_is_ended(project: Project) -> None:
    project.write(
        "snippets/part/greet.py",
        "import subprocess\nprint(subprocess.Popen(['sleep', '1000']).pid)\n",
    )
    result = project.pytest("docs")
    pid = re.search(r"It left process (\d+)", result.stdout)
    assert pid is not None
    assert not psutil.pid_exists(int(pid[1]))


def test_record_writes_outputs_and_says_which(project: Project) -> None:
    output = project.path / "snippets/part/greet.out"
    output.unlink()
    result = project.pytest("docs", "--record")
    assert result.returncode == 0
    assert "snippets/part/greet.out" in result.stdout
    assert output.read_text("utf-8") == OUTPUT
    assert "nothing changed" in project.pytest("docs", "--record").stdout


def test_time_limit_is_30_seconds(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.getini("example_timeout") == "30"


def test_programs_that_run_plain_only_are_there() -> None:
    assert [name for name in PLAIN_ONLY if not (ROOT / name).exists()] == []
