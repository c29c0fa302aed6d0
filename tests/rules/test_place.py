"""A place is a country, a part of one, the Union, or a name that binds those who accept it."""

from __future__ import annotations

from datetime import date

import pytest

from c2b.errors import InvalidValueError
from c2b.rules.engine.place import checked_place, place_of, places, reaches
from c2b.rules.engine.place_data import UNION
from c2b.text import Text

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("held", "asked", "answer"),
    [
        ("EU", "FR", True),
        ("EU", "FR-75", True),
        ("EU", "GB", False),
        ("FR", "EU", False),
        ("US", "US-CA", True),
        ("US-CA", "US", False),
        ("US-CA", "US-NY", False),
        ("platform:Google", "platform:Google", True),
        ("platform:Google", "FR", False),
        ("code:ICC/ESOMAR", "INTL", True),
        ("standard:ISO 20488", "INTL", True),
        ("practice:quality", "INTL", True),
        ("platform:Google", "INTL", False),
        ("FR", "INTL", False),
    ],
)
def test_a_rule_reaches_its_place_and_what_lies_in_it(held: str, asked: str, answer: bool) -> None:
    """A rule of the Union holds in its member states; a code or platform is asked for by name."""
    assert reaches(held, asked, DAY) is answer


def test_there_are_27_member_states() -> None:
    """The Union has 27 member states; Greece is GR, and the United Kingdom is none."""
    members = [state for state in UNION if reaches("EU", state, DAY)]
    assert len(members) == 27
    assert "GR" in members and "GB" not in members


def test_a_place_is_given_back() -> None:
    """A place is returned as it was written."""
    assert checked_place("US-CA") == "US-CA"


@pytest.mark.parametrize("place", ["Narnia", "", "platform:", "shop:Google", 33, None])
def test_what_is_no_place_is_refused(place: object) -> None:
    """A value that is no place is refused, and the error shows how places are written."""
    with pytest.raises(InvalidValueError, match="write FR, US, US-CA"):
        checked_place(place)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("FR", Text(en="France", fr="France")),
        ("platform:Google", Text(en="Google", fr="Google")),
        ("code:quality", Text(en="quality", fr="quality")),
        ("practice:quality", Text(en="quality of work", fr="qualité du travail")),
        ("practice:other", Text(en="other", fr="other")),
    ],
)
def test_a_place_has_a_name_of_its_own(code: str, name: Text) -> None:
    """The name of what binds by acceptance stands without its kind, a practice in words."""
    assert place_of(code).own_name == name


def test_every_known_practice_has_words() -> None:
    """A practice that can be asked about has words in French of its own."""
    known = [place for place in places() if place.code.startswith("practice:")]
    assert [place.code for place in known if place.own_name.en == place.own_name.fr] == []
    assert len(known) == 5
