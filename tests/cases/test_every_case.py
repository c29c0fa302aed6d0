"""Promises that hold for every case and pair of the catalogue."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator

import attrs
import pytest

from c2b import (
    Composition,
    InvalidValueError,
    NoLabel,
    Paradigm,
    Text,
    classify,
)
from c2b.cases import CASES, PAIRS, Case, Confidence, Difficulty, find, get
from c2b.paradigms.lenses import PAYMENT


def texts(value: object) -> Iterator[Text]:
    """Every text inside *value*."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name))


WORDS = list(texts(PAIRS))  # those of the cases are checked in their data file


class TestCatalogue:
    """Every case is consistent, and is a value."""

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_each_party_has_one_name(self, case: Case) -> None:
        """A party of two legs has the same name in both; the intermediary counts as a party."""
        sides = {p.name for leg in case.exchange.legs for p in (leg.provider, leg.recipient)}
        between = case.exchange.intermediary
        assert len(sides | ({between.name} if between else set())) == case.parties

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_a_link_joins_one_party(self, case: Case) -> None:
        """The party that passes a value on equals the party that received it, in hubs too."""
        legs = case.exchange.legs
        for leg in legs:
            if leg.derives_from is not None:
                assert leg.provider == legs[leg.derives_from - 1].recipient

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_a_case_survives_pickling(self, case: Case) -> None:
        """A case that is pickled and read again equals the original."""
        assert pickle.loads(pickle.dumps(case)) == case

    def test_cases_can_be_keys(self) -> None:
        """Cases are hashable, and no two are equal."""
        assert len(set(CASES)) == len(CASES)


class TestGet:
    """`get` gives one case by its number."""

    @pytest.mark.parametrize("asked", [24, None, ["S24"]])
    def test_what_is_no_number_is_refused(self, asked: object) -> None:
        """A value that is no text is refused in the same words, hashable or not."""
        with pytest.raises(InvalidValueError, match="expected the number of a case"):
            get(asked)  # type: ignore[arg-type]


class TestFind:
    """`find` gives the cases that agree with its filters."""

    def test_nothing_asked_finds_all(self) -> None:
        """All cases are found, in order, where no filter is given."""
        assert find() == CASES

    def test_filters_add_up(self) -> None:
        """The cases found are those that agree with every filter."""
        found = find(composition=Composition.CHAIN, difficulty=Difficulty.EASY)
        assert [case.id for case in found] == ["S21", "S22", "S37", "S44", "S56"]

    def test_by_confidence(self) -> None:
        """No case is of low confidence."""
        assert find(confidence=Confidence.LOW) == ()

    def test_a_word_is_no_activity(self) -> None:
        """A word in place of a member is refused: it would match no case, in silence."""
        with pytest.raises(InvalidValueError, match="did you mean Activity.REVIEW"):
            find(activity="review")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("name", "ids"),
        [
            ("priceline", ["S24"]),
            ("AMAZON", ["S01", "S05", "S50"]),
            ("vine", ["S01"]),
            ("recensement", ["S10"]),
            ("Tesco et dunnhumby", ["S29"]),
            ("amazon\n", []),
            ("no such company", []),
        ],
    )
    def test_by_name(self, name: str, ids: list[str]) -> None:
        """A part of the company's name or of the title is found in either language and case."""
        assert [case.id for case in find(name=name)] == ids

    @pytest.mark.parametrize("name", ["", " ", 3])
    def test_a_name_that_is_none_is_refused(self, name: object) -> None:
        """An empty name would be found in every case, so it is refused, as a number is."""
        with pytest.raises(InvalidValueError, match=r"_?Query\.name"):
            find(name=name)  # type: ignore[arg-type]


class TestPairs:
    """A pair has two legs that look alike."""

    def test_ten_are_two_cases(self) -> None:
        """The legs of a pair of cases are the first leg of each."""
        pair = PAIRS[0]
        assert pair.legs == (get("S12").exchange.legs[0], get("S36").exchange.legs[0])

    def test_one_is_a_case_and_its_variation(self) -> None:
        """The survey paid by PayPal keeps its headline, and the payment lens gives C2B as well."""
        (pair,) = (pair for pair in PAIRS if pair.instead is not None)
        credit, money = (classify(leg) for leg in pair.legs)
        assert credit.paradigm is money.paradigm is Paradigm.C2B
        assert credit.lenses[PAYMENT] is NoLabel.SILENT
        assert money.lenses[PAYMENT] is Paradigm.C2B


class TestFrench:
    """The French texts of the pairs are set as French."""

    @pytest.mark.parametrize("text", WORDS, ids=lambda text: text.en[:40])
    def test_high_punctuation_has_its_space(self, text: Text) -> None:
        """A no-break space stands before : ; ! ? » % and after «, and no other space does."""
        assert not re.search(r"(?<!\xa0)[:;!?»%]|«(?!\xa0)", text.fr)

    @pytest.mark.parametrize("text", WORDS, ids=lambda text: text.en[:40])
    def test_apostrophes_digits_and_dots(self, text: Text) -> None:
        """The apostrophe is ’; thousands are separated by a no-break space; … is one character."""
        assert not re.search(r"\d[ ,]\d{3}\b|\.\.\.|[\"']", text.fr)
