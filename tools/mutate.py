"""Mutation testing: change the source in one place after another, and see whether a test notices.

    python -m tools.mutate --tests tests/rules -- src/c2b/rules/*.py
    python -m tools.mutate --declarations --group settlement

Each mutant runs in a process forked from one that has imported pytest already. Our own, because
the kept tools (mutmut, cosmic-ray) start an interpreter for every mutant, or want the tests run
from the sources in place; both cost more than an hour for a package that takes minutes here.
A line whose mutants change nothing that a test could notice is listed in `spared_mutants.toml`.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tools.mutation_groups import GROUPS

PATIENCE = 60  # seconds of the processor; a mutant that runs longer is caught
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
NAMES = {
    "is_true": "is_false",
    "is_false": "is_true",
    "at_least": "more_than",
    "more_than": "at_least",
    "at_most": "less_than",
    "less_than": "at_most",
    "is_": "is_not",
    "is_not": "is_",
    "any": "all",
    "all": "any",
    "min": "max",
    "max": "min",
}


@dataclass(frozen=True)
class Mutant:
    """One change of a module, and where it is; the changed source is made when it is tried."""

    line: int
    what: str
    place: int = -1
    variant: int = -1

    def source(self, text: str) -> str:
        """Return the module *text* with the change."""
        tree = ast.parse(text)
        if self.place >= 0:
            target = next(islice(_nodes(tree), self.place, None))
            list(_changes(target, apply=self.variant))
        return ast.unparse(ast.fix_missing_locations(tree))


@dataclass(frozen=True, kw_only=True)
class Spared:
    """A line that is not mutated: its file, the definition that holds it, its code, the reason.

    An entry that says what the line becomes spares this one change, and only of function bodies.
    """

    file: str
    line: str
    reason: str
    inside: str = ""
    becomes: str = ""

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the lines of the module *text* that match."""
        return [
            number
            for number in _lines_inside(ast.parse(text), self.inside)
            if text.splitlines()[number - 1].partition("  # ")[0].strip() == self.line
        ]


def spared_lines() -> tuple[Spared, ...]:
    """Return the entries of the list beside this file."""
    listed = tomllib.loads((Path(__file__).parent / "spared_mutants.toml").read_text("utf-8"))
    return tuple(Spared(**entry) for entry in listed["spared"])


def _lines_inside(tree: ast.Module, name: str) -> range:
    """Return the lines of the definition *name*, such as ``Text.fill``; ``""`` is the module."""
    found: ast.Module | ast.FunctionDef | ast.ClassDef | None = tree
    for step in filter(None, name.split(".")):
        nodes = [] if found is None else found.body
        definitions = [each for each in nodes if isinstance(each, ast.FunctionDef | ast.ClassDef)]
        found = next((each for each in definitions if each.name == step), None)
    if found is None:
        return range(0)
    return range(getattr(found, "lineno", 1), (found.body[-1].end_lineno or 0) + 1)


def mutants(text: str, spared: Collection[int]) -> Iterator[Mutant]:
    """Yield every mutant of the module *text*, but not of the lines *spared*."""
    for place, node in enumerate(_nodes(ast.parse(text))):
        if getattr(node, "lineno", 0) not in spared:
            for variant, what in enumerate(_changes(node)):
                yield Mutant(getattr(node, "lineno", 0), what, place, variant)


def plain_bodies(text: str) -> set[int]:
    """Return the lines of the functions that mutmut changes: those without other decorators."""
    plain = ([], ["staticmethod"], ["classmethod"])
    return {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and [ast.unparse(each) for each in node.decorator_list] in plain
        for line in range(node.body[0].lineno, (node.end_lineno or 0) + 1)
    }


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs: no annotations, no docstrings, no messages, no assertions of zips."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_spared(child):
                yield child
                yield from _nodes(child)


