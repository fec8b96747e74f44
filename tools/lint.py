"""Refuse bad bytes, programs, pages and words before anything is built or run.

`python -m tools.lint [PATH...]` says where, and what to do.
"""

import ast
import io
import re
import sys
import tokenize
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load
from packaging.requirements import Requirement
from packaging.version import Version

from tools import programs
from tools.environments import LOCK
from tools.pages import INCLUDE, MADE, Block, Page, parse, titles
from tools.words import Words, is_code

Faults = Iterator[tuple[int, str]]  # lines, and what to do there
Problems = Iterator[tuple[str, int, str]]  # with the path before

README = "README.md"
SHOWN = ("README.md", "CONTRIBUTING.md", "snippets/**/*", "docs/**/*")
SETTINGS = ("mkdocs.yml", "overrides/**/*.html", "tools/*.toml")
BINARY = ".png"
RECORDED = ".timeline.json"  # from which the build draws a picture
INCLUDED = "ran.md"  # what a page may include beside pictures
EXCEPTIONS = "snippets/exceptions.toml"
EXCUSES = re.compile(
    "strict|hosts|needs|network|terminal|leaves|start|[A-Z][a-z]+Warning"
)
ASSETS = r"(assets|stylesheets)/.*\.(css|js|png|svg)"
# What nobody sees, though Unicode counts it among letters, marks and signs.
HIDDEN = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f"
    r"\uffa0\U000e0100-\U000e01ef]"
)
NAMES = {"\t": "a tab", "\r": "a carriage return", "\ufeff": "a BOM"}
WORDS = re.compile(r"[\w\u0300-\u036f]")
# So begin the names of all that a word has: other letters look like these.
PLAIN = re.compile("LATIN (SMALL|CAPITAL) LETTER [A-Z]\\b|DIGIT|LOW LINE")
IMPORTED = {"pillow": "PIL"}  # by another name than its own
# How a header names the Pythons: none older than those that the site is for.
PYTHONS = re.compile(r">=3\.1[1-9](,<3\.\d\d)?")
# What stands above the table that a program measured: where and when.
MEASURED = re.compile(
    r"(virtual )?machine, \d+ processors?, .+\n"
    r"Python (3\.\d+)\.\d+\w*((?:, [\w-]+ \d+(?:\.\d+)*)*), "
    r"(\d{4}-\d\d-\d\d)"
)
MEASURES = """\
print two lines, "machine, 2 processors, Intel, Linux 6.18" and \
"Python 3.11.7, pykka 4.5.0, 2026-11-25", an empty one, a header and rows"""
# The only HTML that a page may have: nothing in it can hide or run.
TAG = re.compile(
    r'</?(summary|figure)>|</(div|details)>|<div( class="grid")? markdown>'
    r"|<details markdown>"
)
# What may stand between a program and an output: the first folds up, and what
# a program measured does so, too.
FOLDS = {
    "",
    "</details>",
    "<details markdown>",
    "<summary>What it printed</summary>",
}
# What may not stand in a line, and what to do: of programs and outputs,
IN_CODE = {
    r"^```\s*$": "this ends the block on the page: write it otherwise",
    r"^\s*;*-+8<-|-8<-+\s+\[": "this includes a file: write it otherwise",
}
# of prose, where inline code is taken out,
IN_PROSE = {
    r" $": "blanks at the end of the line: take them out",
    r"`": "inline code begins and ends on one line, with one ` each",
    r"^ {4}": "four blanks in front make this code: take them out",
    r"^(=+|-+)$": "an underline: write a heading with #",
    r"^#+ *$|^([ >*+-]|\d+\.)+#": "a heading is words after # at the margin",
    r"!\[": "an image: only the picture of a program is included",
    r"\{": "attributes in braces could hide something: take them out",
    r"&#?\w+;": "an entity: write the character itself",
    r"\]\[|^\[[^]]+\]:": "write the address here: [words](address)",
}
# of the line that opens a block, where the first that fits is the cause,
OPENING = {
    r"^[^`~]": "this block is indented or quoted: begin it at the margin",
    r"^(~|````)": "a block begins with three backticks, ```",
    r"^```$": "this block has no language: python, text or console",
    r"^``` ": "a blank stands before the language: take it out",
    r"^```(?!(python|text|console)\b)": "only python, text or console",
    r"": 'only a language and title="..." may stand here',
}
# and of what a block for a program holds, too.
PROGRAM = {
    r"\A(?s:(?!.*8<))": 'typed in: put it in a file, and here --8<-- "x/y.py"',
    r"\n(?s:.)": 'here stands one line, --8<-- "x/y.py", and no more',
    r'\A--8<-- "[^"]+:': "a part of a program: include the whole",
    r"": "there is no such program under snippets/",
}


