"""The law of explanations finds lines that do not read well, and the library keeps it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tools import explanations

from c2b.compensation import Contribution, PayPlan, Rounding, Settlement, Share, settle
from c2b.models import Money
from c2b.testing import strategies
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.explanations import (
    explanations_add_up,
    explanations_read_well,
    flaws,
    statements_read_well,
)
from c2b.text import Text

GOOD = (
    "3 answers × 0.50 EUR = 1.50 EUR; raised to 9.00 EUR an hour",
    "≈ 0.3333 × 2.00 EUR ≈ 0.67 EUR",
    "place 2 = 5.00 EUR",
    "8 reaches the goal of 6 = 12.12 EUR",
    "since 2026-01-01: 15% of 1,000.00 EUR + 20% of 50.00 EUR = 160.00 EUR",
    "15\u00a0% de 1\u202f000,00\u00a0EUR = 150,00\u00a0EUR\u00a0; repris le 30 juin 2026, contesté",
)
BAD = {
    "": "an empty line",
    "20% of 100.00 = 20.00 EUR": "100.00",
    "3 × 0.50 = 1.50 EUR": "0.50",
    "in all 3": "3",
    "1 × 0.33 EUR = ≈ 0.33 EUR": "= ≈",
    "; 1.00 EUR": ";",
    "= 1.00 EUR": "=",
    "nothing is due; ; 1.00 EUR": "; ;",
    "bonus for {count} contributions": "{count}",
    "fee of None": "None",
}


@pytest.mark.parametrize("line", GOOD)
def test_a_readable_line(line: str) -> None:
    """A line whose numbers have a unit, a noun or a place has no flaw."""
    assert list(flaws(line)) == []


@pytest.mark.parametrize("line", BAD, ids=str)
def test_a_flaw_is_found(line: str) -> None:
    """A bare number, a double sign or a raw value is found."""
    assert BAD[line] in list(flaws(line))


class Told(Settlement):
    """A settlement whose explanation is a constant."""

    def reasons_of(self, party: str) -> Text:
        """Return an amount that nobody earned."""
        return Text(en="9.00 EUR", fr="9,00 EUR")


def _settled(kind: type[Settlement]) -> Settlement:
    plan = PayPlan(
        key="p", scheme=Share(rate=Fraction(1), currency="EUR"), rounding=Rounding.HALF_UP
    )
    sale = Contribution(key="1", party="Ana", value=Money.of("5.00", "EUR"))
    settled = settle(plan, [sale], on=date(2026, 1, 31))
    fields = ("books", "before", "on", "counted", "rulings", "contributions", "booked")
    return kind(**{name: getattr(settled, name) for name in fields})


def test_amounts_that_do_not_add_up() -> None:
    """An explanation with another amount than what was earned breaks the law."""
    settled = _settled(Settlement)
    explanations_read_well(settled)
    statements_read_well(settled)
    explanations_add_up(settled)
    with pytest.raises(BrokenLawError, match="5.00"):
        explanations_add_up(_settled(Told))


def test_the_search_for_flaws(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """The search for flaws counts each that it finds once."""
    assert explanations.flaws_of(_settled(Settlement)) == []
    (flaw,) = explanations.flaws_of(_settled(Told))
    assert flaw.startswith("explanations_add_up: ")
    monkeypatch.setattr(explanations, "flaws_of", lambda _: ["a bare number"])
    assert explanations.main(["--settlements", "2"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a bare number",
        "2 settlements, flaws: 1",
    ]
    monkeypatch.setattr(explanations, "flaws_of", lambda _: [])
    assert explanations.main(["--settlements", "2"]) == 0


@pytest.mark.wide
@settings(
    max_examples=500,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(strategies.settlements())
def test_many_combinations(settled: Settlement) -> None:
    """Every combination of terms is explained to each of its parties in readable lines."""
    explanations_read_well(settled)
    explanations_add_up(settled)
    statements_read_well(settled)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.settlements())
def test_some_combinations(settled: Settlement) -> None:
    """Some combinations are explained in readable lines, on every run of the tests."""
    explanations_read_well(settled)
    explanations_add_up(settled)
    statements_read_well(settled)
