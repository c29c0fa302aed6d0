"""Results that are tuples inside cannot be taken for one; what is large is shown in one line."""

from __future__ import annotations

import copy
import operator
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from c2b import Business, C2bError, Consumer, Leg, Text, Value, ValueKind, classify
from c2b._brief import brief, brief_text
from c2b._record import ResultRecord
from c2b.cases import CASES
from c2b.paradigms.prove import TableFlaw, TableProof
from c2b.rules import RuleSet, RuleSetProof, prove
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.review import ALL, ReviewFacts

DAY = date(2026, 1, 1)
WHERE = ("FR", "US", "EU", "INTL", "platform:Google")
CLASSIFICATION = classify(CASES[0].exchange.legs[0])
VERDICT = ALL.check(ReviewFacts(), on=DAY, where=WHERE)
RECORDS = pytest.mark.parametrize(
    "record", [CLASSIFICATION, VERDICT], ids=["classification", "verdict"]
)

ITERATIONS: list[Callable[[Any], object]] = [
    list,
    len,
    tuple,
    sorted,
    lambda record: 3 in record,
    lambda record: [*record],
]
MISTAKES: list[Callable[[Any], object]] = [
    reversed,
    lambda record: record[0],
    lambda record: record[:1],
    lambda record: operator.add(record, (1,)),
    lambda record: record * 2,
    lambda record: record.index(1),
    lambda record: record.count(1),
]


class TestRecord:
    """A classification is no sequence, and a verdict is one of findings only by iteration."""

    @RECORDS
    @pytest.mark.parametrize("mistake", MISTAKES)
    def test_a_mistake_is_refused(
        self, record: ResultRecord, mistake: Callable[[Any], object]
    ) -> None:
        """A mistaken use raises a TypeError with the names to read instead, in both languages."""
        with pytest.raises(TypeError, match=r"it is no sequence: read \.") as caught:
            mistake(record)
        assert isinstance(caught.value, C2bError)
        assert record.instead in caught.value.explain("fr")

    @pytest.mark.parametrize("mistake", ITERATIONS)
    def test_a_classification_has_no_parts_to_iterate(
        self, mistake: Callable[[Any], object]
    ) -> None:
        """A classification is not iterated, counted or searched, because of what is not clear."""
        with pytest.raises(TypeError, match=r"it is no sequence: read \."):
            mistake(CLASSIFICATION)

    def test_unpacking_is_refused(self) -> None:
        """A classification is not unpacked, however many names there are."""
        record: Any = CLASSIFICATION
        with pytest.raises(TypeError, match="no sequence"):
            _, *_ = record

    def test_a_verdict_is_iterated_by_its_findings(self) -> None:
        """A verdict gives its findings, their number, and whether a finding or an id is there."""
        assert tuple(VERDICT) == VERDICT.findings
        assert len(VERDICT) == len(VERDICT.findings)
        first = VERDICT.findings[0]
        assert first in VERDICT and first.id in VERDICT
        assert "review.no-such-rule" not in VERDICT
        nowhere = RuleSet(name="mine", subject=ReviewFacts, rules=())
        empty = nowhere.check(ReviewFacts(), on=DAY, where="FR")
        assert not [*empty]
        assert str(empty) == "FR: no rule is in force."

    @RECORDS
    def test_what_is_named_instead_exists(self, record: ResultRecord) -> None:
        """Each name of the message can be read."""
        for name in record.instead.split(", "):
            assert hasattr(record, name.removeprefix("."))

    @RECORDS
    def test_there_is_no_order(self, record: Any) -> None:
        """Two results cannot be sorted."""
        for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
            assert getattr(record, compare)(record) is NotImplemented
        with pytest.raises(TypeError, match="not supported between"):
            assert record < record

    @RECORDS
    def test_it_is_a_value(self, record: Any) -> None:
        """A record is equal to its copies and to no tuple, and cannot be changed."""
        for other in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
            assert other == record and (other != record) is False and hash(other) == hash(record)
        assert record != (1, 2) and record != (1, 2, 3)
        for name in ("leg", "in_force", "other"):
            with pytest.raises(AttributeError):
                setattr(record, name, 3)


def test_a_classification_is_true() -> None:
    """A classification can be asked whether it is there, as in ``found or default``."""
    assert bool(CLASSIFICATION)


class TestBrief:
    """The short form of a value with many parts shows their number."""

    def test_few_short_parts_are_shown(self) -> None:
        """Few short parts are shown in full."""
        assert brief(()) == "()"
        assert brief(("FR", "US")) == "('FR', 'US')"

    def test_many_or_long_parts_are_counted(self) -> None:
        """Many or long parts are counted by kind."""
        assert brief(tuple(range(9))) == "<9 of int>"
        assert brief(("a" * 100, 3)) == "<2 of int | str>"

    def test_a_long_text(self) -> None:
        """A long text is shown by its beginning, in English if it has two languages."""
        assert brief_text("a" * 99) == f"'{'a' * 35}...'"
        assert brief_text(Text(en="tea", fr="thé")) == "'tea'"


LARGE = {
    "rule set": ALL,
    "rules in force": ALL.in_force(on=DAY, where=[f"US-{state}" for state in ("CA", "NY")] * 9),
    "verdict": VERDICT,
    "classification": classify(
        Leg(
            provider=Consumer(name="A" * 500),
            recipient=Business(name=Text(en="B" * 500, fr="C")),
            value=Value(kind=None),
        )
    ),
    "proof of tables": TableProof(
        patterns=3, flaws=tuple(TableFlaw(law="total", table="t", rows=("r",)) for _ in range(50))
    ),
    "proof of rules": RuleSetProof(rules=3, pairs=3, flaws=prove(ALL).flaws * 50),
    **{f"entry of {entry.name}": entry for entry in ACTIVITIES},
}


@pytest.mark.parametrize("value", LARGE.values(), ids=[*LARGE])
def test_what_is_large_is_shown_in_one_line(value: object) -> None:
    """A large value is shown in one short line that begins with the name of its class."""
    assert len(repr(value)) < 200
    assert "\n" not in repr(value)
    assert repr(value).startswith(f"{type(value).__name__}(")


def test_what_is_small_reads_as_its_constructor() -> None:
    """A small value is shown in full, as its constructor."""
    small = RuleSet(name="mine", subject=ReviewFacts, rules=())
    assert repr(small) == "RuleSet(name='mine', subject=ReviewFacts, rules=())"
    assert repr(TableProof(patterns=3, flaws=())) == "TableProof(patterns=3, flaws=())"
    leg = Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Acme"),
        value=Value(kind=ValueKind.NONE),
    )
    assert repr(classify(leg)) == "Classification(not_an_exchange, none, 'Ana' to 'Acme')"
