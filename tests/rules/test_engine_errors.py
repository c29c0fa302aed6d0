"""An error of the engine names the class and the field that is wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import frozen
from tests.rules.garden import Borrower, F, Tool, rule

from c2b.errors import InvalidValueError
from c2b.predicate import facts_of
from c2b.rules import Certainty
from c2b.rules.engine.anchor import Anchor, Days
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.satisfy import Search


def test_the_facts_of_two_models() -> None:
    """A rule that reads two models is refused at its duty."""
    both = F.loan.tool.is_(Tool.SAW) & facts_of(Borrower).adult.is_true()
    with pytest.raises(InvalidValueError) as refused:
        rule("both", requires=both)
    assert refused.value.where == "Rule garden.both.requires"


def test_an_event_that_is_no_anchor() -> None:
    """The day of an event is asked for by an anchor, and anything else is named."""
    event: Any = "payment"
    days = Days(act=date(2026, 1, 1), payment=date(2026, 2, 1))
    with pytest.raises(InvalidValueError, match=r"Days\.act: expected .*Anchor.* got 'payment'"):
        days.of(event)
    assert days.of(Anchor.PAYMENT) == date(2026, 2, 1)


def test_a_constant_figure() -> None:
    """A constant has one value on all days, with its unit and its certainty."""
    figure = constant("fee", 30, unit="EUR", mark=Certainty.KNOWN)
    assert (figure.name, figure.unit) == ("fee", "EUR")
    (value,) = figure.values
    assert (value.value, value.mark, value.since, value.until) == (30, Certainty.KNOWN, None, None)


@frozen
class Switches:
    """Six switches."""

    a: bool
    b: bool
    c: bool
    d: bool
    e: bool
    f: bool


def test_what_was_found_impossible_is_not_searched_again() -> None:
    """A search that found a condition impossible finds the same in a tenth of the steps."""
    switches = facts_of(Switches)
    on = [getattr(switches, name).is_true() for name in "abcdef"]
    odd = on[0] & ~on[1] | ~on[0] & on[1]
    for each in on[2:]:
        odd = odd & ~each | ~odd & each
    search = Search()
    assert search.satisfy(odd & ~odd) is None
    first = Search().steps - search.steps
    assert search.satisfy(odd & ~odd) is None
    again = Search().steps - search.steps - first
    assert search.is_complete and again < first / 2, (first, again)
