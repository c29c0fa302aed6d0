"""Place: where a rule holds and whom it reaches."""

from __future__ import annotations

import pytest

from c2b.errors import InvalidValueError
from c2b.rules.engine.place import MEMBER_STATES, checked_place, reaches


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
    """The Union reaches its member states; what is taken on freely is asked for by name."""
    assert reaches(held, asked) is answer


def test_there_are_27_member_states() -> None:
    """Greece is GR, and the United Kingdom left."""
    assert len(MEMBER_STATES) == 27
    assert "GR" in MEMBER_STATES and "GB" not in MEMBER_STATES


def test_a_place_is_given_back() -> None:
    """As it was written."""
    assert checked_place("US-CA") == "US-CA"


@pytest.mark.parametrize("place", ["France", "fr", "", "platform:", "shop:Google", 33, None])
def test_what_is_no_place_is_refused(place: object) -> None:
    """The error shows how places are written."""
    with pytest.raises(InvalidValueError, match="write FR, US, US-CA"):
        checked_place(place)
