"""Enumerations are strings: they equal their values, and are refused where another is expected."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import c2b
from c2b.choice import Choice
from c2b.compensation import Contribution, NoPay, PayPlan, Rounding
from c2b.models.party import Nature
from c2b.predicate import facts_of
from c2b.rules.survey.choice import Purpose
from c2b.text import Text

MEMBERS = (c2b.Paradigm.C2B, c2b.Proposer.PROVIDER, c2b.Activity.COCREATION, Purpose.RESEARCH)


@pytest.mark.parametrize("member", MEMBERS)
class TestMembers:
    """A member is its value with words."""

    def test_a_member_equals_its_value(self, member: Choice) -> None:
        """A member and its value are equal, with one hash, so either finds the other in a dict."""
        assert member == member.value
        assert hash(member) == hash(member.value)
        assert {member: 1}[member.value] == {member.value: 1}[member] == 1

    def test_a_member_prints_as_its_value(self, member: Choice) -> None:
        """The text, the formatted text and the JSON of a member are its value."""
        assert str(member) == f"{member}" == f"{member:s}" == member.value
        assert json.loads(json.dumps({"it": member})) == {"it": member.value}
        assert type(member.value) is str

    def test_a_member_reads_as_code(self, member: Choice) -> None:
        """The repr of a member is the expression that gives it."""
        assert repr(member) == f"{type(member).__name__}.{member.name}"

    def test_a_member_is_found_by_its_value(self, member: Choice) -> None:
        """A member is found by its value, copied and pickled as itself."""
        assert type(member)(member.value) is member
        assert copy.deepcopy(member) is member
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(member, protocol)) is member

    def test_a_member_has_words(self, member: Choice) -> None:
        """The text of a member says something in both languages."""
        assert isinstance(member.text, Text)
        assert member.text.en
        assert member.text.fr


class TestRefusals:
    """A member is expected as such: nothing that merely equals it will do."""

    @pytest.mark.parametrize("given", ["provider", c2b.Side.PROVIDER, c2b.TermsSetter.PROVIDER])
    def test_only_its_own_members_are_taken(self, given: Any) -> None:
        """A field refuses a bare string and a member of another enumeration that equal its own."""
        assert given == c2b.Proposer.PROVIDER
        with pytest.raises(c2b.InvalidValueError, match=r"Leg\.proposer: expected a value of type"):
            c2b.Leg(
                provider=c2b.Consumer(name="Ana"),
                recipient=c2b.Business(name="Brio"),
                value=c2b.Value(kind=None),
                proposer=given,
            )

    @pytest.mark.parametrize("given", ["provider", c2b.Side.PROVIDER])
    def test_a_predicate_compares_with_its_own_members(self, given: Any) -> None:
        """A fact that is enumerated is compared with members of its own enumeration only."""
        with pytest.raises(c2b.InvalidValueError, match="a value of type Proposer"):
            facts_of(c2b.Leg).proposer.is_(given)

    def test_a_member_is_no_text(self) -> None:
        """A field of words, and a fact that is text, refuse a member although it is a string."""
        with pytest.raises(c2b.InvalidValueError, match=r"Consumer\.name"):
            c2b.Consumer(name=Nature.PERSON)
        with pytest.raises(c2b.InvalidValueError, match=r"Value\.description"):
            c2b.Value(kind=None, description=Nature.PERSON)
        with pytest.raises(c2b.InvalidValueError, match="a value of type str"):
            facts_of(Contribution).party.is_(Nature.PERSON)

    def test_the_hint_names_the_members(self) -> None:
        """The hint lists the members as they are written in code."""
        down: Any = "down"
        with pytest.raises(c2b.InvalidValueError, match=r"Rounding\.HALF_UP, Rounding\.HALF_EVEN"):
            PayPlan(key="k", scheme=NoPay(), rounding=down)
        assert Rounding("down") is Rounding.DOWN


class TestWords:
    """Each member brings its words, or its enumeration builds them."""

    def test_words_are_needed_in_both_languages(self) -> None:
        """A member without words is refused when its enumeration is declared."""
        with pytest.raises(c2b.InvalidValueError, match=r"words in English and in French"):

            class Tone(Choice):
                """Words in one language only."""

                LOUD = "loud", "loud"

    def test_an_enumeration_may_build_its_texts(self) -> None:
        """An enumeration that overrides text needs no words beside its values."""

        class Tone(Choice):
            """Words made from the value."""

            LOUD = "loud"

            @property
            def text(self) -> Text:
                """The value itself in English."""
                return Text(en=self.value, fr="fort")

        assert Tone.LOUD.text == Text(en="loud", fr="fort")
