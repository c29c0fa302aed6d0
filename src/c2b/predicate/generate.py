"""The fast reading of predicates: one plain Python function, generated once and compiled.

Facts are loaded into locals once. Every constant is passed through the function's namespace, never
as text, so that no declared value can become code. Nothing is generated when a module is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any as Anything
from typing import cast

from c2b.errors import InvalidValueError
from c2b.predicate.expression import (
    ALWAYS,
    NEVER,
    All,
    Any,
    AtLeast,
    Compare,
    Contains,
    Implies,
    IsKnown,
    Member,
    Not,
    Operator,
    Predicate,
    Reference,
    references,
)
from c2b.predicate.fact import Fact
from c2b.predicate.parameter import FigureRef
from c2b.predicate.simplify import assume
from c2b.text import Text

INDENT = "    "


class FunctionSource:
    """The lines of one function, and the names that they use.

    The function takes a subject and reads its facts, or, where *arguments* names them, takes the
    facts themselves.
    """

    def __init__(self, arguments: Sequence[Fact] = ()) -> None:
        self.names: dict[str, object] = {}
        self._locals = {fact.path: f"f{place}" for place, fact in enumerate(arguments)}
        self._takes = ", ".join(self._locals.values()) or "subject"
        self._first: list[str] = []
        self._loads: list[str] = []
        self._body: list[str] = []

    def constant(self, value: object) -> str:
        """Return a name for *value*; None, True and False keep their own."""
        if value is None or isinstance(value, bool):
            return repr(value)
        for name, held in self.names.items():
            if held is value:
                return name
        name = f"c{len(self.names)}"
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
        path = (str(figure),)
        if path not in self._locals:
            key, table = self.local(figure.key), self.constant(figure.by_key)
            self._locals[path] = f"f{len(self._locals)}"
            self._loads.append(f"{INDENT}{self._locals[path]} = {table}.get({key})")
        return self._locals[path]

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


def holds(source: FunctionSource, predicate: Predicate) -> str:
    """Return an expression that is true exactly when *predicate* is known to hold."""
    match predicate:
        case Not(term):
            return fails(source, term)
        case All(terms):
            return _join(" and ", "True", [holds(source, term) for term in terms])
        case Any(terms):
            return _join(" or ", "False", [holds(source, term) for term in terms])
        case AtLeast(least, terms):
            return _at_least(source, least, terms)
        case Implies(condition, consequence):
            return _join(" or ", "", [fails(source, condition), holds(source, consequence)])
        case _:
            return _test(source, predicate, expected=True)


def fails(source: FunctionSource, predicate: Predicate) -> str:
    """Return an expression that is true exactly when *predicate* is known not to hold."""
    match predicate:
        case Not(term):
            return holds(source, term)
        case All(terms):
            return _join(" or ", "False", [fails(source, term) for term in terms])
        case Any(terms):
            return _join(" and ", "True", [fails(source, term) for term in terms])
        case AtLeast(least, terms):
            return _fewer(source, least, terms)
        case Implies(condition, consequence):
            return _join(" and ", "", [holds(source, condition), fails(source, consequence)])
        case _:
            return _test(source, predicate, expected=False)


def _at_least(source: FunctionSource, least: object, terms: Sequence[Predicate]) -> str:
    if least is None:
        return "False"
    sure = " + ".join(f"({holds(source, term)})" for term in terms) or "0"
    return f"({sure} >= {_operand(source, least)})"


def _fewer(source: FunctionSource, least: object, terms: Sequence[Predicate]) -> str:
    if least is None:
        return "False"
    sure = " + ".join(f"({fails(source, term)})" for term in terms) or "0"
    return f"({len(terms)} - ({sure}) < {_operand(source, least)})"


def _join(word: str, empty: str, parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"({word.join(parts)})" if parts else empty


def _test(source: FunctionSource, predicate: Predicate, *, expected: bool) -> str:
    """Return one comparison; an unknown fact makes it false, asked either way."""
    match predicate:
        case IsKnown(fact):
            return f"{source.local(fact)} is {'not ' if expected else ''}None"
        case Compare(fact, comparison, operand):
            return _comparison(source, source.local(fact), comparison, operand, expected)
        case Member(fact, values):
            return _membership(source, source.local(fact), values, expected)
        case Contains(fact, value):
            if value is None:
                return "False"
            inside = (
                f"{_operand(source, value)} {'' if expected else 'not '}in {source.local(fact)}"
            )
            return f"({_known(source, fact, value)} and {inside})"
        case _:
            raise InvalidValueError(
                "generate",
                Text(en="a predicate", fr="un prédicat"),
                predicate,
                Text(en="build it from facts", fr="construisez-le à partir de faits"),
            )


def _comparison(
    source: FunctionSource, local: str, comparison: Operator, operand: object, expected: bool
) -> str:
    if operand is None:
        return "False"  # an unknown figure settles nothing
    if comparison is Operator.IS_NOT:
        comparison, expected = Operator.IS, not expected
    right = _operand(source, operand)
    if comparison is Operator.IS and isinstance(operand, Enum | bool):
        if expected:
            return f"{local} is {right}"
        if isinstance(operand, bool):
            return f"{local} is {not operand}"
        return f"({local} is not {right} and {local} is not None)"
    known = [f"{local} is not None"]
    if isinstance(operand, Reference):
        known.append(f"{right} is not None")
    test = f"{local} {comparison.sign} {right}"
    return f"({' and '.join([*known, test if expected else f'not {test}'])})"


def _membership(
    source: FunctionSource, local: str, values: tuple[object, ...], expected: bool
) -> str:
    tests = [_comparison(source, local, Operator.IS, value, expected) for value in values]
    return _join(" or " if expected else " and ", "", tests)


def _operand(source: FunctionSource, operand: object) -> str:
    return source.local(operand) if isinstance(operand, Reference) else source.constant(operand)


def _known(source: FunctionSource, *operands: object) -> str:
    known = [source.local(each) for each in operands if isinstance(each, Reference)]
    return " and ".join(f"{local} is not None" for local in known)


Case = tuple[Predicate, str]


def write_tree(
    source: FunctionSource,
    cases: Sequence[Case],
    *,
    leaf: Callable[[str], str],
    otherwise: str,
    depth: int = 1,
) -> None:
    """Write nested tests that find the first of *cases* that holds.

    Args:
        source: The function that the lines are added to.
        cases: Conditions over enumerated facts, each with its result, as text for *leaf*.
        leaf: The function that makes the line at the end of a branch.
        otherwise: The line for a fact that is unknown.
        depth: The indentation, in steps.

    Raises:
        InvalidValueError: A pattern of facts that no case covers, or a fact without a domain.
    """
    live = [case for case in cases if case[0] != NEVER]
    if not live:
        raise InvalidValueError("table", _COVERED, "a gap", _PROVE)
    if live[0][0] == ALWAYS:
        source.line(depth, leaf(live[0][1]))
        return
    fact = _asked_most(live)
    test = "if"
    for values, left in _groups(fact, live):
        source.line(depth, f"{test} {_any_of(source, fact, values)}:")
        write_tree(source, left, leaf=leaf, otherwise=otherwise, depth=depth + 1)
        test = "elif"
    source.line(depth, "else:")
    source.line(depth + 1, otherwise)


_COVERED = Text(en="a row for every pattern of facts", fr="une ligne pour chaque état des faits")
_PROVE = Text(en="see which with prove()", fr="voyez lequel avec prove()")


def _asked_most(cases: Sequence[Case]) -> Fact:
    """Return the fact that most of the cases need, so that one test settles most."""
    asked = [fact for condition, _ in cases for fact in references(condition)]
    best = max(dict.fromkeys(asked), key=asked.count)
    if not isinstance(best, Fact) or best.domain is None:
        raise InvalidValueError(
            str(best),
            Text(en="a yes-or-no or enumerated fact", fr="un fait énuméré ou de type oui-non"),
            best,
            Text(en="ask for a property that has few values", fr="lisez une propriété énumérée"),
        )
    return best


def _groups(fact: Fact, cases: Sequence[Case]) -> list[tuple[list[object], list[Case]]]:
    """Return the values of *fact* that leave the same question open, the largest group last."""
    groups: dict[tuple[Case, ...], list[object]] = {}
    for value in fact.domain or ():
        left = tuple((assume(condition, fact, value), result) for condition, result in cases)
        groups.setdefault(tuple(case for case in left if case[0] != NEVER), []).append(value)
    return [(values, list(left)) for left, values in sorted(groups.items(), key=_size)]


def _size(group: tuple[tuple[Case, ...], list[object]]) -> int:
    return len(group[1])


def _any_of(source: FunctionSource, fact: Fact, values: list[object]) -> str:
    """Return a test for *values*; the tests before it have taken the other values."""
    local = source.local(fact)
    if len(values) > 1 and len(values) * 2 > len(fact.domain or ()):
        return f"{local} is not None"
    return " or ".join(f"{local} is {source.constant(value)}" for value in values)
