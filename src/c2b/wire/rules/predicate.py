"""Predicates as plain data, which is compared and never executed.

``{"fact": "review.modified", "is": true}`` compares; ``all``, ``any``, ``not``, ``if`` with
``then``, and ``least`` with ``of`` combine. Instead of a value stands ``{"fact": path}`` for
another fact, or ``{"figure": name}`` for a parameter, with ``by`` the path of its key.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.predicate import (
    All,
    AtLeast,
    Compare,
    Contains,
    Fact,
    Implies,
    IsKnown,
    Member,
    Not,
    Operator,
    Parameter,
    Predicate,
    fact_at,
)
from c2b.predicate import Any as Either
from c2b.rules.engine.fact_model import item_types
from c2b.rules.engine.rule_parts import DEEPEST, DIVIDE, SHALLOW
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, joined
from c2b.wire.load import read_body
from c2b.wire.write import to_data

_METHODS = {"is": "is_"}
_TESTS = (*(operator.value for operator in Operator), "one_of", "contains", "known")


def predicate_from(data: Any, model: type, path: str = "") -> Predicate:
    """Return the predicate over the facts of *model* that *data* describes.

    Raises:
        InvalidDocumentError: The first fault, with its path.
    """
    return _Reading(model).predicate(data, path, 0)


def predicate_to(predicate: Predicate) -> Any:
    """Return *predicate* as data that JSON can hold."""
    match predicate:
        case All(terms):
            return {"all": [predicate_to(term) for term in terms]}
        case Either(terms):
            return {"any": [predicate_to(term) for term in terms]}
        case Not(term):
            return {"not": predicate_to(term)}
        case Implies(condition, consequence):
            return {"if": predicate_to(condition), "then": predicate_to(consequence)}
        case AtLeast(least, terms):
            return {"least": _operand_to(least), "of": [predicate_to(term) for term in terms]}
        case Compare(fact, operator, operand):
            return {"fact": str(fact), operator.value: _operand_to(operand)}
        case Member(fact, values):
            return {"fact": str(fact), "one_of": [_operand_to(value) for value in values]}
        case Contains(fact, value):
            return {"fact": str(fact), "contains": _operand_to(value)}
        case _:
            return {"fact": str(cast("IsKnown", predicate).fact), "known": True}


def _operand_to(operand: object) -> Any:
    if isinstance(operand, Fact):
        return {"fact": operand.name}
    if isinstance(operand, Parameter):
        by = {} if operand.key is None else {"by": operand.key.name}
        return {"figure": operand.name, **by}
    if isinstance(operand, tuple):
        return [to_data(each) for each in cast("tuple[object, ...]", operand)]
    if isinstance(operand, frozenset):
        return sorted(map(to_data, cast("frozenset[object]", operand)), key=str)
    return to_data(operand)


class _Reading:
    """A reader of one predicate over one model."""

    def __init__(self, model: type) -> None:
        self._model = model

    def predicate(self, data: Any, path: str, depth: int) -> Predicate:
        """Return the predicate at *path*."""
        if not isinstance(data, OBJECT):
            raise _fault(path, _AN_OBJECT, data, _WRITE_ONE)
        if depth > DEEPEST:
            raise _fault(path, SHALLOW, "…", DIVIDE)
        keys = frozenset(data)
        for shape, read in self._readers().items():
            if keys == shape:
                return read(data, path, depth + 1)
        raise _fault(path, _KNOWN_KEYS, ", ".join(sorted(map(str, keys))), _WRITE_ONE)

    def _readers(self) -> dict[frozenset[str], Callable[[Any, str, int], Predicate]]:
        return {
            frozenset(("all",)): lambda d, p, n: All(self._terms(d["all"], joined(p, "all"), n)),
            frozenset(("any",)): lambda d, p, n: Either(self._terms(d["any"], joined(p, "any"), n)),
            frozenset(("not",)): lambda d, p, n: Not(self.predicate(d["not"], joined(p, "not"), n)),
            frozenset(("if", "then")): lambda d, p, n: Implies(
                self.predicate(d["if"], joined(p, "if"), n),
                self.predicate(d["then"], joined(p, "then"), n),
            ),
            frozenset(("least", "of")): lambda d, p, n: AtLeast(
                self._least(d["least"], joined(p, "least")),
                self._terms(d["of"], joined(p, "of"), n),
            ),
            **{frozenset(("fact", test)): self._test for test in _TESTS},
        }

    def _terms(self, data: Any, path: str, depth: int) -> tuple[Predicate, ...]:
        if not isinstance(data, LIST):
            raise _fault(path, _A_LIST, data, _BRACKETS)
        terms = data
        return tuple(
            self.predicate(term, joined(path, place), depth + 1) for place, term in enumerate(terms)
        )

    def _least(self, data: Any, path: str) -> object:
        if isinstance(data, OBJECT):
            return self._figure(data, path)
        return read_body(data, int, path)

    def _test(self, data: dict[str, Any], path: str, _: int) -> Predicate:
        fact = self._fact(data["fact"], joined(path, "fact"))
        (word,) = (key for key in data if key != "fact")
        below = joined(path, word)
        if word == "known":
            if data[word] is not True:
                raise _fault(below, _TRUE, data[word], _NEGATE)
            return fact.is_known()
        if word == "one_of":
            if not isinstance(data[word], LIST) or not data[word]:
                raise _fault(below, _A_LIST, data[word], _BRACKETS)
            values = data[word]
            given = [self._operand(v, fact, joined(below, i)) for i, v in enumerate(values)]
            for place, value in enumerate(given):
                self._checked(fact, "is", value, joined(below, place))
            return fact.one_of(*given)
        if word == "contains":
            item = self._operand(data[word], fact, below, of_item=True)
            return self._checked(fact, word, item, below)
        return self._checked(fact, word, self._operand(data[word], fact, below), below)

    @staticmethod
    def _checked(fact: Fact, word: str, operand: object, path: str) -> Predicate:
        """Return the test that a fact makes of *operand*, by the method of that name."""
        try:
            test: Predicate = getattr(fact, _METHODS.get(word, word))(operand)
        except InvalidValueError as error:
            raise _fault(path, error.expected, error.got, error.hint) from None
        return test

    def _fact(self, path_of_fact: Any, path: str) -> Fact:
        try:
            return fact_at(self._model, path_of_fact if isinstance(path_of_fact, str) else "?")
        except InvalidValueError as error:
            raise _fault(path, error.expected, path_of_fact, error.hint) from None

    def _operand(self, data: Any, fact: Fact, path: str, *, of_item: bool = False) -> object:
        if isinstance(data, OBJECT):
            return self._figure(data, path) if "figure" in data else self._other(data, path)
        return value_from(data, fact, path, of_item=of_item)

    def _other(self, data: dict[str, Any], path: str) -> Fact:
        if data.keys() != {"fact"}:
            raise _fault(path, _OPERAND, ", ".join(sorted(map(str, data))), _WRITE_OPERAND)
        return self._fact(data["fact"], joined(path, "fact"))

    def _figure(self, data: dict[str, Any], path: str) -> Parameter:
        if not data.keys() <= {"figure", "by"} or not isinstance(data.get("figure"), str):
            raise _fault(path, _OPERAND, ", ".join(sorted(map(str, data))), _WRITE_OPERAND)
        key = self._fact(data["by"], joined(path, "by")) if "by" in data else None
        return Parameter(data["figure"], key)


def value_from(data: Any, fact: Fact, path: str, *, of_item: bool = False) -> object:
    """Return the value that *fact*, or an item of it, is compared with."""
    whole = fact.types[0]
    if not of_item and whole in (frozenset, tuple):
        if not isinstance(data, LIST):
            raise _fault(path, _LIST_OF_ITEMS, data, _BRACKETS)
        items = (value_from(each, fact, path, of_item=True) for each in cast("list[Any]", data))
        return frozenset(items) if whole is frozenset else tuple(items)
    kinds = list(item_types(fact) or (str,)) if of_item else list(fact.types)
    if len(kinds) > 1 and int in kinds:
        kinds.remove(int)  # an exact number may be whole
    value: object = read_body(data, kinds[0], path)
    return value


def _fault(path: str, expected: Any, got: object, hint: Any) -> InvalidDocumentError:
    return InvalidDocumentError([Fault(path or "document", expected, got, hint)])


_AN_OBJECT = Text(en="a predicate, an object", fr="un prédicat, un objet")
_WRITE_ONE = Text(
    en='write {{"fact": path, "is": value}}, or combine by "all", "any", "not", "if" and '
    '"then", "least" and "of"',
    fr='écrivez {{"fact": chemin, "is": valeur}}, ou combinez par "all", "any", "not", "if" et '
    '"then", "least" et "of"',
)
_KNOWN_KEYS = Text(
    en="the keys of one kind of predicate", fr="les clés d’une seule sorte de prédicat"
)
_A_LIST = Text(en="a list that is not empty", fr="une liste non vide")
_LIST_OF_ITEMS = Text(en="a list of values", fr="une liste de valeurs")
_BRACKETS = Text(en="put the values in square brackets", fr="mettez les valeurs entre crochets")
_TRUE = Text(en="true", fr="true")
_NEGATE = Text(en='put it under "not" for the opposite', fr='mettez-le sous "not" pour l’inverse')
_OPERAND = Text(
    en="a value, another fact or a figure", fr="une valeur, un autre fait ou une valeur nommée"
)
_WRITE_OPERAND = Text(
    en='write {{"fact": path}}, or {{"figure": name}} with or without "by"',
    fr='écrivez {{"fact": chemin}}, ou {{"figure": nom}} avec ou sans "by"',
)