def matching(table: dict[str, str], text: str) -> list[str]:
    """Return what to do about a text."""
    return [what for regex, what in table.items() if re.search(regex, text)]


def in_bytes(path: str, data: bytes) -> Faults:
    """Say what an editor or a reader does not see in a file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        above = data.count(b"\n", 0, error.start)
        yield above + 1, f"not UTF-8 at byte {error.start}: save it as UTF-8"
        return
    if not text.strip():
        printed = path.endswith(".out")
        yield 1, "prints nothing: print something" if printed else "is empty"
        return
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        for column, char in enumerate(line, 1):
            name = NAMES.get(char, unicodedata.name(char, "a control"))
            hidden = not char.isprintable() or HIDDEN.match(char)
            if hidden or (WORDS.match(char) and not PLAIN.match(name)):
                what = f"{name} (U+{ord(char):04X}) in column {column}"
                do = "take it out" if hidden else "type it anew"
                yield number, f"{what}: {do}"
                break
        if line.isspace():
            yield number, "only blanks, which Markdown drops: take them out"
        if path.endswith((".py", ".out")):
            yield from ((number, what) for what in matching(IN_CODE, line))
    if lines[-1]:
        yield len(lines), "the last line does not end: add a newline"
    elif not lines[-2] and not path.endswith(".out"):
        yield len(lines) - 1, "an empty line at the end: take it out"


def in_program(program: Path, text: str) -> Faults:
    """Say what is wrong in a program."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > 79:
            yield number, f"{len(line)} columns: have at most 79"
    header = programs.HEADER.match(text)
    marks = len(re.findall(r"(?m)^#\s*///", text))
    comments = not header or re.fullmatch(r"(#( .*)?\n)*", header[1])
    if marks != (2 if header else 0) or not comments:
        yield 1, "a header is comments from `# /// script` here to `# ///`"
        return
    table: dict[str, Any] = {}
    try:
        if header:
            table = tomllib.loads(re.sub(r"(?m)^# ?", "", header[1]))
        if not isinstance(table.get("dependencies", []), list):
            raise TypeError("dependencies is a list")
        if header and not PYTHONS.fullmatch(
            str(table.get("requires-python", ">=3.11"))
        ):
            raise TypeError('write requires-python = ">=3.11", or newer')
        for dependency in table.get("dependencies", []):
            Requirement(dependency)
        here = programs.header(program).accepts(sys.version_info[:2])
    except (TypeError, ValueError) as error:
        what, *_ = str(error).split("\n")
        yield 1, f"its header: {what}"
        return
    for key in table.keys() - {"requires-python", "dependencies"}:
        yield 1, f"its header has {key}: take it out"
    if header and "requires-python" not in table:
        yield 1, 'its header lacks the Pythons: requires-python = ">=3.11"'
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        if here:  # else a newer Python may know that syntax
            yield error.lineno or 1, f"this is no Python: {error.msg}"
        return
    if not ast.get_docstring(tree):
        yield 1, "a docstring comes first: say what the program shows"
    if not text.isascii():
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME and not token.string.isascii():
                yield token.start[0], f"{token.string!r} is not ASCII: rename"
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "."]
        for name in names if here and not table.get("dependencies") else ():
            if (top := name.partition(".")[0]) not in sys.stdlib_module_names:
                yield getattr(node, "lineno", 1), f"its header lacks {top}"
    used = text.removeprefix(header[0] if header else "")
    for dependency in table.get("dependencies", []):
        needed = Requirement(dependency).name
        if not re.search(rf"\b({needed}|{IMPORTED.get(needed)})\b", used):
            yield 1, f"its header has {needed}, which it does not use"


