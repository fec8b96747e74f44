"""Say which inline code on the pages names nothing that there is."""

import ast
import builtins
import difflib
import importlib
import keyword
import posixpath
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.pages import Page, shown

# Code that no program has, and that may be named all the same.
LISTED = "tools/words.txt"
IMPORT = re.compile(r"(?m)^\s*(?:import|from) ([\w.]+)")
WORD = re.compile(r"\b[^\W\d]\w*")
DOTTED = re.compile(r"\b[^\W\d]\w*(?:\.[^\W\d]\w*)+")
FILE = re.compile(
    r"(?:docs|overrides|requirements|snippets|tests|tools)/[\w./-]+"
    r"|(?:[\w-]+/)*\w+\.py\b"
)
PLACEHOLDER = re.compile(r"[<…*]|\.\.\.|\bpart/")
# Inline code, with where it leads if it is the end of a link.
CODE = re.compile(r"`([^`]+)`(?:\]\(([^)\s]+)\))?")
# What makes it lines to run; all else may be a word or an argument.
LINES = (
    ast.Assign | ast.AugAssign | ast.Import | ast.ImportFrom
    | ast.For | ast.With | ast.While | ast.FunctionDef | ast.ClassDef
)  # fmt: skip


class Words:
    """What inline code may name: what is in a program, or in Python."""

    def __init__(
        self, root: Path, texts: dict[str, str], pages: list[Page]
    ) -> None:
        self.root = root
        self.shown = shown(pages)
        self.names = [
            path.removeprefix("snippets/")
            for path in texts
            if path.endswith(".py")
        ]
        self.code = "\n".join(
            text
            for path, text in texts.items()
            if path.endswith((".py", ".out"))
        )
        blocks = [block for page in pages for block in page.blocks]
        commands = [b.text for b in blocks if b.language == "console"]
        self.known = {
            *WORD.findall(" ".join([self.code, *texts, *commands])),
            *dir(builtins),
            *keyword.kwlist,
        }
        # The modules that programs import, and the classes in them, by name.
        self.spaces: dict[str, list[Any]] = {}
        for name in set(IMPORT.findall(self.code)):
            self.spaces.setdefault(name, [])
            self.learn(name)
        rules = re.findall(r"(?m)^([\w -]+):", content(root / "Makefile"))
        self.targets = {*" ".join(rules).split()}
        self.known |= {"make", *self.targets}
        self.listed = {*content(root / LISTED).split("\n")}

    def learn(self, name: str) -> None:
        """Learn what is in a module and its classes, if it is here.

        What a library has is no reason to know a word: it may be missing.
        """
        try:
            module = importlib.import_module(name)
        except ImportError:
            return
        values = (getattr(module, each, None) for each in dir(module))
        found = {name: module} | {
            value.__name__: value
            for value in values
            if isinstance(value, type)
        }
        for each, space in found.items():
            self.spaces.setdefault(each, []).append(space)
            if name.partition(".")[0] in sys.stdlib_module_names:
                self.known |= set(dir(space))

    def in_page(self, page: Page) -> Iterator[tuple[int, str]]:
        """Say what a page names that is not there."""
        for number, line in enumerate(page.lines, 1):
            if line.count("`") % 2:
                continue
            for code, address in CODE.findall(line):
                if not PLACEHOLDER.search(code):
                    for what in self.wrong(page, code, address):
                        yield number, f"`{code}`: {what}"
            # Without code and addresses, a program may be named, too.
            for name in FILE.findall(re.sub(r"`[^`]*`|\(\S*\)", "", line)):
                if not self.has_file(name):
                    yield number, f"there is no {name}"
            # MkDocs looks after the links on the site's pages.
            links = re.findall(r"\]\((?!https?:|#)([^)#]+)", line)
            for path in [] if "/" in page.path else links:
                if not (self.root / path).exists():
                    yield number, f"there is no {path}"
        for block in page.blocks if self.targets else ():
            targets = re.findall(r"\$ make ([\w-]+)", block.text)
            for target in set(targets) - self.targets:
                yield block.line, f"the Makefile does not make {target}"

    def wrong(self, page: Page, code: str, address: str) -> Iterator[str]:
        """Say what is wrong with one piece of inline code."""
        lost = [n for n in FILE.findall(code) if not self.has_file(n)]
        if lost:
            yield f"there is no {lost[0]}" + self.near(Path(lost[0]).stem)
        for target in re.findall(r"\bmake ([\w-]+)", code):
            if target not in self.targets:
                yield f"the Makefile does not make {target}"
        place = page.path.removeprefix("docs/")
        if lost or place == page.path:
            return
        found = [self.shown.get(name, "") for name in self.programs(code)]
        if address and any(found):
            file, hash_mark, anchor = address.partition("#")
            file = posixpath.join(posixpath.dirname(place), file)
            file = posixpath.normpath(file) if address[0] != "#" else place
            if file + hash_mark + anchor not in found:
                yield f"link to {' or '.join(found)}, which shows it"
        if code in self.listed or FILE.fullmatch(code):
            return
        bare = re.sub(r'"[^"]*"', "", code)
        known = WORD.findall(address) if address.startswith("http") else []
        for word in WORD.findall(bare):
            if word not in self.known and word not in known:
                yield f"no program has {word}" + self.near(word)
                return
        for name in DOTTED.findall(bare):
            if name not in self.code and not self.has(name):
                yield f"neither a program nor this Python has {name}"
        if is_code(code) and code not in self.code:
            yield "no program has this line"

    def has_file(self, name: str) -> bool:
        """Tell whether there is such a program, or another file."""
        places = [self.root / name, self.root / "tools" / name]
        return any(p.exists() for p in places) or bool(self.programs(name))

    def programs(self, name: str) -> list[str]:
        """Return the programs of that name: `submit_task`, with .py or not."""
        name = name.removeprefix("snippets/").removesuffix(".py") + ".py"
        return [path for path in self.names if f"/{path}".endswith(f"/{name}")]

    def near(self, word: str) -> str:
        """Return a question after the word that looks most like it."""
        near = difflib.get_close_matches(word, self.known, 1, 0.8)
        return "".join(f" ({name}?)" for name in near)

    def has(self, name: str) -> bool:
        """Tell whether a known module or class has this name in it."""
        parts = name.split(".")
        for n in range(len(parts) - 1, 0, -1):
            if (found := self.spaces.get(".".join(parts[:n]))) is not None:
                for part in parts[n:]:
                    found = [
                        getattr(s, part) for s in found if hasattr(s, part)
                    ]
                return bool(found)
        return True  # the name of a variable


def content(file: Path) -> str:
    """Return what is in a file; nothing, if there is none."""
    return file.read_text("utf-8") if file.exists() else ""


def is_code(text: str) -> bool:
    """Tell whether a text is a line of Python, not a word or an argument."""
    try:
        body = ast.parse(f"{text} pass" if text[-1:] == ":" else text).body
    except (SyntaxError, ValueError):
        return False
    argument = re.fullmatch(r"\w+=\S+", text)
    return not argument and any(isinstance(part, LINES) for part in body)
