"""The fifty cases: facts as recorded, labels as derived, sentences of our own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cases.golden import COMPOSITES, LEGS

from c2b import Activity, InvalidValueError, Nature, Paradigm, Text, classify, compose
from c2b.cases import CASES, PAIRS, Case, find, get
from c2b.cases.table.difference import leg_labels

EVERY_LEG = [
    (f"{case.id}.{number}", leg)
    for case in CASES
    for number, leg in enumerate(case.exchange.legs, start=1)
]


def word(member: Any) -> str:
    """A fact as plain data writes it."""
    return "unknown" if member is None else str(member.value)


@pytest.mark.parametrize(("key", "leg"), EVERY_LEG, ids=[key for key, _ in EVERY_LEG])
def test_labels_follow_from_the_facts(key: str, leg: Any) -> None:
    """Four lenses, agreement, candidates and decisive facts of each leg."""
    assert tuple(leg_labels(classify(leg)).values()) == (
        *LEGS[key][:4],
        LEGS[key][5],
        LEGS[key][6],
        LEGS[key][4],
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_compositions_follow_from_the_legs(case: Case) -> None:
    """The label of the whole, whether the shape is stated or read from the legs."""
    assert (compose(case.exchange).label or "undetermined") == COMPOSITES[case.id]


class TestCatalogue:
    """Finding cases."""

    def test_there_are_fifty_cases_and_seventy_six_legs(self) -> None:
        """Each with sources and a sentence a leg."""
        assert len(CASES) == 50
        assert len(EVERY_LEG) == 76
        for case in CASES:
            assert case.sources
            assert len(case.why) == len(case.exchange.legs)

    def test_one_by_number(self) -> None:
        """An unknown number offers close ones."""
        assert get("S24").company == "Priceline"
        with pytest.raises(InvalidValueError, match=r"number of a case.*S24"):
            get("s24")
        with pytest.raises(InvalidValueError, match="for instance S01"):
            get("?")

    def test_some_by_what_they_are(self) -> None:
        """By activity and by a paradigm that some leg has or may have."""
        reviews = find(activity=Activity.REVIEW)
        assert {case.id for case in reviews} == {"S01", "S02", "S03", "S04", "S05", "S48"}
        assert {case.id for case in find(activity=Activity.REVIEW, paradigm=Paradigm.E2B)} == {
            "S04"
        }
        assert "S47" in {case.id for case in find(paradigm=Paradigm.C2C)}

    def test_titles(self) -> None:
        """Always a text in both languages."""
        assert all(isinstance(case.title, Text) for case in CASES)

    @pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair.cases))
    def test_pairs_differ_in_the_fact_that_decides(self, pair: Any) -> None:
        """Where one fact decides, it differs and the label with it."""
        one, other = (get(case_id).exchange.legs[0] for case_id in pair.cases)
        assert pair.decides.fr
        if pair.fact is not None:
            facts = [
                contrast.fact
                for contrast in classify(one)
                .contrast(classify(other).paradigm or Paradigm.NOT_AN_EXCHANGE)
                .changes
            ]
            assert facts == [pair.fact]


def every_text() -> list[Text]:
    """Every text of the catalogue."""
    found: list[Text] = []
    for case in CASES:
        found += [case.title, *case.why]
        for leg in case.exchange.legs:
            parts = (leg.provider.name, leg.recipient.name, leg.value.description)
            found += [part for part in parts if isinstance(part, Text)]
            description = getattr(leg.compensation, "description", "")
            found += [description] if isinstance(description, Text) else []
    return found


class TestAgainstTheSource:
    """The facts are those of the compiled table, the sentences are not."""

    @pytest.fixture
    def rows(self, shared: Path) -> dict[str, dict[str, Any]]:
        """The compiled table, by leg."""
        data = json.loads((shared / "domain" / "cases.json").read_text(encoding="utf-8"))
        return {f"{row['case_id']}.{row['leg']}": row for row in data["legs"]}

    def test_facts(self, rows: dict[str, dict[str, Any]]) -> None:
        """Natures, capacities, dependence, proposer, terms, payment, kinds, links, intermediary."""
        for case in CASES:
            intermediary = case.exchange.intermediary
            for number, leg in enumerate(case.exchange.legs, start=1):
                row = rows[f"{case.id}.{number}"]
                kind = leg.compensation.kind if leg.compensation else "unknown"
                facts = {
                    "company": case.company,
                    "year": case.year,
                    "country": case.country,
                    "activity": word(case.activity),
                    "activity_detail": case.detail,
                    "difficulty": word(case.difficulty),
                    "confidence": word(case.confidence),
                    "party_count": case.parties,
                    "source_label": case.source_label,
                    "composition": word(case.exchange.composition),
                    "intermediary": intermediary.name if intermediary else "",
                    "intermediary_role": word(intermediary.role) if intermediary else "none",
                    "intermediary_capacity": word(intermediary.capacity)
                    if intermediary
                    else "none",
                    "provider_nature": word(leg.provider.nature),
                    "provider_capacity": word(leg.provider.capacity),
                    "recipient_nature": word(leg.recipient.nature),
                    "recipient_capacity": word(leg.recipient.capacity),
                    "dependence": word(leg.dependence),
                    "proposer": word(leg.proposer),
                    "terms_set_by": word(leg.terms_set_by),
                    "value_kind": word(leg.value.kind),
                    "counterpart": kind,
                    "payment": word(leg.payment),
                    "contract": word(leg.contract),
                    "derives_from": leg.derives_from,
                }
                assert facts == {name: row[name] for name in facts}, case.id
                assert leg.provider.nature in (*Nature, None)

    def test_sentences_are_our_own(self, rows: dict[str, dict[str, Any]]) -> None:
        """No sentence of the compiled table stands in the catalogue."""
        theirs = {row[name] for row in rows.values() for name in ("title", "why")}
        assert not theirs & {text.en for text in every_text()}


def test_french_is_set_as_french() -> None:
    """A no-break space before the high marks; no English in the French."""
    for text in every_text():
        assert not re.search(r"[^\u00a0\s][:;!?](\s|$)", text.fr.replace("?!", "\u00a0?")), text.fr
        assert not re.search(r" [:;!?]", text.fr), text.fr
