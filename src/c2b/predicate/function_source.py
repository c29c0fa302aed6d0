"""The source of a generated function, line by line, with the names that it uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any as Anything
from typing import cast

from c2b.errors import InvalidValueError
from c2b.predicate.expression import Reference
from c2b.predicate.fact import Fact
from c2b.predicate.parameter import FigureRef
from c2b.text import Text

INDENT = "    "


class FunctionSource:
    """The lines of one function, and the names that they use.

    The function takes a subject and reads its facts, or, where *arguments* names them, takes the
    facts themselves.
    """

    def __init__(self, arguments: Sequence[Fact] = ()) -> None:
        self.names: dict[str, object] = {}
        self._constants: dict[int, str] = {}
        self._locals: dict[tuple[str, ...] | FigureRef, str] = {
            fact.path: f"f{place}" for place, fact in enumerate(arguments)
        }
        self._takes = ", ".join(self._locals.values()) or "subject"
        self._first: list[str] = []
        self._loads: list[str] = []
        self._body: list[str] = []

    def constant(self, value: object) -> str:
        """Return a name for *value*; None, True and False keep their own."""
        if value is None or isinstance(value, bool):
            return repr(value)
        name = self._constants.setdefault(id(value), f"c{len(self.names)}")
        self.names[name] = value
        return name

    def local(self, fact: Reference) -> str:
        """Return the local variable that holds *fact*, loaded when first needed."""
        if isinstance(fact, FigureRef):
            return self._look_up(fact)
        if not isinstance(fact, Fact):
            raise InvalidValueError(
                str(fact),
                Text(en="a predicate of facts only", fr="un prédicat qui ne lit que des faits"),
                fact,
                Text(en="bind the parameters first", fr="fixez d’abord les paramètres"),
            )
        return self._load(fact.path, fact.optional)

    def _look_up(self, figure: FigureRef) -> str:
        if figure not in self._locals:
            key, table = self.local(figure.key), self.constant(figure.by_key)
            self._locals[figure] = f"f{len(self._locals)}"
            self._loads.append(f"{INDENT}{self._locals[figure]} = {table}.get({key})")
        return self._locals[figure]

    def first(self, text: str) -> None:
        """Add one line before any fact is read."""
        self._first.append(INDENT + text)

    def line(self, depth: int, text: str) -> None:
        """Add one line to the body."""
        self._body.append(INDENT * depth + text)

    def compile(self, name: str) -> Callable[..., Anything]:
        """Return the compiled function under the name *name*."""
        text = "\n".join([f"def {name}({self._takes}):", *self._first, *self._loads, *self._body])
        space = dict(self.names)
        exec(compile(text, f"<c2b {name}>", "exec"), space)  # noqa: S102 - generated text without data
        return cast("Callable[..., Anything]", space[name])

    def _load(self, path: tuple[str, ...], optional: tuple[bool, ...]) -> str:
        """Read a fact into a local; a step that may be unknown gets a local of its own."""
        if path in self._locals:
            return self._locals[path]
        if not any(optional[:-1]):
            read = ".".join(("subject", *path))
        else:
            above = self._load(path[:-1], optional[:-1])
            read = f"None if {above} is None else {above}.{path[-1]}"
        name = self._locals[path] = f"f{len(self._locals)}"
        self._loads.append(f"{INDENT}{name} = {read}")
        return name
