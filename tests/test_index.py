"""The list of programs names what they use, and where they are shown."""

import os
from pathlib import Path

import pytest

from tests.conftest import write
from tools import index, programs, ran, uses
from tools.uses import Reader

# A program, and what it uses.
USES = [
    ("import asyncio\nasyncio.run(main())", "run"),
    ("import threading as t\nt.Event().set", "Event Event.set"),
    ("from queue import Queue\nbox = Queue()\nbox.put(1)", "Queue Queue.put"),
    ("import os\nos.getpid()\n[].append(1)", ""),
    # From the block, the call, the annotation; in and out of a list.
    (
        "from concurrent.futures import ThreadPoolExecutor, as_completed\n"
        "with ThreadPoolExecutor() as pool:\n"
        "    shops = {pool.submit(ask, shop): shop for shop in SHOPS}\n"
        "    for future in as_completed(shops):\n"
        "        print(shops[future].upper(), future.result())\n"
        "    for future, shop in shops.items():\n"
        "        print(future.done(), shop.title())\n",
        "ThreadPoolExecutor Executor.submit as_completed "
        "Future.result Future.done",
    ),
    (
        "from concurrent.futures import Future\n"
        "def get(all: dict[str, Future[int] | None]) -> list[Future[int]]:\n"
        "    all['a'].cancel()\n"
        "    return [all['b']]\n"
        "print(get({})[0].running())\n",
        "Future Future.cancel Future.running",
    ),
    # A class of the program has what it sets, and the rest from its base.
    (
        "import pykka\n"
        "class Counter(pykka.ThreadingActor):\n"
        "    use_daemon_thread = True\n"
        "    def __init__(self):\n"
        "        self.count = 0\n"
        "    def on_receive(self, message):\n"
        "        self.count += 1\n"
        "        self.actor_ref.tell(self.count)\n"
        "class Twice(Counter):\n"
        "    def on_stop(self):\n"
        "        self.count.stop()\n"
        "counter = Twice.start()\n"
        "print(counter.ask(1).get(), counter.ask(2, block=False).get())\n",
        "ThreadingActor ThreadingActor.use_daemon_thread Actor.actor_ref "
        "Actor.on_receive Actor.on_stop Actor.start ActorRef.ask "
        "ActorRef.tell Future.get",
    ),
    # Behind a proxy are the actor's own names, and futures.
    (
        "import pykka\n"
        "def show(proxy: 'pykka.ActorProxy[Shelf]') -> None:\n"
        "    proxy.add('Dune').get()\n"
        "    proxy.books.get()\n"
        "    proxy.marked.add('Dune')\n",
        "ActorProxy Future.get",
    ),
    (
        "from thespian.actors import ActorExitRequest\n"
        "if isinstance(message, ActorExitRequest):\n"
        "    message.isRecursive\n"
        "else:\n"
        "    message.upper()\n",
        "ActorExitRequest ActorExitRequest.isRecursive",
    ),
    # A name that two things have is known as neither.
    (
        "from threading import Lock\n"
        "def use(lock: Lock) -> None:\n    lock.acquire()\n"
        "def turn(lock: Key) -> None:\n    lock.locked()\n",
        "Lock Lock.acquire",
    ),
    ("for each in [Lock(), Event()]:\n    each.wait()", ""),
    # What is not installed counts as well.
    ("import ray\nray.init()\nray.get(ray.put(1)).hex()", "init get put"),
]


@pytest.mark.parametrize(("program", "used"), USES)
def test_names_that_a_program_uses(program: str, used: str) -> None:
    assert {name for _, name in Reader().read(program)} == {*used.split()}


PAGE = """\
# A page

```python title="part/greet.py"
--8<-- "part/greet.py"
```

## Wait

```python title="part/wait.py"
--8<-- "part/wait.py"
```

## Wait

```python title="part/wait_again.py"
--8<-- "part/wait_again.py"
```
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with three programs on a page."""
    write(tmp_path, {"docs/page.md": PAGE})
    for name in ("greet", "wait", "wait_again"):
        text = f'"""Here: {name}."""\n\nimport queue\n\nqueue.Queue()\n'
        write(tmp_path, {f"snippets/part/{name}.py": text})
    return tmp_path


