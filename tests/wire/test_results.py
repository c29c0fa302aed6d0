"""Results as data: the same as the command prints, in one language or in both."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b import Consumer, Money, UnknownParty, cases, classify, compose, rules
from c2b.compensation import Contribution, PayPlan, PerItem, Rounding, settle
from c2b.errors import InvalidValueError
from c2b.rules import review, side_by_side
from c2b.wire import result_to_data, to_data

CASE = cases.get("S01").exchange
PLAN = PayPlan(
    key="photos", scheme=PerItem(rate=Money.of("2.50", "EUR")), rounding=Rounding.HALF_UP
)
SETTLED = settle(PLAN, [Contribution(key="1", party="Ana", quantity=2)], on=date(2026, 11, 28))
VERDICT = review.RULES.check(review.ReviewFacts(), on=date(2026, 11, 28), where="FR")


def test_a_classification() -> None:
    """The data has the paradigm, the label under each lens and the reasons in both languages."""
    data = result_to_data(classify(CASE.legs[0]))
    assert (data["paradigm"], data["lenses"]["value"]) == ("C2B", "C2B")
    assert set(data["reasons"][0]["text"]) == {"en", "fr"}


def test_an_open_classification_asks() -> None:
    """The data has the candidates and the next question where facts are unknown."""
    leg = evolve(CASE.legs[0], provider=UnknownParty(name="Ana"))
    data = result_to_data(classify(leg), "fr")
    assert data["paradigm"] is None
    assert data["ask"]["fact"] in data["decisive_facts"]


def test_a_composite() -> None:
    """The data has the label of the whole, and its legs."""
    data = result_to_data(compose(CASE), "en")
    assert data["label"] is not None
    assert len(data["legs"]) == len(CASE.legs)


def test_a_settlement() -> None:
    """The data has each party's balance, and the payouts with their keys."""
    data = result_to_data(SETTLED)
    (unit,) = data["units"]
    assert unit["parties"][0]["party"] == "Ana"
    assert unit["parties"][0]["paid"] == {"amount": "5.00", "currency": "EUR"}
    assert [payout["party"] for payout in data["payouts"]] == ["Ana"]


@pytest.mark.parametrize("language", ["en", "fr", None])
def test_every_result_is_json(language: Any) -> None:
    """JSON can hold the data of each kind of result."""
    table = side_by_side([VERDICT])
    finding = VERDICT.findings[0]
    for result in (classify(CASE.legs[0]), compose(CASE), SETTLED, VERDICT, finding, table):
        data = result_to_data(result, language)
        assert json.loads(json.dumps(data)) == data


def test_a_value_is_no_result() -> None:
    """A value is refused with what to do instead."""
    value: Any = Consumer(name="Ana")
    with pytest.raises(InvalidValueError, match=r"write a value by c2b\.wire\.to_data"):
        result_to_data(value)
    assert to_data(value)["name"] == "Ana"
    assert rules.Verdict is type(VERDICT)
