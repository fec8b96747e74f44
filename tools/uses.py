"""Which names of the taught packages a program uses, read from its source.

The types are those that it says: by a call, an annotation, a base. What it
does not say stays unknown and is left out; nothing is imported to find out.
"""

import ast
import functools
import re
import tomllib
from collections import ChainMap
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

API: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("api.toml").read_text("utf-8")
)
PROXY = "pykka.ActorProxy"
BEHIND = "pykka.ActorProxy.*"  # what an attribute of a proxy is
CLASS_WITHIN = re.compile(r"\.[A-Z]\w*\.")
Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(eq=False)
class Known:
    """What is known of an object."""

    name: str = ""  # its own, or its class's: "pykka.ActorRef"
    instance: bool = False
    each: "Known | None" = None  # what is in it
    at: "Known | None" = None  # what an index or a key gives
    parts: list["Known | None"] = field(default_factory=list)  # of a tuple
    call: "Known | None" = None  # what a call of it gives
    bases: list["Known"] = field(default_factory=list)
    has: dict[str, "Known | None"] = field(default_factory=dict)


Scope = ChainMap[str, Known | None]


def made(known: Known | None) -> Known | None:
    """Return what is known of an instance of a class."""
    return known and replace(known, instance=True)


def group(parts: list[Known | None]) -> Known:
    """Return what is known of some objects together."""
    names = {(part.name, part.instance) if part else None for part in parts}
    same = len(names) == 1 and names != {("", False)}
    each = parts[0] if same or len(parts) == 1 else None
    return Known(each=each, at=each, parts=parts)


