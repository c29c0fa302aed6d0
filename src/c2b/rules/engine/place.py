"""The places where a rule holds, and the rules that hold in a place.

A place is a country (``FR``), a part of one (``US-CA``), the Union (``EU``), or something that
binds only those who accept it, asked for by name: ``platform:Google``, ``code:ICC/ESOMAR``,
``standard:ISO 20488``, ``practice:quality``. ``INTL`` asks for every code, standard and practice.
"""

from __future__ import annotations

import re

from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text

MEMBER_STATES = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES"),
        *("FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"),
        *("LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)  # Treaty on European Union, art. 52, as of 1 February 2020
_BY_NAME = ("code", "standard", "practice")
_SHAPE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|INTL|(platform|code|standard|practice):\S.*")


class Layer(Choice):
    """The kind of norm that a rule is; layers are reported apart, for they may disagree."""

    LAW = "law", "law", "loi"
    CODE = "code", "professional code", "code professionnel"
    PLATFORM = "platform", "platform", "plateforme"
    PRACTICE = "practice", "practice", "usage"


def checked_place(place: object, where: str = "where") -> str:
    """Return *place* if it has the form of a place.

    Raises:
        InvalidValueError: *place* has another form.
    """
    if isinstance(place, str) and _SHAPE.fullmatch(place):
        return place
    raise InvalidValueError(where, _A_PLACE, place, _WRITE_PLACE)


def reaches(rule_place: str, asked: str) -> bool:
    """Whether a rule of *rule_place* holds in *asked*.

    >>> reaches("EU", "FR"), reaches("US", "US-CA"), reaches("US-CA", "US")
    (True, True, False)
    """
    if rule_place == asked:
        return True
    if asked == "INTL":
        return rule_place.startswith(_BY_NAME)
    country = asked.partition("-")[0]
    return rule_place == country or (rule_place == "EU" and country in MEMBER_STATES)


_A_PLACE = Text(
    en="a country code, 'EU', 'INTL', or a name such as 'platform:Google'",
    fr="un code de pays, 'EU', 'INTL', ou un nom comme 'platform:Google'",
)
_WRITE_PLACE = Text(
    en="write FR, US, US-CA, EU, INTL, platform:Google, code:ICC/ESOMAR or standard:ISO 20488",
    fr="écrivez FR, US, US-CA, EU, INTL, platform:Google, code:ICC/ESOMAR ou standard:ISO 20488",
)
