"""A place is a country, a part of one, the Union, or a name that binds those who accept it."""

from __future__ import annotations

from datetime import date

import pytest

from c2b.errors import InvalidValueError
from c2b.rules.engine.place import checked_place, reaches
from c2b.rules.engine.place_data import UNION

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