def in_output(output: Path, text: str) -> Faults:
    """Say what is wrong in what a program measured."""
    if not programs.measures(output):
        return
    head, _, table = text.partition("\n\n")
    measured = MEASURED.fullmatch(head)
    if not measured or len(table.splitlines()) < 2:
        yield 1, MEASURES
    elif not in_past(measured[4]):
        yield 2, f"{measured[4]} is no day on which it ran"
    elif output.name.count(".") > 1 and f".{measured[2]}." not in output.name:
        yield 2, f"its name says another Python than {measured[2]}"
    packages = measured[3] if measured else ""
    lock = LOCK.read_text("utf-8")
    for package, version in re.findall(r", (\S+) ([^,]+)", packages):
        locked = re.search(rf"(?m)^{package}==(\S+)", lock)
        if not locked or Version(version) > Version(locked[1]):
            yield 2, f"{package} {version} is not in requirements/programs.txt"


def in_past(day: str) -> bool:
    """Tell whether a day has been; tomorrow is today somewhere."""
    try:
        return date.fromisoformat(day) <= date.today() + timedelta(1)
    except ValueError:
        return False


def in_blocks(root: Path, page: Page) -> Faults:
    """Say where the blocks are not programs, each with its outputs."""
    files = {*programs.programs(root)}
    program: str | None = ""  # the one above, or None if it is not known
    due: list[tuple[str, str]] = []  # its outputs that follow, with titles
    start = end = 0  # where the program and the last block end
    for block in page.blocks:
        if not block.language:
            yield block.line, matching(OPENING, block.opening)[0]
        elif not block.end:
            yield block.line, "close this block with ``` at the margin"
        elif block.language == "text" and due:
            yield from in_output_block(root, block, *due.pop(0))
            if {*page.lines[end : block.line - 1]} - FOLDS:
                yield block.line, f"put this directly below {program}"
            above = "\n".join(page.lines[: block.line])
            own = "</details>" in page.lines[start : block.line]  # its fold
            if above.count("<details") > above.count("</details") and not (
                own and programs.measures(root / f"snippets/{program}")
            ):
                yield block.line, "close <details> before this output"
        elif due:
            yield block.line, f"put the output of {program} before this"
        elif block.language == "text" and program is not None:
            yield block.line, "no program stands above that prints this"
        if block.language != "text" or not block.end:
            program, due = None, []
        if block.language == "python" and block.end:
            file = root / "snippets" / block.include
            if file not in files:
                what = matching(PROGRAM, block.text)[0]
                yield block.line + 1, f"{block.text.strip()[:40]!r}: {what}"
            else:
                program, due = block.include, [*titles(file).items()]
                start = block.end
                if block.title != program:
                    yield block.line, f'its title must be title="{program}"'
        elif block.language == "console":
            program = ""
            if not block.text.startswith("$ "):
                yield block.line + 1, "a command for a shell begins with '$ '"
        end = block.end
    if due:
        yield end, f"put the output of {program} below"
    elif end and block.language == "text" and not any(page.lines[end:]):
        yield end, "the page ends here: say below what to notice"


def in_output_block(root: Path, block: Block, name: str, title: str) -> Faults:
    """Say what is wrong with the block that shows this output."""
    if block.include != name:
        yield block.line + 1, f'here stands one line, --8<-- "{name}"'
    elif not (root / "snippets" / name).exists():
        make = f"`make record NAME={name.removesuffix('.out')}`"
        yield block.line + 1, f"snippets/{name} is missing: {make} writes it"
    if block.title != title:
        yield block.line, f'its title must be title="{title}"'


def in_readme(root: Path, page: Page) -> Faults:
    """Say where README.md, which includes nothing, shows what is not so."""
    by_text = {file.read_bytes(): file for file in programs.programs(root)}
    prints: set[bytes] | None = set()
    below = [*(block.language for block in page.blocks[1:]), ""]
    for block, after in zip(page.blocks, below, strict=False):
        if block.language == "python" and after != "text":
            yield block.end, "put below what it prints"
        text = block.text.encode()
        if not block.language and "markdown" not in block.opening:
            yield block.line, matching(OPENING, block.opening)[0]
        elif block.language == "python" and (program := by_text.get(text)):
            outputs = programs.outputs(program).values()
            prints = {output.read_bytes() for output in outputs}
        elif block.language == "python":
            yield block.line, "no program has this text: copy a whole one"
            prints = None
        elif block.language == "text" and prints and text not in prints:
            yield block.line, "the program above does not print this"


