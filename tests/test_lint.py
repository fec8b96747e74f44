"""The lint refuses what it must, and says where, why and nothing else."""

from pathlib import Path

import pytest

from tests.conftest import write
from tools import lint, pages, programs, words


def program(name: str) -> str:
    """Return the block of a program."""
    return f'```python title="part/{name}.py"\n--8<-- "part/{name}.py"\n```\n'


def output(name: str, title: str = "Output") -> str:
    """Return the block of its output, after an empty line."""
    return f'\n```text title="{title}"\n--8<-- "part/{name}.out"\n```\n'


GREET = '"""Greet."""\n\ngreeting = "hello"\nprint(greeting)\n'
WAVE = '"""Wave."""\n\nprint("bye")\n'
BLOCK, OUTPUT = program("greet"), output("greet")
MEASURED = output("measure_it", "Output, measured")
INDEX = f"""\
---
description: A page.
---

# A page

!!! note

    This is small.

## Greet

{BLOCK}{OUTPUT}
--8<-- "part/greet.svg"

- `greeting` is in it, and `threading.Lock` in Python; `unknown` is listed.

## Measure

<details markdown>
<summary>The program</summary>

{program("measure_it")}
</details>
{MEASURED}
## Wave

{program("wave")}{output("wave")}
Then [`greet.py`](#greet) and `make site`.
"""
FILES = {
    "CONTRIBUTING.md": "# Contributing\n\nRead `README.md`.\n",
    "Makefile": "site:\n",
    "README.md": f"```python\n{WAVE}```\n\n<http://x>\n\n```text\nbye\n```\n",
    "docs/index.md": INDEX,
    "mkdocs.yml": "nav: [{Home: [index.md]}]\n",
    "snippets/part/greet.out": "hello\n",
    "snippets/part/greet.py": GREET,
    "snippets/part/greet.timeline.json": "{}\n",
    "snippets/part/measure_it.out": """\
machine, 2 processors, Some Processor, Linux 6.18.44
Python 3.11.7, pykka 4.5.0, 2026-11-25

seconds   median
it           1.5
""",
    "snippets/part/measure_it.py": '"""Measure."""\n\nimport threading\n',
    "snippets/part/wave.out": "bye\n",
    "snippets/part/wave.py": WAVE,
    "tools/words.txt": "# A list.\nunknown\n",
}
PAGE = "docs/index.md"
PY = "snippets/part/greet.py"
OUT = "snippets/part/greet.out"
IT = "snippets/part/measure_it.out"
HEADER = '# /// script\n# {}\n# ///\n"""G'
A = 'requires-python = ">=3.11"\n# a = 1'
UNUSED = 'requires-python = ">=3.11"\n# dependencies = ["tqdm"]'
EXCEPTIONS = "snippets/exceptions.toml"
MAKE = "bye\n```\n\n```console\n$ make it\n```\n"
INDENTED = "".join(f"    {line}\n" for line in BLOCK.splitlines())
THEN = "Then ["  # what is new on the page comes before this
END = INDEX[INDEX.index(THEN) - 1 :]
NEW = "---\ndescription: New.\n---\n\n# New\n\nThis is new.\n"