def _is_spared(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg == "strict"  # of a zip: it asserts what holds
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in ("Text", "Source", "TypeVar", "fact")


def _changes(node: ast.AST, apply: int = -1) -> Iterator[str]:
    """What can be changed at *node*; the change number *apply* is made."""
    made = 0

    def now() -> bool:
        nonlocal made
        made += 1
        return made - 1 == apply

    match node:
        case ast.Compare(ops=[operator]) if type(operator) in SWAPS:
            if now():
                node.ops = [SWAPS[type(operator)]()]  # type: ignore[list-item]
            yield f"{type(operator).__name__} swapped"
        case ast.BoolOp(op=operator) | ast.BinOp(op=operator) if type(operator) in SWAPS:
            if now():
                node.op = SWAPS[type(operator)]()  # type: ignore[assignment]
            yield f"{type(operator).__name__} swapped"
        case ast.UnaryOp(op=ast.Not() | ast.Invert()):
            if now():
                node.op = ast.UAdd() if isinstance(node.op, ast.Invert) else ast.Not()
                node.operand = (
                    node.operand
                    if isinstance(node.op, ast.UAdd)
                    else ast.UnaryOp(op=ast.Not(), operand=node.operand)
                )
            yield "negation dropped"
        case ast.Constant(value=bool()):
            if now():
                node.value = not node.value
            yield "yes and no swapped"
        case ast.Constant(value=int()):
            if now():
                node.value += 1  # type: ignore[operator]
            yield "one more"
        case ast.If() | ast.IfExp():
            if now():
                node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)
            yield "condition negated"
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            if now():
                node.value = ast.Constant(value=None)
            yield "nothing returned"
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in NAMES:
            if now():
                setattr(node, "attr" if isinstance(node, ast.Attribute) else "id", NAMES[name])
            yield f"{name} swapped"


def survives(mutant: Mutant, path: Path, root: Path, tests: list[str]) -> bool:
    """Run the tests against *mutant* in a forked process; whether they all passed."""
    path.write_text(mutant.source(path.read_text(encoding="utf-8")), encoding="utf-8")
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        sys.path.insert(0, str(root))
        import pytest

        quiet = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov"]
        quiet += ["-o", "filterwarnings=ignore", "--hypothesis-profile=mutants"]
        os._exit(int(pytest.main([*quiet, *tests])))
    _, status = os.waitpid(child, 0)
    return status == 0


def main() -> int:
    """Print every survivor and the share that was killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tests", nargs="+", default=[])
    parser.add_argument("--group", choices=GROUPS, help="the files and tests of a group")
    parser.add_argument("--declarations", action="store_true", help="leave out what mutmut changes")
    parser.add_argument("--sample", type=int, default=0, help="so many mutants, by chance")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    if given.group is not None:
        group = GROUPS[given.group]
        given.files, given.tests = group.source_files, [group.tests, *group.left_out]
    for name in ("hypothesis", "pytest", "attrs", "cattrs", "yaml", "jsonschema"):
        __import__(name)  # once, for all that are forked from here
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "src"
        shutil.copytree("src", root, ignore=shutil.ignore_patterns("__pycache__"))
        sys.dont_write_bytecode = True
        return _run(given, root)


def _mutants_of(name: str, *, declarations: bool) -> Iterator[Mutant]:
    text = Path(name).read_text(encoding="utf-8")
    entries = (each for each in spared_lines() if each.file == name and not each.becomes)
    spared = {number for entry in entries for number in entry.numbers(text)}
    return mutants(text, spared | plain_bodies(text) if declarations else spared)


def _run(given: argparse.Namespace, root: Path) -> int:
    if not survives(Mutant(0, ""), root / "c2b/__init__.py", root, given.tests):
        print("the tests fail without any mutant")
        return 2
    todo = [
        (name, mutant)
        for name in given.files
        for mutant in _mutants_of(name, declarations=given.declarations)
    ]
    if given.sample:
        todo = random.Random(given.seed).sample(todo, min(given.sample, len(todo)))  # noqa: S311
    alive = 0
    for number, (name, mutant) in enumerate(todo, start=1):
        path = root / Path(name).relative_to("src")
        before = path.read_text(encoding="utf-8")
        if survives(mutant, path, root, given.tests):
            alive += 1
            print(f"survived: {name}:{mutant.line}: {mutant.what}", flush=True)
        path.write_text(before, encoding="utf-8")
        if number % 50 == 0:
            print(f"{number} of {len(todo)}, survived {alive}", file=sys.stderr, flush=True)
    killed = len(todo) - alive
    print(f"{killed} of {len(todo)} mutants killed ({100 * killed / max(1, len(todo)):.1f} %)")
    return 0 if killed >= 0.95 * len(todo) else 1


if __name__ == "__main__":
    sys.exit(main())