def in_exceptions(root: Path, texts: dict[str, str]) -> Problems:
    """Say what excuses no program, or gives no reason."""
    path = root / EXCEPTIONS
    try:
        text = path.read_text("utf-8") if path.exists() else ""
        excused = tomllib.loads(text)
    except ValueError as error:
        yield EXCEPTIONS, 1, str(error)
        return
    headers = map(programs.HEADER.match, texts.values())
    asked = " ".join(header[1] for header in headers if header)
    for name, reasons in excused.items():
        if f"snippets/{name}" not in texts and f'"{name}' not in asked:
            yield EXCEPTIONS, 1, f"no program is, or needs, {name}"
        for key, why in reasons.items():
            if not EXCUSES.fullmatch(key) or not why or why is True:
                yield EXCEPTIONS, 1, f"{name}: {key} = {why!r} is no reason"


def in_prose(root: Path, page: Page) -> Faults:
    """Say what may not stand between the blocks."""
    names = {
        block.line: re.findall(r'"([^":]+)\.py"', block.opening + block.text)
        for block in page.blocks
    }
    program = ""
    admonition = code = False
    for number, line in enumerate(page.lines, 1):
        program = [*names.get(number, []), program][0]
        admonition &= not line or line.startswith("    ")
        inner = line[4:] if admonition else line
        admonition |= line.startswith("!!!")
        bare = re.sub("`[^`]+`", "\0", inner)
        yield from ((number, what) for what in matching(IN_PROSE, bare))
        if line.startswith("#") and any(page.lines[: number - 1][-1:]):
            yield number, "put an empty line above this heading"
        for tag in re.finditer(r"<(?=[\w/!?])", bare):
            address = page.path == README and bare[tag.end() :].startswith(
                "http"
            )
            if not address and not TAG.match(bare, tag.start()):
                html = bare[tag.start() :].partition(">")[0]
                yield number, f"{html}> is no HTML that a page may have"
        if "8<" in bare:
            include = INCLUDE.fullmatch(line)
            # The build draws what was measured: that stands above all.
            measured = "/measure_" in line
            below = [x for n in names if n > number for x in names[n]]
            of = next(iter(below), "") if measured else program
            if not include or include[1] not in {f"{of}.svg", INCLUDED}:
                yield number, f'here only a picture, --8<-- "{of}.svg"'
            elif include[1] != INCLUDED and not measured:
                recorded = root / f"snippets/{program}{RECORDED}"
                if not recorded.exists():
                    yield number, f"there is no {recorded.relative_to(root)}"
        if any(is_code(cell.strip(" -*>")) for cell in bare.split("|")):
            yield number, "code: make a program of it"
        words = re.search(r"[^\W\d_]", bare)
        if code and bare != inner and not words:
            yield number, "code, line by line: make a program of it"
        code = not words and (code or bare != inner)
    text = "\n".join(page.lines)
    for name in ("div", "details", "figure", "summary"):
        if len(re.findall(rf"<{name}\b", text)) != text.count(f"</{name}>"):
            yield 1, f"not each <{name}> has its </{name}>"


