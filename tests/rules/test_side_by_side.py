"""Verdicts side by side: one column for each place or day, one row for each conduct."""

from __future__ import annotations

import json
from datetime import date

import pytest

from c2b.errors import InvalidValueError
from c2b.rules import Outcome, SideBySide, side_by_side
from c2b.rules.catalogue import activity_rules
from c2b.rules.review.facts import ReviewFacts
from c2b.wire import from_data
from c2b.wire.rules.side_by_side import side_by_side_to_data

REVIEWS = activity_rules("review").rules
DAY = date(2026, 11, 28)
PLACES = ("FR", "DE", "GB", "US", "US-CA", "BR")
BOUGHT = from_data(
    {
        "review": {"genuine_experience": False, "aims_at_promotion": True},
        "origin": {"business_part": "commissioned"},
        "reward": {"kinds": ["money"]},
        "incentive": {"condition": "positive"},
    },
    ReviewFacts,
)


@pytest.fixture(scope="module")
def places() -> SideBySide:
    """A bought review in six places on one day."""
    return side_by_side([REVIEWS.check(BOUGHT, on=DAY, where=place) for place in PLACES])


def outcomes(table: SideBySide, conduct: str) -> list[Outcome | None]:
    """The outcome of a conduct in each column; None where no rule is in force."""
    (row,) = (row for row in table.rows if row.conduct == conduct)
    return [each.outcome if each else None for each in row.cells]


def test_one_conduct_is_one_row(places: SideBySide) -> None:
    """The rules of France, the Union, Britain and the States on false reviews share a row."""
    found = outcomes(places, "review.authenticity.fake-review")
    assert found[:3] == [Outcome.BROKEN] * 3
    assert found[3:] == [Outcome.UNDECIDED, Outcome.UNDECIDED, None]


def test_every_cell_is_that_of_its_verdict(places: SideBySide) -> None:
    """A cell holds the gravest of the findings on its conduct in its verdict."""
    for number, verdict in enumerate(places.verdicts):
        by_conduct: dict[str, set[Outcome]] = {}
        for finding in verdict.findings:
            by_conduct.setdefault(finding.id.rpartition(".")[0], set()).add(finding.outcome)
        for row in places.rows:
            cell, found = row.cells[number], by_conduct.get(row.conduct, set())
            assert cell is not None or not found
            if cell is not None and found:
                assert cell.outcome in found
                assert cell.outcome is Outcome.BROKEN or Outcome.BROKEN not in found


def test_breaches_stand_first(places: SideBySide) -> None:
    """The rows that facts touch begin with what is broken; what is not applicable is left out."""
    worst = [row.gravest.outcome for row in places.looked_at]
    order = [Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT]
    assert worst == sorted(worst, key=order.index)
    assert worst[0] is Outcome.BROKEN
    assert len(places.looked_at) < len(places.rows)


def test_the_same_place_on_several_days() -> None:
    """A law that begins changes its row from one day to the next."""
    days = (date(2024, 10, 20), date(2024, 10, 21))
    table = side_by_side([REVIEWS.check(BOUGHT, on=day, where="US") for day in days])
    assert outcomes(table, "review.incentive.sentiment-condition") == [None, Outcome.BROKEN]


def test_a_rule_under_another_keeps_its_row() -> None:
    """A rule that a later rule on another conduct implements is in force still, so its cell is."""
    days = (date(2022, 5, 28), DAY)
    table = side_by_side([REVIEWS.check(BOUGHT, on=day, where="FR") for day in days])
    found = outcomes(table, "influence.disclosure.paid-promotion")
    assert found == [Outcome.UNDECIDED, Outcome.UNDECIDED]
    assert outcomes(table, "influence.disclosure.commercial-intent")[0] is None


@pytest.mark.parametrize("facts", [(), (BOUGHT, ReviewFacts())])
def test_other_facts_are_refused(facts: tuple[ReviewFacts, ...]) -> None:
    """No verdict at all, and verdicts on different facts, make no table."""
    verdicts = [REVIEWS.check(each, on=DAY, where="FR") for each in facts]
    with pytest.raises(InvalidValueError, match="one verdict or more on the same facts"):
        side_by_side(verdicts)


def test_as_data(places: SideBySide) -> None:
    """The data hold a column for each place and a cell for each column, in one language or two."""
    data = json.loads(json.dumps(side_by_side_to_data(places)))
    assert [each["where"] for each in data["columns"]] == [[place] for place in PLACES]
    (row,) = (row for row in data["rows"] if row["conduct"] == "review.authenticity.fake-review")
    assert row["cells"][0]["word"] == {"en": "forbidden", "fr": "interdit"}
    assert row["cells"][-1] is None
    assert data["columns"][-1]["is_clear"] is False
    french = side_by_side_to_data(places, "fr")
    assert french["columns"][-1]["coverage"] == [
        "BR\u00a0: non couvert ce jour-là par les règles en la matière, "
        "et le silence ne vaut pas autorisation."
    ]
