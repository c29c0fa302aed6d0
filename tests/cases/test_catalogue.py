"""The catalogue of cases, held against an independent record of facts and labels."""

from __future__ import annotations

import re
from typing import Any

import pytest

from c2b import Activity, InvalidValueError, Leg, Paradigm, Text, classify, compose
from c2b.cases import CASES, PAIRS, Case, find, get


def word(member: Any) -> str:
    """A fact as plain data writes it."""
    return "unknown" if member is None else str(member.value)


class TestCatalogue:
    """The search for cases."""

    def test_each_case_has_its_sources(self) -> None:
        """A case has at least one source, and one sentence for each leg."""
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
        """Cases are found by activity and by a paradigm that some leg has or may have."""
        reviews = find(activity=Activity.REVIEW)
        assert {case.id for case in reviews} == {"S01", "S02", "S03", "S04", "S05", "S48", "S57"}
        assert {case.id for case in find(activity=Activity.REVIEW, paradigm=Paradigm.E2B)} == {
            "S04"
        }
        assert "S47" in {case.id for case in find(paradigm=Paradigm.C2C)}

    def test_titles(self) -> None:
        """The title of a case is always a text in both languages."""
        assert all(isinstance(case.title, Text) for case in CASES)

    @pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair.cases))
    def test_pairs_differ_in_the_fact_that_decides(self, pair: Any) -> None:
        """The cases of a pair differ in the fact that decides, and in the label."""
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


class TestAgainstTheRecord:
    """The cases have the facts and give the labels of the independent record, leg by leg."""

    def test_the_same_legs(self, record: list[dict[str, Any]]) -> None:
        """The record has the legs of the catalogue, in its order, and no other."""
        ours = [(case.id, n) for case in CASES for n, _ in enumerate(case.exchange.legs, start=1)]
        assert [(row["case_id"], row["leg"]) for row in record] == ours

    def test_facts_of_the_cases(self, record: list[dict[str, Any]]) -> None:
        """Company, year, place, activity, composition and intermediary are those of the record."""
        for row in record:
            facts = of_case(get(row["case_id"]))
            assert facts == {name: row[name] for name in facts}, row["case_id"]

    def test_facts_of_the_legs(self, record: list[dict[str, Any]]) -> None:
        """Parties, work, proposal, terms, value, pay and links are those of the record."""
        for row in record:
            facts = of_leg(get(row["case_id"]).exchange.legs[row["leg"] - 1])
            assert facts == {name: row[name] for name in facts}, (row["case_id"], row["leg"])

    def test_parties(self, record: list[dict[str, Any]]) -> None:
        """The legs of a case have the same parties in common as in the record."""
        theirs: dict[str, list[str]] = {}
        for row in record:
            theirs.setdefault(row["case_id"], []).extend((row["provider"], row["recipient"]))
        for case in CASES:
            names = [p.name for leg in case.exchange.legs for p in (leg.provider, leg.recipient)]
            letters = {name: "ABCDEFGH"[n] for n, name in enumerate(dict.fromkeys(names))}
            assert [letters[name] for name in names] == theirs[case.id], case.id

    def test_labels_of_the_legs(self, record: list[dict[str, Any]]) -> None:
        """The lenses, their agreement, the candidates and the decisive facts of each leg."""
        for row in record:
            labels = labels_of(get(row["case_id"]).exchange.legs[row["leg"] - 1])
            assert labels == {name: row[name] for name in labels}, (row["case_id"], row["leg"])

    def test_labels_of_the_cases(self, record: list[dict[str, Any]]) -> None:
        """The label of the whole, for a composition that is stated or read from the legs."""
        for row in record:
            label = compose(get(row["case_id"]).exchange).label or "undetermined"
            assert label == row["composite_label"], row["case_id"]

    def test_what_was_read_is_marked_so(self, record: list[dict[str, Any]]) -> None:
        """The facts rest on texts that were retrieved, as in the record; others are for class."""
        for row in record:
            sources = get(row["case_id"]).sources
            kinds = {"retrieved" if one.retrieved else "recalled" for one in sources}
            assert row["source_kind"] in kinds, row["case_id"]


def of_case(case: Case) -> dict[str, Any]:
    """The facts of *case* as a whole, under the names of the record."""
    intermediary = case.exchange.intermediary
    return {
        "legs_in_case": len(case.exchange.legs),
        "company": str(case.company),
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
        "intermediary_capacity": word(intermediary.capacity) if intermediary else "none",
    }


def of_leg(leg: Leg) -> dict[str, Any]:
    """The facts of *leg*, under the names of the record."""
    return {
        "provider_nature": word(leg.provider.nature),
        "provider_capacity": word(leg.provider.capacity),
        "recipient_nature": word(leg.recipient.nature),
        "recipient_capacity": word(leg.recipient.capacity),
        "dependence": word(leg.dependence),
        "proposer": word(leg.proposer),
        "terms_set_by": word(leg.terms_set_by),
        "value_kind": word(leg.value.kind),
        "counterpart": leg.compensation.kind if leg.compensation else "unknown",
        "payment": word(leg.payment),
        "contract": word(leg.contract),
        "derives_from": leg.derives_from,
    }


def labels_of(leg: Leg) -> dict[str, Any]:
    """Return the labels of the library for *leg*, under the names of the record."""
    verdict = classify(leg)
    lenses = {lens.id: word(label) for lens, label in verdict.lenses.items()}
    return {
        "expected": lenses["value"],
        "expected_initiative": lenses["initiative"],
        "expected_payment": lenses["payment"],
        "expected_terms": lenses["terms"],
        "candidates": [word(each) for each in verdict.candidates],
        "decisive_facts": list(verdict.decisive),
        "lens_agreement": word(verdict.agreement),
    }


def test_french_is_set_as_french() -> None:
    """A no-break space before the high marks; no English in the French."""
    for text in every_text():
        assert not re.search(r"[^\u00a0\s][:;!?](\s|$)", text.fr.replace("?!", "\u00a0?")), text.fr
        assert not re.search(r" [:;!?]", text.fr), text.fr
