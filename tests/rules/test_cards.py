"""Every rule is held against an independent record of what the law says."""

from __future__ import annotations

import pytest
from tests.rules.card_record import NAMES, RULE, Record, differences, every_record

RECORDS = {record["id"]: record for record in every_record()}


def test_there_is_a_rule_for_every_card() -> None:
    """The rules of the library are those of the record."""
    assert sorted(RECORDS) == sorted(RULE)


@pytest.mark.wide
@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_rule_is_and_answers_as_its_card_does(record: Record) -> None:
    """A rule has the days, places, kinds and roles of its card, and answers each example alike."""
    assert [*differences(record)] == []


def test_the_mapping_is_complete() -> None:
    """Every fact of a card is read as facts of the library, and no reading is idle."""
    given = {
        name
        for record in RECORDS.values()
        for example in record["evaluations"]
        for name in (*example.get("facts", ()), *example.get("with", ()))
    }
    declared = {name for record in RECORDS.values() for name in record["roles"]}
    assert given <= NAMES.keys()
    assert NAMES.keys() <= given | declared


def test_a_difference_is_found() -> None:
    """A record with another day, place, role or outcome differs from its rule."""
    record = RECORDS["review.transparency.two-dates.fr"]
    first, *others = record["evaluations"]
    changed = {
        **record,
        "since": "2018-01-02",
        "places": ["DE"],
        "roles": {**record["roles"], "publication_date_shown": "given"},
        "evaluations": [{**first, "outcome": "broken"}, *others],
    }
    found = " ".join(differences(changed))
    for what in ("since: the card has 2018-01-02", "places: the card has ['DE']", "role of"):
        assert what in found
    assert "broken by the card, got: kept" in found
    assert [*differences({**record, "id": "review.a.b.fr"})] == ["there is no rule"]
