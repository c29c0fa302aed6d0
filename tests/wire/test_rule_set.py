"""The rule sets as data, which are read back equal, and safely from untrusted sources."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.garden import GARDEN, F, Garden, Loan, Tool, rule

from c2b import wire
from c2b.errors import C2bError, InvalidDocumentError, InvalidValueError
from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import (
    Anchor,
    CoverageGap,
    NormKind,
    ReviewBy,
    RuleSet,
    RuleVersion,
    Severity,
    Source,
    SourceKind,
    Transposition,
)
from c2b.rules.catalogue import SUBJECTS
from c2b.rules.engine.figure_history import constant
from c2b.text import Text
from c2b.wire.rules.predicate import predicate_from, predicate_to
from c2b.wire.rules.rule_set import rule_set_from_data, rule_set_to_data

MODELS = {"garden": Garden}
EVERY_PREDICATE = RuleSet(
    name="every predicate",
    subject=Garden,
    rules=(
        rule(
            "all",
            requires=(F.loan.days.is_(F.loan.price) | F.loan.tool.is_not(Tool.SAW))
            & ~F.loan.places.contains("FR")
            & F.loan.note.one_of("a", F.loan.note)
            & F.loan.due.is_known().implies(F.loan.days.more_than(2))
            & AtLeast(Parameter("least"), (F.loan.days.less_than(3), F.borrower.adult.is_true())),
            parameters=(constant("least", 1, unit="indications"),),
        ),
        rule("price", requires=F.loan.price.is_(Decimal("1.5"))),
        rule("places", requires=F.loan.places.is_(frozenset({"FR", "DE"}))),
        rule("count", requires=AtLeast(1, (F.loan.days.at_least(3),))),
    ),
)


EVERY_PART = RuleSet(
    name="every part",
    subject=Garden,
    gaps=(CoverageGap(subject="every part", place="FR", missing=Text(en="hedges", fr="haies")),),
    rules=(
        rule(
            "parts",
            places=("EU", "EEA"),
            norm=NormKind.VALIDITY,
            severity=Severity.RECOMMENDED,
            source=Source(act="Directive", kind=SourceKind.DIRECTIVE, stated_on=date(2020, 1, 1)),
            anchor=Anchor.CONTRACT,
            void_when=F.loan.days.more_than(2),
            transposed=(Transposition(place="FR", act="Code", since=date(2020, 1, 1)),),
            versions=(
                RuleVersion(
                    until=date(2021, 1, 1),
                    applies=F.borrower.trained.is_true(),
                    requires=F.loan.days.at_most(Parameter("cap")),
                    parameters=(constant("cap", 3),),
                ),
                RuleVersion(since=date(2021, 1, 1), place="EEA", implements=("garden.x",)),
            ),
            undecided_when=F.loan.note.is_("odd"),
            indications=(F.borrower.adult.is_true(), F.borrower.trained.is_true()),
            count=1,
            never_kept=True,
            bears_on=((F.borrower.adult, (F.loan.tool, F.loan.days)),),
            implements=("garden.general",),
            exempts=("garden.other",),
            review_by=ReviewBy(day=date(2027, 1, 1), why=Text(en="a bill", fr="un projet")),
        ),
    ),
)


@pytest.mark.parametrize("ruleset", [GARDEN, EVERY_PREDICATE, EVERY_PART])
def test_there_and_back(ruleset: RuleSet) -> None:
    """A rule set is read back from JSON with examples, figures and tables by key."""
    text = json.dumps(rule_set_to_data(ruleset, MODELS))
    assert rule_set_from_data(wire.parse_data(text), MODELS) == ruleset


@pytest.mark.parametrize(
    ("severity", "norm"),
    [("prohibited", "ban"), ("required", "duty"), ("recommended", "recommendation")],
)
def test_a_document_without_a_norm_has_that_of_its_severity(severity: str, norm: str) -> None:
    """A rule of an older document, which has its severity only, has the norm that goes with it."""
    data = rule_set_to_data(GARDEN, MODELS)
    del data["rules"][0]["norm"]
    data["rules"][0]["severity"] = severity
    (read, *_) = rule_set_from_data(data, MODELS).rules
    assert (read.norm, read.severity) == (norm, severity)
    del data["rules"][0]["severity"]
    with pytest.raises(InvalidDocumentError, match=r"rules\[0\]\.norm: expected the kind of norm"):
        rule_set_from_data(data, MODELS)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("versions", {}, r"versions: expected a list"),
        ("versions", [3], r"versions\[0\]: expected a text of the rule"),
        ("versions", [{"sinc": "2020-01-01"}], r"versions\[0\]"),
        ("versions", [{"until": "2020-01-01", "since": "2021-01-01"}], r"versions\[0\]"),
        ("bears_on", [{"conclusion": "nothing", "facts": []}], r"bears_on\[0\]"),
        ("bears_on", [{"conclusion": 3, "facts": []}], r"bears_on\[0\]\.conclusion"),
        ("indications", [3], r"indications\[0\]"),
        ("undecided_when", 3, r"undecided_when"),
    ],
)
def test_what_is_wrong_in_a_new_part(key: str, value: Any, fault: str) -> None:
    """A fault in a text, a balance or a conclusion is reported with its path."""
    data = rule_set_to_data(GARDEN, MODELS)
    data["rules"][0][key] = value
    with pytest.raises(InvalidDocumentError, match=fault):
        rule_set_from_data(data, MODELS)


def test_a_collection_is_compared_with_a_list() -> None:
    """A collection that is compared with a word is refused."""
    data = {"fact": "loan.places", "is": "FR"}
    with pytest.raises(InvalidDocumentError, match="a list of values"):
        predicate_from(data, Garden)


def test_a_model_without_a_name() -> None:
    """Rules whose facts have no name cannot be written."""
    with pytest.raises(InvalidValueError, match="models: expected the model of facts") as caught:
        rule_set_to_data(GARDEN, {"loan": Loan})
    assert "donnez-lui un nom" in caught.value.explain("fr")


def test_facts_travel_too() -> None:
    """An exact number is text, a choice its value; what is unknown is left out."""
    garden = Garden(loan=Loan(tool=Tool.SAW, price=3))
    assert wire.to_data(garden) == {"loan": {"tool": "saw", "price": 3}}
    data = {"loan": {"price": "2.50", "places": ["FR"]}}
    assert wire.to_data(wire.from_data(data, Garden)) == data
    for price in (2.5, "two", "1e9", "9" * 4001):
        with pytest.raises(InvalidDocumentError, match=r"loan.price: expected a whole number, or"):
            wire.from_data({"loan": {"price": price}}, Garden)


def data() -> dict[str, Any]:
    """The garden as data that a test may spoil."""
    made: dict[str, Any] = deepcopy(rule_set_to_data(GARDEN, MODELS))
    return made


def spoiled(path: str, value: Any) -> dict[str, Any]:
    """The garden with *value* put at *path*; a step that is a number counts in a list."""
    made: Any = data()
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    here = made
    for step in steps:
        here = here[step]
    here[last] = value
    return made  # type: ignore[no-any-return]


def nested(depth: int) -> Any:
    """A predicate under so many negations."""
    predicate: Any = {"fact": "loan.days", "is": 1}
    for _ in range(depth):
        predicate = {"not": predicate}
    return predicate


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (
            "facts",
            "garten",
            "facts: expected a model of facts .garden., got 'garten'; did you mean",
        ),
        ("facts", 3, "facts: expected a model"),
        ("name", "", "rules: expected a name"),
        ("rules", {}, "rules: expected a list"),
        ("more", 1, "document: expected an object with the keys name, facts, rules"),
        ("rules.0", "rule", r"rules\[0\]: expected a rule"),
        ("rules.0.id", "Über alles", r"rules\[0\]: expected an id of words"),
        ("rules.0.severity", "forbidden", r"rules\[0\].severity: expected one of prohibited"),
        ("rules.0.code", "print()", r"rules\[0\].code"),
        ("rules.0.until", "2020-01-01", "a day after the first one"),
        ("rules.0.requires", "True", r"requires: expected a predicate"),
        ("rules.0.requires", {"eval": "1"}, "requires: expected the keys of one kind of predicate"),
        ("rules.0.requires", {"fact": "loan.days", "~": 1}, "the keys of one kind of predicate"),
        (
            "rules.0.requires",
            {"fact": "loan.__class__", "is": 1},
            r"requires.fact: expected one of",
        ),
        (
            "rules.0.requires",
            {"fact": "__init__.__globals__", "is": 1},
            "expected one of its facts",
        ),
        ("rules.0.requires", {"fact": 7, "is": 1}, "requires.fact: expected one of its facts"),
        ("rules.0.requires", {"fact": "loan", "is": 1}, "a path that ends at a value"),
        (
            "rules.0.requires",
            {"fact": "loan.days", "is": "exit()"},
            "requires.is: expected a whole",
        ),
        ("rules.0.requires", {"fact": "loan.days", "is": {"os": 1}}, "a value, another fact or"),
        ("rules.0.requires", {"fact": "loan.days", "is": {"figure": 1}}, "another fact or a fig"),
        (
            "rules.0.requires",
            {"fact": "loan.days", "known": False},
            "requires.known: expected true",
        ),
        ("rules.0.requires", {"fact": "loan.days", "one_of": []}, "a list that is not empty"),
        ("rules.0.requires", {"all": {}}, "requires.all: expected a list"),
        ("rules.0.requires", {"least": "1", "of": []}, "requires.least: expected a whole number"),
        ("rules.0.requires", nested(60), "in no more than 50 layers"),
        ("rules.0.requires", {"fact": "loan.days", "is": {"figure": "cap"}}, "a figure for each"),
        ("rules.1.parameters", [], "parameters: expected figures by name"),
        ("rules.1.parameters.cap", {"steps": 1}, "parameters.cap.steps: expected a list"),
        ("rules.1.parameters.cap", {"steps": []}, "1 or more FigureValue"),
        ("rules.1.parameters.cap", 1, "cap: expected an object with the keys steps, unit"),
        ("rules.1.parameters.cap.steps.0", {"value": "x"}, r"steps\[0\].value: expected a whole"),
        ("rules.1.parameters.cap.steps.0", {"valu": 1}, "the keys value, place, since"),
        ("rules.1.parameters.more", {"steps": [{"value": 1}]}, "a figure for each parameter"),
        ("rules.2.parameters.days.steps.0.value", 7, "value: expected pairs of key and figure"),
        ("rules.2.parameters.days.steps.0.value", [[1]], r"value\[0\]: expected pairs"),
        ("rules.2.parameters.days.steps.0.value", ["ab"], r"value\[0\]: expected pairs"),
        (
            "rules.2.parameters.days.steps.0.value",
            [["saw", "7 days"]],
            r"value\[0\]\[1\]: expected",
        ),
        ("rules.2.parameters.days.steps.0.value", [[3, 2]], r"value\[0\]\[0\]"),
        ("rules.0.examples", {"kept": {}}, "examples: expected an object with the keys kept, brok"),
        (
            "rules.0.examples.kept",
            {"loan": {"tool": 3}},
            "examples.kept.loan.tool: expected one of",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_is(path: str, value: Any, fault: str) -> None:
    """Code in strings, odd operators, wrong types, deep nesting: a fault, with its path."""
    with pytest.raises(InvalidDocumentError, match=fault):
        rule_set_from_data(spoiled(path, value), MODELS)


def test_every_rule_tells_its_faults() -> None:
    """All faults of all rules are reported at once."""
    made = data()
    made["rules"][0]["severity"] = made["rules"][2]["severity"] = "forbidden"
    with pytest.raises(InvalidDocumentError) as caught:
        rule_set_from_data(made, MODELS)
    assert [fault.where for fault in caught.value.faults] == [
        "rules[0].severity",
        "rules[2].severity",
    ]


def test_a_rule_says_what_it_requires() -> None:
    """A rule without a predicate is refused."""
    made = data()
    del made["rules"][0]["requires"]
    with pytest.raises(InvalidDocumentError, match=r"rules\[0\].requires: expected a predicate"):
        rule_set_from_data(made, MODELS)
    with pytest.raises(InvalidDocumentError, match="document: expected an object"):
        rule_set_from_data([], MODELS)


def test_a_huge_list_is_read_in_proportion() -> None:
    """Ten thousand terms are no trouble."""
    terms = [{"fact": "loan.days", "is": number} for number in range(10_000)]
    made = rule_set_from_data(spoiled("rules.0.requires", {"any": terms}), MODELS)
    assert len(made.rules) == 4


def _paths(node: Any) -> list[tuple[Any, Any]]:
    """Every place of a document: the list or object, and the step into it."""
    steps = list(enumerate(node)) if isinstance(node, list) else list(node.items())
    below = [place for _, each in steps if isinstance(each, list | dict) for place in _paths(each)]
    return [*((node, step) for step, _ in steps), *below]


JUNK = st.sampled_from(
    [None, True, -1, 1.5, "", "__import__('os')", "loan.days", [], {}, [[]], {"fact": "loan.days"}]
)


@given(choice=st.integers(0, 10_000), junk=JUNK)
def test_untrusted_data_executes_nothing(choice: int, junk: Any) -> None:
    """The data of an untrusted source gives a rule set or a `C2bError`, and runs no code."""
    made = data()
    places = _paths(made)
    node, step = places[choice % len(places)]
    node[step] = junk
    rule_set_from_data(data(), MODELS)  # the readers themselves are generated only once
    with watched() as seen, suppress(C2bError):
        rule_set_from_data(made, MODELS)
    assert not seen


class watched:  # noqa: N801 - reads as a verb
    """Gathers what the interpreter reports as an action on the world."""

    actions = ("open", "os.", "subprocess", "socket", "import", "exec", "compile")
    hooked: Callable[[str, Any], None] | None = None
    seen: list[str] | None = None

    def __enter__(self) -> list[str]:
        if watched.hooked is None:
            watched.hooked = self._hook
            sys.addaudithook(self._hook)
        watched.seen = []
        return watched.seen

    def __exit__(self, *_: object) -> None:
        watched.seen = None

    @classmethod
    def _hook(cls, event: str, _: Any) -> None:
        if cls.seen is not None and event.startswith(cls.actions):
            cls.seen.append(event)


@pytest.mark.parametrize("data", ["1/0", "one third", "15", 1.5, "9" * 4001])
def test_a_fraction_is_a_ratio_of_whole_numbers(data: object) -> None:
    """Written as text, so that it stays exact."""
    assert wire.from_data("33/100", Fraction) == Fraction(33, 100)
    assert wire.from_data("1.5", Fraction) == Fraction(3, 2)
    assert wire.to_data(Fraction(1, 3)) == "1/3"
    with pytest.raises(InvalidDocumentError, match="a fraction in double quotes"):
        wire.from_data(data, Fraction)


@pytest.mark.parametrize("ruleset", SUBJECTS.values(), ids=SUBJECTS)
def test_every_rule_of_the_library_travels(ruleset: RuleSet) -> None:
    """Every rule of the library is read back from JSON, word for word."""
    models = {ruleset.name: ruleset.subject}
    text = json.dumps(rule_set_to_data(ruleset, models), ensure_ascii=False)
    assert rule_set_from_data(wire.parse_data(text), models) == ruleset


@frozen
class Bill:
    """A model with a number that is whole or not, named in that order."""

    price: int | Decimal | None = None


@pytest.mark.parametrize("price", [1, "1.5"])
def test_a_fact_that_may_be_whole(price: object) -> None:
    """Is compared with either."""
    predicate = predicate_from({"fact": "price", "is": price}, Bill)
    assert predicate_to(predicate) == {"fact": "price", "is": price}


@frozen
class Route:
    """Facts that are collections."""

    stops: tuple[str, ...] | None = None
    names: frozenset[str] | None = None


def test_the_order_of_a_tuple_is_kept() -> None:
    """A fact that is a tuple is compared with a tuple in the same order after a round trip."""
    stops = facts_of(Route).stops.is_(("north", "east"))
    data = predicate_to(stops)
    assert data == {"fact": "stops", "is": ["north", "east"]}
    assert predicate_from(data, Route) == stops
    names = facts_of(Route).names.is_(frozenset(("b", "a")))
    assert predicate_to(names) == {"fact": "names", "is": ["a", "b"]}