def in_site(root: Path, files: list[str], site: list[Page]) -> Problems:
    """Say what is shown nowhere or twice, or stands in a wrong place."""
    config = yaml_load((root / "mkdocs.yml").read_text("utf-8"))
    navigation = set(leaves(config["nav"]))
    shown: dict[str, str] = {}
    text = ""
    for page in site:
        text += "\n".join(page.lines)
        for block in page.blocks:
            text += block.opening + block.text
            at = f"{page.path}:{block.line}"
            before = shown.setdefault(block.include or at, at)
            if block.language == "python" and before != at:
                yield page.path, block.line, f"{before} shows it: link to that"
    outputs = {
        output
        for program in programs.programs(root)
        for output in programs.outputs(program).values()
    }
    for program in programs.programs(root):
        for old, new in pairwise(programs.outputs(program).values()):
            if old.read_bytes() == new.read_bytes():
                what = f"the same as {old.name}: remove it"
                yield new.relative_to(root).as_posix(), 1, what
    same: dict[bytes, str] = {}
    for path in files:
        top, _, name = path.partition("/")
        suffix = Path(path).suffix
        what = ""
        if top == "docs" and suffix == ".md":
            if (root / path).with_suffix("").is_dir():
                what = f"move it into {path[:-3]}/, as index.md"
            elif name not in navigation:
                what = "add it to the nav in mkdocs.yml"
        elif top == "docs" and not re.fullmatch(ASSETS, name):
            what = "a page is an .md; what it loads stands in assets/"
        elif top == "snippets" and path != EXCEPTIONS:
            data = (root / path).read_bytes()
            if suffix not in {".py", ".out"} and not name.endswith(RECORDED):
                what = "only programs and what is recorded of them stand here"
            elif suffix == ".out" and root / path not in outputs:
                what = "no program beside it prints it: remove it"
            elif suffix == ".py" and same.setdefault(data, path) != path:
                what = f"the same as {same[data]}: keep one"
            elif suffix != ".out" and (
                f'"{name.replace(RECORDED, ".svg")}"' not in text
            ):
                what = "no page shows it: include it, or remove it"
        if what:
            yield path, 1, what
    if (root / "docs/programs").resolve() != (root / "snippets").resolve():
        yield "docs/programs", 1, "make it a link to ../snippets"


def leaves(nav: Any) -> Iterator[str]:
    """Yield the pages that a navigation names."""
    if isinstance(nav, str):
        yield nav
    else:
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from leaves(entry)


def read(root: Path, patterns: Iterable[str] = SHOWN) -> dict[str, bytes]:
    """Return the files that match, but those that are made, by path."""
    files = [file for pattern in patterns for file in root.glob(pattern)]
    return {
        path: file.read_bytes()
        for file in sorted(files)
        if file.is_file() and "__pycache__" not in file.parts
        if not (path := file.relative_to(root).as_posix()).startswith(MADE)
    }


def in_files(root: Path, files: dict[str, bytes]) -> Problems:
    """Say what is wrong in programs, outputs and pages."""
    texts = {
        path: data.decode("utf-8")
        for path, data in files.items()
        if not path.endswith(BINARY)
    }
    site = [parse(p, text) for p, text in texts.items() if p.endswith(".md")]
    words = Words(root, texts, site)
    for path, text in texts.items():
        check = {".py": in_program, ".out": in_output}.get(Path(path).suffix)
        for fault in check(root / path, text) if check else ():
            yield path, *fault
    for page in site:
        faults = [*words.in_page(page)]
        if page.path.startswith("docs/"):
            faults += [*in_blocks(root, page), *in_prose(root, page)]
            if not page.meta.get("description"):
                faults.append((1, "begin with ---, description: ..., ---"))
        elif page.path == README:
            faults += [*in_readme(root, page), *in_prose(root, page)]
        for fault in faults:
            yield page.path, *fault
    yield from in_site(root, [*files], site)
    yield from in_exceptions(root, texts)


def problems(root: Path) -> list[str]:
    """Return what is wrong in the project, as `path:line: what to do`.

    Bytes come first: what is wrong with them would mislead the rest.
    """
    files = read(root)
    found = {
        (path, *fault)
        for path, data in {**files, **read(root, SETTINGS)}.items()
        if not path.endswith(BINARY)
        for fault in in_bytes(path, data)
    }
    found = found or {*in_files(root, files)}
    return [f"{path}:{line}: {what}" for path, line, what in sorted(found)]


def main(paths: list[str]) -> int:
    """Print what is wrong; given paths, only in these files and folders."""
    root = programs.ROOT
    only = tuple(Path(p).resolve().relative_to(root).as_posix() for p in paths)
    found = [p for p in problems(root) if not only or p.startswith(only)]
    print("".join(f"{problem}\n" for problem in found), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
