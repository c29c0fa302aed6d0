"""What holds of every case: one name a party, values that are values, French that is French."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator

import attrs
import pytest

from c2b import (
    Composition,
    InvalidValueError,
    Lens,
    NoLabel,
    Paradigm,
    Text,
    classify,
)
from c2b.cases import CASES, PAIRS, Case, Confidence, Difficulty, find, get


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


WORDS = list(texts(PAIRS))


class TestCatalogue:
    """The cases as a whole."""

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_each_party_has_one_name(self, case: Case) -> None:
        """Whoever stands in two legs is called the same in both; the intermediary counts."""
        sides = {p.name for leg in case.exchange.legs for p in (leg.provider, leg.recipient)}
        between = case.exchange.intermediary
        assert len(sides | ({between.name} if between else set())) == case.parties

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_a_link_joins_one_party(self, case: Case) -> None:
        """Whoever passes a value on is the party that received it, in hubs too."""
        legs = case.exchange.legs
        for leg in legs:
            if leg.derives_from is not None:
                assert leg.provider == legs[leg.derives_from - 1].recipient

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_a_case_survives_pickling(self, case: Case) -> None:
        """Values are values."""
        assert pickle.loads(pickle.dumps(case)) == case

    def test_cases_can_be_keys(self) -> None:
        """They are hashable, and no two are equal."""
        assert len(set(CASES)) == 50


class TestGet:
    """One case by its number."""

    @pytest.mark.parametrize("asked", [24, None, ["S24"]])
    def test_what_is_no_number_is_refused(self, asked: object) -> None:
        """In the same words, also where it cannot be a key."""
        with pytest.raises(InvalidValueError, match="expected the number of a case"):
            get(asked)  # type: ignore[arg-type]


class TestFind:
    """Cases by what they are."""

    def test_nothing_asked_finds_all(self) -> None:
        """In order."""
        assert find() == CASES

    def test_filters_add_up(self) -> None:
        """Only cases that agree with all."""
        found = find(composition=Composition.CHAIN, difficulty=Difficulty.EASY)
        assert [case.id for case in found] == ["S21", "S22", "S37", "S44"]

    def test_by_confidence(self) -> None:
        """No case is of low confidence."""
        assert find(confidence=Confidence.LOW) == ()

    def test_a_word_is_no_activity(self) -> None:
        """It would match nothing, in silence."""
        with pytest.raises(InvalidValueError, match="choose among Activity"):
            find(activity="review")  # type: ignore[arg-type]


class TestPairs:
    """Two legs that look alike."""

    def test_ten_are_two_cases(self) -> None:
        """Their legs are the first ones of each."""
        pair = PAIRS[0]
        assert pair.legs == (get("S12").exchange.legs[0], get("S36").exchange.legs[0])

    def test_one_is_a_case_and_its_variation(self) -> None:
        """Paid by PayPal, the survey keeps its headline and gains a voice for C2B."""
        (pair,) = (pair for pair in PAIRS if pair.instead is not None)
        credit, money = (classify(leg) for leg in pair.legs)
        assert credit.paradigm is money.paradigm is Paradigm.C2B
        assert credit.lenses[Lens.PAYMENT] is NoLabel.SILENT
        assert money.lenses[Lens.PAYMENT] is Paradigm.C2B


class TestFrench:
    """The typography of the French texts."""

    @pytest.mark.parametrize("text", WORDS, ids=lambda text: text.en[:40])
    def test_high_punctuation_has_its_space(self, text: Text) -> None:
        """A no-break space before : ; ! ? » % and after «, and no other."""
        french = text.fr.replace("?!", "?")  # one sign: 'C'est qui le patron ?!'
        assert not re.search(r"(?<!\xa0)[:;!?»%]|«(?!\xa0)", french)

    @pytest.mark.parametrize("text", WORDS, ids=lambda text: text.en[:40])
    def test_digits_and_dots(self, text: Text) -> None:
        """Thousands are parted by a no-break space, and an ellipsis is one sign."""
        assert not re.search(r"\d[ ,]\d{3}\b|\.\.\.|\"", text.fr.replace("83026", ""))
