"""Enumerations are strings: they equal their values, and are refused where another is expected."""

from __future__ import annotations

import copy
import json
import pickle
from enum import EnumType
from typing import Any

import pytest

import c2b
from c2b import _members
from c2b._members import NoMemberError
from c2b.choice import Choice
from c2b.compensation import Contribution, NoPay, PayPlan, Rounding, part_of
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
        assert member.explain("fr") == member.text.fr


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

    @pytest.mark.parametrize(
        ("given", "hint"),
        [
            ("down", r"did you mean Rounding\.DOWN\?"),
            ("nearest", r"did you mean Rounding\.HALF_EVEN or HALF_UP\?"),
            (7, r"choose among Rounding\.HALF_UP, Rounding\.HALF_EVEN"),
            ("zzz", r"choose among Rounding\.HALF_UP, Rounding\.HALF_EVEN"),
        ],
    )
    def test_the_hint_names_the_members(self, given: Any, hint: str) -> None:
        """The hint has the member that was meant, or lists all, as they are written in code."""
        with pytest.raises(c2b.InvalidValueError, match=hint):
            PayPlan(key="k", scheme=NoPay(), rounding=given)
        with pytest.raises(c2b.InvalidValueError, match=hint):
            part_of(c2b.Money("1.00", "EUR"), 1, given)
        assert Rounding("down") is Rounding.DOWN


class TestOtherSpellings:
    """A member is found under other spellings of its name, where one member alone is meant."""

    @pytest.mark.parametrize("spelt", ["half_up", "HALFUP", "HalfUp", "ROUND_HALF_UP"])
    def test_a_name(self, spelt: str) -> None:
        """Other spellings, and names that other programs use, give the member."""
        assert getattr(Rounding, spelt) is Rounding.HALF_UP

    @pytest.mark.parametrize("spelt", ["half_up", "HALF_UP", "half-up", "Half up"])
    def test_a_value(self, spelt: str) -> None:
        """An enumeration that is called with another spelling gives the member."""
        assert Rounding(spelt) is Rounding.HALF_UP

    def test_they_are_no_members(self) -> None:
        """Other spellings are in no list of members, and no document holds one."""
        assert [each.name for each in Rounding] == [*Rounding.__members__]
        assert "half_up" not in dir(Rounding) + dir(Rounding.DOWN)
        assert "text" in dir(Rounding.DOWN)

    def test_the_words_have_other_names(self) -> None:
        """The words of a member have the names of other libraries, which `dir` leaves out."""
        assert {getattr(Rounding.DOWN, each) for each in ("label", "description", "text")} == {
            Rounding.DOWN.text
        }
        assert not {"label", "description"} & {*dir(Rounding.DOWN)}
        plan = PayPlan(key="k", scheme=NoPay(), rounding=Rounding.HALF_UP).to_dict()
        with pytest.raises(c2b.InvalidDocumentError, match="rounding"):
            PayPlan.from_dict(plan | {"rounding": "HALF_UP"})

    def test_a_method_of_texts_stays(self) -> None:
        """A spelling that texts or members have as a name of their own is left to them."""

        class Heading(Choice):
            """Members whose names are a method of texts, and a property, in capitals."""

            TITLE = "title", "title", "titre"
            VALUE = "value", "value", "valeur"

        assert Heading.title("a b") == "A B"
        assert Heading.TITLE.value == "title"

    def test_two_members_that_are_spelt_alike(self) -> None:
        """A spelling that two members have gives none of them."""

        class Side(Choice):
            """Members that differ by their underscores."""

            AB = "ab", "both", "les deux"
            A_B = "a-b", "one by one", "l’un après l’autre"

        with pytest.raises(ValueError, match="expected a value of Side"):
            Side("A B")

    @pytest.mark.parametrize(
        ("given", "hint"),
        [
            ("hlaf up", r"did you mean Rounding\.HALF_UP"),
            ("zzz", r"choose among Rounding\.HALF_UP"),
            (None, r"choose among Rounding\.HALF_UP"),
        ],
    )
    def test_a_value_that_none_has(self, given: Any, hint: str) -> None:
        """A value of no member is refused with the member that was meant, or with all."""
        with pytest.raises(c2b.InvalidValueError, match=hint):
            Rounding(given)

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("HLAF_UP", "did you mean Rounding.HALF_UP?"),
            ("NEAREST", "did you mean Rounding.HALF_EVEN or HALF_UP?"),
            ("values", "did you mean list(Rounding)?"),
            ("parse", "did you mean Rounding(text)?"),
            ("ZZZ", "choose among Rounding.HALF_UP, "),
        ],
    )
    def test_a_name_that_none_has(self, name: str, hint: str) -> None:
        """A name of no member is refused with the right one, in both languages."""
        error = NoMemberError(Rounding, name)
        assert hint in str(error)
        assert f"Rounding.{name}\u00a0: attendu\u00a0: un membre de" in error.explain("fr")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        with pytest.raises(AttributeError, match=name):
            getattr(Rounding, name)

    def test_reading_a_member_is_not_made_slower(self) -> None:
        """An enumeration answers unknown names where those of Python do, and nowhere else."""
        with pytest.raises(AttributeError) as caught:
            _ = Rounding.ZZZ  # type: ignore[attr-defined]
        assert isinstance(caught.value, NoMemberError) is hasattr(EnumType, "__getattr__")
        with pytest.raises(AttributeError, match="has no attribute '_zzz'"):
            _ = Rounding._zzz  # type: ignore[attr-defined]

    def test_the_other_names_are_of_members(self) -> None:
        """Each name that means a member, or suggests one, stands for one that there is."""
        loaded = {each.__name__: each for each in Choice.__subclasses__()}
        for table in (_members._MEANT, _members._HINTS):
            for name, meant in table.items():
                for other, own in meant.items():
                    assert other not in loaded[name].__members__
                    assert {*own.split(" or ")} <= {*loaded[name].__members__}, own


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