class Reader:
    """Reads a program."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.used: set[tuple[str, str]] = set()
        self.scope: Scope = ChainMap({name: Known(name) for name in names})
        self.owner: Known | None = None  # the class whose body this is
        self.later: list[tuple[list[ast.stmt], Scope]] = []

    def read(self, program: str) -> set[tuple[str, str]]:
        """Return each name that a program uses, after its package."""
        self.look(ast.parse(program))
        for body, scope in self.later:  # which grows meanwhile
            self.scope = scope
            self.run(body)
        return self.used

    def public(self, name: str) -> Known | None:
        """Note a name, if it is taught, and return what is known of it."""
        if not name.endswith(tuple(API["own"])):
            for old, new in API["called"].items():
                name = name.replace(old, new)
        for package in sorted(API["packages"], key=len, reverse=True):
            if f"{package}.".startswith(f"{name}."):
                return Known(name)
            if name.startswith(f"{package}."):
                if "._" not in name:
                    self.used.add((package, name.removeprefix(f"{package}.")))
                return given(name) or Known(name)
        return None

    def member(self, of: Known | None, name: str) -> Known | None:
        """Return what is known of an object's attribute."""
        if of is None or name in of.has:
            return of and of.has[name]
        if of.bases:
            found = (self.member(base, name) for base in of.bases)
            return next(filter(None, found), None)
        if of.name == PROXY and name != "actor_ref":
            return Known(BEHIND, call=given(BEHIND))
        if of.name == BEHIND:  # a future, or another proxy
            future = name in API["on_future"]
            return self.member(given(BEHIND), name) if future else None
        if not of.name or CLASS_WITHIN.search(of.name):
            return None  # what a method or an attribute gives
        return self.public(f"{of.name}.{name}")

    def bind(self, target: ast.AST, known: Known | None) -> None:
        """Take it that a target is set to what is known."""
        match target:
            case ast.Name(name):
                self.scope[name] = known
            case ast.Tuple(elements) | ast.List(elements):
                parts = known.parts if known else []
                if len(parts) != len(elements):
                    parts = [known and known.each] * len(elements)
                for element, part in zip(elements, parts, strict=True):
                    self.bind(element, part)
            case ast.Attribute(value, name):
                of = self.look(value)
                if of and name in of.has:
                    of.has[name] = of.has[name] or known
                else:
                    self.member(of, name)
            case _:
                self.look(target)

    def meant(self, note: ast.expr | None) -> Known | None:
        """Return what is known of an object with an annotation."""
        match note:
            case None:
                return None
            case ast.Constant(str(text)):
                return self.meant(ast.parse(text, mode="eval").body)
            case ast.BinOp(left, _, ast.Constant(None)):
                return self.meant(left)
            case ast.Subscript(ast.Name("type"), inside):
                return self.look(inside)
            case ast.Subscript(generic, inside):
                found = self.look(generic)
                known = [
                    self.meant(part)
                    for part in getattr(inside, "elts", [inside])
                ]
                if ast.unparse(generic) == "tuple":
                    return group(known)
                return made(found) or Known(each=known[0], at=known[-1])
        return made(self.look(note))

    def run(self, body: Iterable[ast.AST | None]) -> None:
        """Look at statements one after another."""
        for statement in filter(None, body):
            self.look(statement)

    def look(self, node: ast.AST) -> Known | None:
        """Go through a part of the program; return what is known of it."""
        match node:
            case ast.Import(aliases):
                for alias in aliases:
                    top = alias.name.partition(".")[0]
                    name = alias.name if alias.asname else top
                    self.scope[alias.asname or name] = self.public(name)
            case ast.ImportFrom(module, aliases):
                for alias in aliases:
                    known = self.public(f"{module}.{alias.name}")
                    self.scope[alias.asname or alias.name] = known
            case ast.ClassDef():
                self.define_class(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self.define(node)
            case ast.Assign(targets, value):
                known = self.look(value)
                for target in targets:
                    self.bind(target, known)
            case ast.AnnAssign(target, note, value):
                found = self.look(value) if value else None
                self.bind(target, self.meant(note) or found)
            case ast.For() | ast.AsyncFor():
                known = self.look(node.iter)
                self.bind(node.target, known and known.each)
                self.run([*node.body, *node.orelse])
            case ast.withitem(made_by, target):
                known = self.look(made_by)
                if target:  # the object, or what a function here yields
                    found = known if known and known.instance else None
                    self.bind(target, found or (known and known.each))
            case ast.If(
                ast.Call(ast.Name("isinstance"), [ast.Name(name), kind])
            ):
                before = self.scope.get(name)
                self.scope[name] = self.meant(kind) or before
                self.run(node.body)
                self.scope[name] = before
                self.run(node.orelse)
            case ast.Name(name):
                return self.scope.get(name)
            case ast.Attribute(value, name):
                return self.member(self.look(value), name)
            case ast.Subscript(value, key):
                known = self.look(value)
                self.look(key)
                return known if known and known.name else known and known.at
            case ast.Tuple(elements) | ast.List(elements):
                return group([self.look(element) for element in elements])
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
                return self.collect(node.generators, node.elt, node.elt)
            case ast.DictComp(key, ast.expr() as value, generators):
                return self.collect(generators, key, value)
            case ast.Call():
                return self.call(node)
            case _:
                self.run(ast.iter_child_nodes(node))
        return None

    def define_class(self, node: ast.ClassDef) -> None:
        """Take down what a class has, and what its library finds there."""
        self.run([*node.decorator_list, *node.keywords])
        bases = [self.look(base) for base in node.bases]
        known = [base for base in bases if base and all(bases)]
        owner = Known(node.name, bases=known)
        for inner in ast.walk(node):  # what any method sets is its own
            match inner:
                case ast.Attribute(_, name, ast.Store()):
                    owner.has[name] = None
        self.scope[node.name] = owner
        outer, self.owner = self.owner, owner
        self.scope = self.scope.new_child()
        self.run(node.body)
        owner.has.update(self.scope.maps[0])
        for name in self.scope.maps[0]:
            for base in owner.bases:
                self.hook(base, name)
        self.owner, self.scope = outer, self.scope.parents

    def hook(self, base: Known, name: str) -> None:
        """Note a name that a library looks for in what derives from base."""
        for inherited in base.bases:
            self.hook(inherited, name)
        if name in API["hooks"].get(base.name, ()):
            self.public(f"{base.name}.{name}")

    def define(self, node: Definition) -> None:
        """Take down what a function takes and gives; look into it later."""
        given = node.args
        arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs]
        self.run([*node.decorator_list, *given.defaults, *given.kw_defaults])
        owner, self.owner = self.owner, None
        scope = (self.scope.parents if owner else self.scope).new_child()
        for argument in arguments:
            scope[argument.arg] = self.meant(argument.annotation)
        decorators = {ast.unparse(part) for part in node.decorator_list}
        if owner and arguments and "staticmethod" not in decorators:
            one = "classmethod" not in decorators
            scope[arguments[0].arg] = replace(owner, instance=one)
        gives = self.meant(node.returns)
        found = gives if "property" in decorators else Known(call=gives)
        self.owner, self.scope[node.name] = owner, found
        self.later.append((node.body, scope))

    def collect(
        self, generators: list[ast.comprehension], each: ast.expr, at: ast.expr
    ) -> Known:
        """Return what is known of what a comprehension gives."""
        self.scope = self.scope.new_child()
        for part in generators:
            known = self.look(part.iter)
            self.bind(part.target, known and known.each)
            self.run(part.ifs)
        found = Known(each=self.look(each), at=self.look(at))
        self.scope = self.scope.parents
        return found

    def call(self, node: ast.Call) -> Known | None:
        """Return what is known of what a call gives."""
        known = self.look(node.func)
        arguments = [self.look(argument) for argument in node.args]
        self.run(node.keywords)
        match node.func:
            case ast.Name("closing" | "list" | "sorted") if arguments:
                return arguments[0]
            case ast.Name("cast"):
                return self.meant(node.args[0])
            case ast.Attribute(owner, "items") if not known:
                of = self.look(owner)
                return Known(each=group([of and of.each, of and of.at]))
        if known is None or known.call or known.instance:
            return known and known.call
        if known.has or known.bases or known.name.split(".")[-1][:1].isupper():
            return made(known)
        waits = "block=False" not in map(ast.unparse, node.keywords)
        return given(f"{known.name}({'' if waits else 'block=False'})")


@functools.cache
def given(name: str) -> Known | None:
    """Return what a call gives or an attribute is, if the table says."""
    if text := API["types"].get(name):
        roots = {package.partition(".")[0] for package in API["packages"]}
        note = ast.parse(text, mode="eval").body
        return Reader(roots).meant(note)
    return None


def names_used(program: Path) -> set[tuple[str, str]]:
    """Return each name that a program uses, after its package.

    A program that only a newer Python can read has none.
    """
    try:
        return Reader().read(program.read_text("utf-8"))
    except SyntaxError:
        return set()