def test_each_program_leads_to_the_section_that_shows_it(root: Path) -> None:
    links = [
        "[greet](page.md)",
        "[wait](page.md#wait)",
        "[wait_again](page.md#wait_1)",
    ]
    programs, by_use = index.listed(root)
    for link in links:
        assert f"\n- {link}: Here: " in programs
    assert f"\n- `Queue`: {', '.join(links)}\n" in by_use


def test_program_that_this_python_cannot_read_is_listed(root: Path) -> None:
    program = root / "snippets/part/greet.py"
    program.write_text('# Later.\n"""Greet.\n\nMore."""\nlazy = = 1\n')
    programs, by_use = index.listed(root)
    assert "\n- [greet](page.md): Greet.\n" in programs
    assert "\n- `Queue`: [wait]" in by_use


def test_smallest_programs_stand_first_and_others_are_counted(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = "\nimport threading\n\nthreading.Event().set()\n"
    for name in ("greet", "wait"):
        program = root / f"snippets/part/{name}.py"
        program.write_text(program.read_text() + more)
    monkeypatch.setattr(index, "MOST", 2)
    _, by_use = index.listed(root)
    row = "[wait_again](page.md#wait_1), [greet](page.md), and 1 more"
    assert f"\n- `Queue`: {row}\n" in by_use


@pytest.mark.parametrize(
    ("name", "summary", "names", "topic"),
    [
        ("futures/x", "Wait, with a timeout.", [], "Timeouts"),
        ("futures/keep_deadline", "Wait.", [], "Timeouts"),
        ("futures/x", "Wait.", ["Timer"], "Later"),
        ("futures/submit_task", "Wait.", [], "First steps"),
    ],
)
def test_topics(
    tmp_path: Path, name: str, summary: str, names: list[str], topic: str
) -> None:
    program = tmp_path / "snippets" / f"{name}.py"
    program.parent.mkdir(parents=True)
    program.write_text(f'"""{summary}"""\n')
    (found,) = index.topics(program, {*names})
    assert found.startswith(topic)


def test_each_program_has_a_topic_and_each_topic_has_programs() -> None:
    of = {
        programs.name(program): index.topics(
            program, {name for _, name in uses.names_used(program)}
        )
        for program in programs.programs()
    }
    without = [name for name, topics in of.items() if not topics]
    assert not without, f"give them a topic in tools/topics.toml: {without}"
    words = {word for words in index.patterns().values() for word in words}
    named = {f"{word}.py" for word in words if "/" in word}
    assert not named - of.keys()
    for topic in index.patterns():
        assert sum(topic in topics for topics in of.values()) > 2, topic


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Waits = ['wait', 'join(']", "'join(' is no pattern: missing )"),
        ("Waits = ['wait'", "Unclosed array (at end of document)"),
    ],
)
def test_wrong_topics_are_told(
    tmp_path: Path, text: str, problem: str
) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(text)
    with pytest.raises(ValueError, match=r"^tools/topics\.toml: ") as told:
        index.patterns(file)
    assert problem in str(told.value)


def test_archive_is_the_same_from_the_same_files(root: Path) -> None:
    index.archive(root, root / "one.zip")
    os.utime(root / "snippets/part/greet.py", (0, 10**9))
    index.archive(root, root / "other.zip")
    assert (root / "one.zip").read_bytes() == (root / "other.zip").read_bytes()


def test_pythons_stand_in_order_with_their_days() -> None:
    days = {
        "3.14.8t": "2026-11-26",
        "3.14.8": "2026-11-26",
        "3.9.1": "2026-11-25",
    }
    assert ran.sentence(days) == (
        "Ran on Python 3.9.1 on 2026-11-25, 3.14.8 and 3.14.8t on 2026-11-26"
    )
    more = {"a.py": days, "b.py": {"3.9.1": "2026-11-27"}}
    assert ran.table(more).splitlines()[2:] == [
        "| 3.9.1 | 2 | 2026-11-25 to 2026-11-27 |",
        "| 3.14.8 | 1 | 2026-11-26 |",
        "| 3.14.8t | 1 | 2026-11-26 |",
    ]


def test_nothing_is_claimed_without_a_run(root: Path) -> None:
    template, table = ran.files(root).values()
    assert template == "{% set ran = {} %}\n"
    assert table == ran.NONE