# The file, what is there, what takes its place, and what is said of which
# line. Where nothing is there, the file is new.
BYTES = [
    (PAGE, "A page.", "Caf\udce9", "2: not UTF-8 at byte 20: save it"),
    (PAGE, "---\nd", "\ufeff---\nd", "1: a BOM (U+FEFF) in column 1: take it"),
    (PY, "\n\n", "\r\n\n", "1: a carriage return (U+000D) in column 13"),
    (OUT, "lo", "l\x1bo", "1: a control (U+001B) in column 5"),
    (OUT, "lo", "l\0o", "1: a control (U+0000) in column 5"),
    (OUT, "lo", "l\to", "1: a tab (U+0009) in column 5"),
    (PY, "hello", "hel\u202elo", "3: RIGHT-TO-LEFT OVERRIDE (U+202E)"),
    (PAGE, "A page.", "A\u200bpage.", "2: ZERO WIDTH SPACE (U+200B)"),
    (PAGE, "A page.", "A\u00a0page.", "2: NO-BREAK SPACE (U+00A0)"),
    ("mkdocs.yml", "Home", "Ho\u200bme", "1: ZERO WIDTH SPACE (U+200B)"),
    (PY, "hello", "hel\u3164lo", "3: HANGUL FILLER (U+3164) in column 16"),
    (PY, "hello", "h\u0435llo", "3: CYRILLIC SMALL LETTER IE (U+0435) in"),
    (PAGE, "A page.", "\u0430 page.", "2: CYRILLIC SMALL LETTER A"),
    (PAGE, "A page.", "A pa\u0261e.", "2: LATIN SMALL LETTER SCRIPT G"),
    (PAGE, "A page.", "A pag\u0301e.", "2: COMBINING ACUTE ACCENT"),
    (PY, "g)\n", "g)", "4: the last line does not end"),
    (PY, "g)\n", "g)\n\n", "5: an empty line at the end"),
    (OUT, "hello\n", "hello\n  \nyou\n", "2: only blanks, which Markdown"),
    (PAGE, "## Wave\n", "## Wave\n \n", "41: only blanks, which Markdown"),
    (OUT, "hello\n", "\n", "1: prints nothing"),
    (PY, GREET, "", "1: is empty"),
    (PY, "print(", '--8<-- "x"\nprint(', "4: this includes a file"),
    (OUT, "hello", "```", "1: this ends the block on the page"),
]
PROGRAMS = [
    (PY, "hello", "hello" * 15, "3: 88 columns: have at most 79"),
    (PY, "greeting =", "gr\u00fcn = greeting =", "3: 'gr"),
    (PY, '"""Greet."""\n\n', "", "1: a docstring comes first"),
    (PY, "print(", "print((", "4: this is no Python: '(' was never closed"),
    (PY, "\n\n", "\n\nimport pykka\n", "3: its header lacks pykka"),
    (PY, '"""G', '# /// script\n"""G', "1: a header is comments from"),
    (PY, '"""G', HEADER.format(""), "1: its header lacks the Pythons"),
    (PY, '"""G', HEADER.format("x"), "1: its header: Expected"),
    (PY, '"""G', HEADER.format(A.replace("11", "9")), "1: its header: write"),
    (PY, '"""G', HEADER.format("requires-python = 3"), "1: its header: write"),
    (PY, '"""G', HEADER.format(UNUSED), "1: its header has tqdm, which it d"),
    ("snippets/lone.py", "", '"""X."""\n', "1: no page shows it: include it"),
    (EXCEPTIONS, "", "[pykka]\nstrict = 'x'\n", "1: no program is, or needs"),
    (EXCEPTIONS, "", '["part/wave.py"]\nx = "y"\n', "1: part/wave.py: x = "),
    (EXCEPTIONS, "", '["part/wave.py"]\nstrict = ""\n', "1: part/wave.py: s"),
    (EXCEPTIONS, "", "x =\n", "1: Invalid value (at line 1, column 4)"),
    (PY, '"""G', HEADER.format("a = 1\n"), "1: a header is comments from"),
    (PY, '"""G', HEADER.format('dependencies = "x"'), "1: its header: depend"),
    (PY, '"""G', HEADER.format(A), "1: its header has a: take it out"),
    (IT, "2026-11-25", "2026-13-25", "2: 2026-13-25 is no day on which"),
    (IT, "2026-11-25", "2999-11-25", "2: 2999-11-25 is no day on which"),
    (IT, "pykka 4", "pykka 99", "2: pykka 99.5.0 is not in requirements/"),
    (IT, "4.5.0", "4.5..x", "1: print two lines, "),
    (IT, "pykka", "akka", "2: akka 4.5.0 is not in requirements/programs.t"),
    (IT, ", 2026-11-25", "", "1: print two lines, "),
    (IT, "it           1.5\n", "", "1: print two lines, "),
    ("snippets/part/twin.py", "", GREET, "1: the same as snippets/part/greet"),
    ("snippets/part/alone.py", "", '"""X."""\n', "1: no page shows it"),
    ("snippets/part/alone.out", "", "x\n", "1: no program beside it prints"),
    ("snippets/part/wave.timeline.json", "", "{}\n", "1: no page shows it"),
    ("snippets/part/notes.txt", "", "x\n", "1: only programs and what"),
]
SITE = [
    ("docs/new.md", "", NEW, "1: add it to the nav in mkdocs.yml"),
    ("docs/assets.md", "", NEW, "1: move it into docs/assets/, as index.md"),
    ("docs/new.html", "", "<pre>x</pre>\n", "1: a page is an .md; what it"),
    (PAGE, "description", "title", "1: begin with ---, description: ..., ---"),
    ("README.md", '"bye"', '"by"', "1: no program has this text"),
    ("README.md", "bye\n```\n", "by\n```\n", "9: the program above does not"),
    ("README.md", "\n```text\nbye\n```\n", "", "5: put below what it prints"),
    ("README.md", "bye\n```\n", MAKE, "13: the Makefile does not make it"),
    ("CONTRIBUTING.md", "Read", "[It](x.md)", "3: there is no x.md"),
    ("CONTRIBUTING.md", "README.md", "make it", "3: `make it`: the Makefile"),
]
ON_PAGE = [
    ("```python", "``` python", "13: a blank stands before the language"),
    ("```python", "```{.python}", "13: only python, text or console"),
    ("```python", "```python notest", "13: only a language and title="),
    ("```python", "~~~python", "13: a block begins with three backticks"),
    (BLOCK, INDENTED, "13: this block is indented or quoted"),
    (BLOCK, f"!!! note\n\n{INDENTED}", "15: this block is indented or quoted"),
    (THEN, f"```\nx\n```\n\n{THEN}", "50: this block has no language"),
    (THEN, f"```text\nx\n```\n\n{THEN}", "50: no program stands above that"),
    (THEN, f"```python\nx\n```\n\n{THEN}", "51: 'x': typed in: put it in a"),
    ('"part/greet.py"\n```', '"part/greet.py"\nx\n```', "14: "),
    ('-- "part/greet.py', '-- "part/greet.py:1', "14: "),
    ('-- "part/greet.py', '-- "part/gone.py', "14: "),
    ('-- "part/greet.py', '-- "../conftest.py', "14: "),
    ('-- "part/greet.out', '-- "part/wave.out', "18: here stands one line"),
    ('--8<-- "part/greet.out"', "hello", "18: here stands one line, --8<--"),
    (OUTPUT, "", "26: put the output of part/greet.py before this"),
    (OUTPUT, f"so\n{OUTPUT}", "18: put this directly below part/greet.py"),
    (' title="part/greet.py"', "", '13: its title must be title="part/greet'),
    ("Output, measured", "Output", '36: its title must be title="Output, m'),
    ("```\n\nThen", "\n\nThen", "46: close this block with ``` at the mar"),
    (END, "", "48: the page ends here"),
    (THEN, f"{BLOCK}{OUTPUT}\n{THEN}", "50: docs/index.md:13 shows it: link"),
    ("<details", "<details hidden", "27: <details hidden markdown> is no"),
    (
        f"\n</details>\n{MEASURED}",
        f"{MEASURED}\n</details>\n",
        "34: close <details> be",
    ),
    (THEN, f"<div markdown>\n{THEN}", "1: not each <div> has its </div>"),
    (THEN, f"<!-- -->\n{THEN}", "50: <!-- --> is no HTML that a page may"),
    (THEN, f"<pre>\n{THEN}", "50: <pre> is no HTML that a page may have"),
    (THEN, f"`print`<br>{THEN}", "50: <br> is no HTML that a page may have"),
    (THEN, "Then { hidden } [", "50: attributes in braces could hide"),
    (THEN, f"See great.py. {THEN}", "50: there is no great.py"),
    (THEN, "![Then](x.png) [", "50: an image: only the picture"),
    (THEN, f"    print()\n\n{THEN}", "50: four blanks in front make this"),
    ("    This", "        This", "9: four blanks in front make this"),
    (THEN, f"- `print()`\n- `open()`\n\n{THEN}", "51: code, line by line"),
    (THEN, f"|x|y|\n|-|-|\n|1|x = open(y)|\n\n{THEN}", "52: code: make a"),
    (THEN, f"Then\n----\n\n{THEN}", "51: an underline: write a heading"),
    (THEN, f"`x = 1` {THEN}", "50: `x = 1`: no program has x"),
    (THEN, f"- # Then\n\n{THEN}", "50: a heading is words after # at the mar"),
    (THEN, f"Then\n## So\n\n{THEN}", "51: put an empty line above this"),
    (THEN, f"```console\nx = 1\n```\n\n{THEN}", "51: a command for a shell"),
    (THEN, f"[it][so] {THEN}", "50: write the address here: [words](addr"),
    (THEN, f"&#8203;{THEN}", "50: an entity: write the character itself"),
    (THEN, f"`print() {THEN}", "50: inline code begins and ends on one"),
    (THEN, f'--8<-- "part/greet.svg"\n\n{THEN}', "50: here only a picture"),
    ("[`greet.py`]", "[`great.py`]", "50: `great.py`: there is no great.py"),
    ("`greet.py`", "`make all`", "50: `make all`: the Makefile does not"),
    ("(#greet)", "(#wave)", "50: `greet.py`: link to index.md#greet"),
    ("`greeting`", "`greating`", "23: `greating`: no program has greating"),
    (THEN, f"for x in y: z\n\n{THEN}", "50: code: make a program of it"),
    ("`greeting`", "`with greeting:`", "23: `with greeting:`: no program h"),
    ("`greeting`", "`hello = greeting`", "23: `hello = greeting`: no prog"),
    ("threading.Lock", "threading.print", "23: `threading.print`: neither"),
]
BAD = [*BYTES, *PROGRAMS, *SITE, *((PAGE, *case) for case in ON_PAGE)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small project without a fault."""
    write(tmp_path, FILES)
    (tmp_path / "docs/assets").mkdir()
    (tmp_path / "docs/programs").symlink_to("../snippets")
    return tmp_path


def test_nothing_is_wrong(root: Path) -> None:
    assert lint.problems(root) == []


@pytest.mark.parametrize(("path", "old", "new", "message"), BAD)
def test_is_refused(
    root: Path, path: str, old: str, new: str, message: str
) -> None:
    file = root / path
    text = file.read_text("utf-8") if old else ""
    assert old in text
    text = text.replace(old, new, 1)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    (problem,) = lint.problems(root)
    assert problem.startswith(f"{path}:{message}")


def test_what_was_measured_is_seen_first(root: Path) -> None:
    page = root / PAGE
    picture = '--8<-- "part/measure_it.svg"\n\n'
    fold = "<details markdown>\n<summary>What it printed</summary>\n"
    text = INDEX.replace(MEASURED, f"\n{fold}{MEASURED}\n</details>\n")
    page.write_text(text.replace("<details", f"{picture}<details", 1))
    assert lint.problems(root) == []
    page.write_text(text.replace("## Wave", f"{picture}## Wave"))
    (problem,) = lint.problems(root)
    assert problem.startswith(f"{PAGE}:45: here only a picture, --8<-- ")
    page.write_text(text.replace(OUTPUT, f"\n{fold}{OUTPUT}</details>\n"))
    (problem,) = lint.problems(root)
    assert problem.startswith(f"{PAGE}:20: close <details> before this outp")


def test_missing_output_is_to_be_recorded(root: Path) -> None:
    (root / OUT).unlink()
    (problem,) = lint.problems(root)
    assert problem.startswith(f"{PAGE}:18: {OUT} is missing: `make record NAM")


def test_copied_programs_are_refused(root: Path) -> None:
    (root / "docs/programs").unlink()
    (root / "docs/programs").mkdir()
    (problem,) = lint.problems(root)
    assert problem == "docs/programs:1: make it a link to ../snippets"


def test_all_outputs_stand_below_their_program(root: Path) -> None:
    for minor in (12, 14, 15):
        (root / OUT).with_suffix(f".3.{minor}.out").write_text("bye\n")
    assert pages.titles(root / PY) == {
        "part/greet.out": "Output, up to 3.11",
        "part/greet.3.12.out": "Output, 3.12 to 3.13",
        "part/greet.3.14.out": "Output, 3.14",
        "part/greet.3.15.out": "Output, 3.15 and newer",
    }
    first, *others = lint.problems(root)
    assert first.startswith(f'{PAGE}:17: its title must be title="Output, up ')
    assert others


def test_output_that_is_the_same_is_not_kept(root: Path) -> None:
    other = (root / OUT).with_suffix(".3.14.out")
    other.write_text((root / OUT).read_text("utf-8"), "utf-8")
    (problem,) = [p for p in lint.problems(root) if "the same" in p]
    assert problem.startswith("snippets/part/greet.3.14.out:1: the same as")


def test_measured_outputs_are_of_the_python_that_their_names_say(
    root: Path,
) -> None:
    other = (root / IT).with_suffix(".3.15.out")
    other.write_text((root / IT).read_text("utf-8"), "utf-8")
    titles = pages.titles(root / IT.replace(".out", ".py"))
    assert titles["part/measure_it.3.15.out"] == "Output, measured on 3.15"
    (problem,) = [p for p in lint.problems(root) if "another Python" in p]
    assert problem.startswith("snippets/part/measure_it.3.15.out:2: ")


def test_names_of_libraries_and_of_lazy_modules_are_known() -> None:
    text = "import concurrent.futures\nimport pykka\n"
    known = words.Words(programs.ROOT, {"snippets/x.py": text}, [])
    for name in ("ThreadPoolExecutor.submit", "ActorRef.stop"):
        assert known.has(name)
    for name in ("ThreadPoolExecutor.gather", "ActorRef.start"):
        assert not known.has(name)


def test_listed_words_are_on_pages() -> None:
    text = "".join(line for page in pages.pages() for line in page.lines)
    listed = (programs.ROOT / words.LISTED).read_text("utf-8").splitlines()
    unused = [code for code in listed if code and f"`{code}`" not in text]
    assert [code for code in unused if code[0] != "#"] == []


def test_nothing_is_wrong_on_this_site() -> None:
    assert lint.problems(programs.ROOT) == []
