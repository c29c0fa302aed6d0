"""The first day of a rule in a place is that of its text, act or membership there."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.garden import rule

from c2b.errors import InvalidValueError
from c2b.predicate import ALWAYS
from c2b.rules import RuleVersion, Since, Source, SourceKind, Transposition
from c2b.rules.catalogue import RULES, get
from c2b.rules.engine.first_days import answers_from, first_days_text

DAY = date(2000, 1, 1)
LATER = date(2005, 1, 1)


class TestFirstDayIn:
    """`Rule.first_day_in` tells since when a rule is there in a place."""

    def test_a_text_of_the_place_comes_first(self) -> None:
        """A place with a text of its own begins with it, another with that of the rule."""
        own = rule(
            "own", places=("EU",), since=DAY, versions=(RuleVersion(place="IT", since=LATER),)
        )
        assert own.first_day_in("FR") == own.first_day_in("EU") == DAY
        assert own.first_day_in("IT") == LATER

    def test_the_first_of_several_texts_counts(self) -> None:
        """A rule that got another text has stood since the first one."""
        texts = (RuleVersion(since=DAY, until=LATER), RuleVersion(since=LATER))
        assert rule("two", places=("FR",), since=DAY, versions=texts).first_day_in("FR") == DAY

    def test_a_directive_begins_with_the_national_act(self) -> None:
        """A directive begins with the act on record, and where none is, with its own day."""
        source = Source(act="Directive", kind=SourceKind.DIRECTIVE)
        act = Transposition(place="FR", act="loi", since=LATER)
        directive = rule("acts", places=("EU",), since=DAY, source=source, transposed=(act,))
        assert (directive.first_day_in("FR"), directive.first_day_in("DE")) == (LATER, DAY)

    def test_membership_comes_before(self) -> None:
        """A state that joined later has a rule of the Union since it joined."""
        assert rule("old", places=("EU",), since=DAY).first_day_in("HR") == date(2013, 7, 1)

    def test_a_place_that_is_not_reached_has_none(self) -> None:
        """A place that the rule never reaches has no first day, nor a reason for that."""
        assert rule("french", places=("FR",), since=DAY).first_day_in("DE") is None

    def test_an_unknown_place_is_refused(self) -> None:
        """A place that is none is refused with its name."""
        with pytest.raises(InvalidValueError, match="Narnia"):
            rule("french", places=("FR",), since=DAY).first_day_in("Narnia")

    def test_a_day_that_was_not_found_stays_so(self) -> None:
        """A later text does not give a first day to a rule whose own was not found."""
        texts = (RuleVersion(until=LATER, undecided_when=ALWAYS), RuleVersion(since=LATER))
        lost = rule("lost", places=("US-NJ",), since=Since.NOT_FOUND, versions=texts)
        assert lost.first_day_in("US-NJ") is Since.NOT_FOUND
        assert answers_from(lost.texts) == LATER
        assert first_days_text(lost.texts, lost.all_places).en == (
            "a day that was not found (the library answers from 2005-01-01)"
        )

    @pytest.mark.parametrize(
        ("since", "words"),
        [(Since.NOT_FOUND, "a day that was not found"), (Since.ALWAYS, "no day needed")],
    )
    def test_a_rule_without_a_day(self, since: Since, words: str) -> None:
        """A rule without a first day says why, everywhere."""
        undated = rule("undated", places=("FR",), since=since)
        assert undated.first_day_in("FR") is since
        assert first_days_text(undated.texts, undated.all_places).en == words

    def test_each_day_of_its_own_is_named(self) -> None:
        """The words name the places that differ from the first one."""
        found = get("cocreation.contest.payment-to-enter.gb")
        assert first_days_text(found.texts, found.all_places).en == (
            "2007-09-01 (Northern Ireland: 1985-10-01)"
        )

    def test_every_rule_has_one_in_its_places(self) -> None:
        """Every rule of the library reaches each of its places, on a day or for a reason."""
        for each in RULES:
            for place in each.all_places:
                assert each.first_day_in(place) is not None, (each.id, place)
