"""Limits of documents: what stands at the very edge is read, and what is one further is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from attrs import frozen
from jsonschema import Draft202012Validator
from tests.rules.garden import GARDEN, F, Garden

import c2b
from c2b import compensation, wire
from c2b._limits import MOST
from c2b.predicate import AtLeast
from c2b.rules import RuleSet
from c2b.rules.engine.source import Since
from c2b.wire.rules.rule_set import rule_set_from_data, rule_set_to_data

MORE = "expected at most 1000 faults, got more"
LONGEST = 4000  # signs of a number that is written as text
LAYERS = 50  # of predicates
MODELS = {"garden": Garden}


@frozen
class Share:
    """A number of each kind that documents hold."""

    fraction: Fraction = Fraction(0)
    exact: Fraction | int = 0
    number: Decimal | int = 0


@frozen
class Loose:
    """A class that checks nothing by itself."""

    parts: tuple[str, ...] = ()


def is_read(data: object, form: Any) -> bool:
    """Whether *data* is read as a value of *form*; the schema of the form says the same."""
    try:
        wire.from_data(data, form)
    except c2b.InvalidDocumentError:
        is_valid = False
    else:
        is_valid = True
    assert Draft202012Validator(wire.schema(form)).is_valid(data) == is_valid
    return is_valid


@pytest.mark.parametrize("name", ["fraction", "exact", "number"])
def test_the_longest_number(name: str) -> None:
    """Signs are counted, so that zeros count too."""
    assert is_read({name: "0." + "1" * (LONGEST - 2)}, Share)
    assert not is_read({name: "0." + "1" * (LONGEST - 1)}, Share)


@pytest.mark.parametrize("form", [c2b.Money, compensation.Amount])
def test_the_longest_amount(form: Any) -> None:
    """The longest amount of money, and of any unit, is read and written."""
    assert is_read({"amount": "1" * LONGEST, "currency": "EUR"}, form)
    assert not is_read({"amount": "1" * (LONGEST + 1), "currency": "EUR"}, form)


def test_what_is_worked_out_is_no_key() -> None:
    """The meaning of an amount is computed and is not a key."""
    assert is_read({"amount": "1", "currency": "EUR"}, compensation.Amount)
    for key in ("meaning", "money"):
        for form in (compensation.Amount, c2b.Money):
            assert not is_read({"amount": "1", "currency": "EUR", key: None}, form)


def test_a_class_without_checks_has_no_limits() -> None:
    """An empty list is one."""
    assert is_read({"parts": []}, Loose)


def rules(**changes: Any) -> Any:
    """The first rule of the garden as data, with *changes*."""
    data = rule_set_to_data(GARDEN, MODELS)
    rule = {**data["rules"][0], **changes}
    return {**data, "rules": [{key: value for key, value in rule.items() if value is not None}]}


def nested(layers: int) -> Any:
    """A predicate in so many layers."""
    inner: Any = {"fact": "borrower.adult", "is": True}
    for _ in range(layers):
        inner = {"not": inner}
    return inner


def test_the_deepest_predicate() -> None:
    """The one inside all layers counts as well."""
    requires = {"requires": nested(LAYERS), "examples": None, "parameters": None}
    (rule,) = rule_set_from_data(rules(**requires), MODELS).rules
    assert str(rule.requires).count("Not(") == LAYERS
    with pytest.raises(c2b.InvalidDocumentError, match="no more than 50 layers"):
        rule_set_from_data(rules(**requires | {"requires": nested(LAYERS + 1)}), MODELS)


def test_what_is_built_can_be_written_and_read() -> None:
    """The deepest condition of a rule is read again from the JSON text that it is written to."""
    deepest = GARDEN.rules[0].requires
    for _ in range(LAYERS // 2):
        deepest = AtLeast(1, (deepest, F.loan.days.one_of(F.loan.days)))
    built = [GARDEN.rules[0], attrs.evolve(GARDEN.rules[0], id="garden.deep", requires=deepest)]
    deep = RuleSet(name="deep", subject=Garden, rules=tuple(built))
    text = json.dumps({"rules": [rule_set_to_data(deep, MODELS)]}).encode()
    assert rule_set_from_data(wire.parse_data(text)["rules"][0], MODELS) == deep
    with pytest.raises(c2b.errors.InvalidValueError, match="no more than 50 layers"):
        attrs.evolve(built[1], requires=~deepest)
    with pytest.raises(c2b.errors.InvalidValueError, match="no more than 50 layers"):
        attrs.evolve(built[1], indications=(~deepest,))


def test_a_list_that_contains_itself() -> None:
    """A list without end is refused when it is written."""
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(c2b.InvalidValueError, match="a list that does not contain itself"):
        wire.to_data(endless)


@pytest.mark.parametrize("number", [10**5000, Fraction(10**5000, 7)], ids=["int", "fraction"])
def test_a_quantity_of_any_size_is_shown(number: Fraction | int) -> None:
    """A contribution is shown by its constructor, in base 16 where digits are too many."""
    given = compensation.Contribution(key="1", party="Ana", quantity=number)
    known = {"Contribution": compensation.Contribution, "Fraction": Fraction}
    amount = compensation.Amount(exact=Fraction(number), unit=compensation.cash("EUR"))
    assert "Fraction(0x" in repr(amount) and str(amount).lstrip("≈ ").startswith("1")
    assert eval(repr(given), known) == given  # noqa: S307 - the text of a value of this test


def test_a_rule_without_a_first_day_holds_always() -> None:
    """Not knowing the day has to be said."""
    without = {"since": None, "since_not_found": None}
    (rule,) = rule_set_from_data(rules(**without), MODELS).rules
    assert rule.since is Since.ALWAYS
    (rule,) = rule_set_from_data(rules(**without | {"since_not_found": True}), MODELS).rules
    assert rule.since is Since.NOT_FOUND


def faults(read: Callable[[], object]) -> tuple[c2b.errors.Fault, ...]:
    """Return the faults that *read* raises."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        read()
    return caught.value.faults


@pytest.mark.parametrize("count", [MOST, MOST + 1])
@pytest.mark.parametrize(
    ("read", "place"),
    [
        (lambda count: wire.exchanges_from([None] * count), "document"),
        (
            lambda count: rule_set_from_data({**rules(), "rules": [None] * count}, MODELS),
            "document",
        ),
        (lambda count: wire.parse_data(f"{{{twins(count)}}}"), "document"),
        (lambda count: wire.from_data(dict.fromkeys(map(str, range(count))), Loose), "document"),
        (lambda count: wire.from_data(wrapped([None] * count), Loose), "body"),
    ],
)
def test_the_last_fault_that_is_told(read: Callable[[int], object], place: str, count: int) -> None:
    """A thousand are, wherever they come from; of one more it is told that there is more."""
    told = faults(lambda: read(count))
    assert len(told) == count
    assert [MORE in str(fault) for fault in told] == [False] * MOST + [True] * (count - MOST)
    assert told[-1].where == place or count == MOST


def twins(count: int) -> str:
    """Return an object of so many keys, each twice."""
    return ",".join(f'"{key}":1,"{key}":2' for key in range(count))


def wrapped(parts: object) -> dict[str, Any]:
    """A document with those parts."""
    return {"c2b": 1, "type": "loose", "body": {"parts": parts}}
