"""The hierarchy of places, the rules that reach a place, and how places are written.

A place is a country (``FR``), a part of one (``US-CA``, ``US-NY-NYC``), the Union (``EU``), the
European Economic Area (``EEA``), or something that binds only those who accept it, asked for by
name: ``platform:Google``, ``code:ICC/ESOMAR``, ``standard:ISO 20488``, ``practice:quality``.
``INTL`` asks for every code, standard and practice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from attrs import field, frozen

from c2b._suggest import did_you_mean
from c2b._validators import exactly
from c2b.errors import InvalidValueError
from c2b.models.period import Period
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.place_data import (
    AREA,
    BY_NAME,
    CODES,
    LEFT,
    MISTAKEN,
    NAMES,
    PRACTICES,
    UNION,
)
from c2b.text import Text, in_both

_OF_INTL = ("code:", "standard:", "practice:")
_LAYERS = {
    "platform": Layer.PLATFORM,
    "code": Layer.CODE,
    "standard": Layer.CODE,
    "practice": Layer.PRACTICE,
}
_NAMED = re.compile(r"(platform|code|standard|practice):\S.*")
_PART = re.compile(r"([A-Z]{2})(-[A-Z0-9]{1,8}){1,2}")


@frozen(kw_only=True)
class Membership:
    """The days on which a place belongs to a larger one.

    Attributes:
        place: The code of the larger place.
        period: The days.
    """

    place: str = field(validator=exactly(str))
    period: Period = field(default=Period(), validator=exactly(Period))


@frozen(kw_only=True)
class Place:
    """A place whose rules can be asked for.

    Attributes:
        code: The place as it is written in `where`.
        text: The name of the place; its code where the library has no name for it.
        within: The larger places that it belongs to, the nearest first.
    """

    code: str = field(validator=exactly(str))
    text: Text = field(validator=exactly(Text))
    within: tuple[Membership, ...] = ()

    @property
    def own_name(self) -> Text:
        """The name without its kind: *quality of work* for ``practice:quality``; else `text`."""
        kind, _, name = self.code.partition(":")
        if not name:
            return self.text
        return PRACTICES.get(name, in_both(name)) if kind == "practice" else in_both(name)


def places() -> tuple[Place, ...]:
    """Return every known place: the Union and the EEA, then countries, their parts, and names."""
    first = ("EU", "EEA", "INTL")
    return tuple(map(place_of, (*first, *sorted(CODES.difference(first)), *BY_NAME)))


def place_of(code: str) -> Place:
    """Return the place that is written *code*.

    Raises:
        InvalidValueError: No place is written so; the one that was probably meant is named.
    """
    return _place(checked_place(code))


@lru_cache(maxsize=1024)
def _place(code: str) -> Place:
    name = NAMES.get(code) or Text(en="{code}", fr="{code}").fill(code=code)
    return Place(code=code, text=name, within=tuple(_memberships(code)))


def _memberships(code: str) -> Iterator[Membership]:
    above, _, _ = code.rpartition("-")
    if above and not is_named(code):
        yield Membership(place=above)
        yield from _memberships(above)
        return
    for union, members in (("EU", UNION), ("EEA", AREA)):
        if code in members:
            period = Period(since=members[code], until=LEFT.get(code))
            yield Membership(place=union, period=period)


def is_named(place: str) -> bool:
    """Whether *place* binds by acceptance: a platform, code, standard or practice."""
    return ":" in place


def layer_of(place: str) -> Layer:
    """Return the layer of the norms of *place*."""
    return _LAYERS[place.partition(":")[0]] if is_named(place) else Layer.LAW


def checked_place(place: object, where: str = "where") -> str:
    """Return *place* if it is a known code, or a name of the known form.

    Raises:
        InvalidValueError: *place* is neither; the place that was probably meant is named.
    """
    if isinstance(place, str) and (place in CODES or _NAMED.fullmatch(place) or _is_part(place)):
        return place
    raise InvalidValueError(where, _A_PLACE, place, _meant(place) or _WRITE_PLACE)


def _is_part(place: str) -> bool:
    """Whether *place* is a part of a country; those of the United States are all listed."""
    part = _PART.fullmatch(place)
    return part is not None and part[1] in CODES and part[1] != "US"


def several(where: str | Iterable[str]) -> tuple[str, ...]:
    """Return the places that *where* names, one or several; what is no collection is one.

    A place that is named twice is one place.

    Raises:
        InvalidValueError: *where* is empty, or names too many places; without a place no rule is
            in force, which would look like a verdict without findings.
    """
    if isinstance(where, str) or not isinstance(where, Iterable):
        return (where,)
    places = tuple(islice(where, MOST_PLACES + 1))
    if not places:
        raise InvalidValueError("where", _SOME_PLACE, where, _NAME_ONE)
    if len(places) > MOST_PLACES:
        raise InvalidValueError("where", _NOT_TOO_MANY, where, _IN_PARTS)
    return tuple(dict.fromkeys(places)) if all(map(_is_text, places)) else places


def _is_text(place: object) -> bool:
    return isinstance(place, str)


def checked_name(place: str, held: Collection[str]) -> str:
    """Return *place* if it is a code, a known name, or a name among the places *held* by rules.

    Raises:
        InvalidValueError: No rule is about such a name; the closest known one is suggested.
    """
    if not is_named(place) or place in held or place in BY_NAME:
        return place
    named = sorted({*BY_NAME, *filter(is_named, held)})
    expected = _A_NAME.fill(names=", ".join(named))
    raise InvalidValueError("where", expected, place, did_you_mean(place, named) or _WRITE_PLACE)


def _meant(place: object) -> Text | None:
    if not isinstance(place, str):
        return None
    written = place.strip().upper()
    names = {word.upper(): code for code, name in NAMES.items() for word in (name.en, name.fr)}
    code = MISTAKEN.get(written) or names.get(written) or (written if written in CODES else None)
    return _MEANT.fill(code=code) if code else None


def holding(held: Collection[str], asked: str, day: date) -> str | None:
    """Return the nearest of the places *held* whose rules reach *asked* on *day*; None if none.

    >>> from datetime import date
    >>> holding(("EU", "US"), "FR", date(2026, 11, 28)), holding(("US-CA",), "US", date.max)
    ('EU', None)
    """
    if asked in held:
        return asked
    if asked == "INTL":
        return next((place for place in held if place.startswith(_OF_INTL)), None)
    return next(
        (
            each.place
            for each in place_of(asked).within
            if each.place in held and day in each.period
        ),
        None,
    )


def reaches(rule_place: str, asked: str, day: date) -> bool:
    """Whether a rule of *rule_place* holds in *asked* on *day*.

    >>> from datetime import date
    >>> reaches("EU", "HR", date(2013, 6, 30)), reaches("EU", "HR", date(2013, 7, 1))
    (False, True)
    """
    return holding((rule_place,), asked, day) is not None


def turning_days(asked: str) -> tuple[date, ...]:
    """Return the days on which *asked* enters or leaves a larger place."""
    periods = [each.period for each in place_of(asked).within]
    return tuple(day for each in periods for day in (each.since, each.until) if day is not None)


_A_PLACE = Text(
    en="a country code, 'EU', 'EEA', 'INTL', or a name such as 'platform:Google'",
    fr="un code de pays, 'EU', 'EEA', 'INTL', ou un nom comme 'platform:Google'",
)
MOST_PLACES = 1000
_NOT_TOO_MANY = Text(en=f"at most {MOST_PLACES} places", fr=f"au plus {MOST_PLACES} lieux")
_IN_PARTS = Text(en="check them in several calls", fr="vérifiez-les en plusieurs appels")
_SOME_PLACE = Text(en="one place or several", fr="un ou plusieurs lieux")
_NAME_ONE = Text(
    en="name at least one place, such as 'FR' or ('US-CA', 'platform:Google')",
    fr="nommez au moins un lieu, comme 'FR' ou ('US-CA', 'platform:Google')",
)
_WRITE_PLACE = Text(
    en="write FR, US, US-CA, EU, INTL, platform:Google, code:ICC/ESOMAR or standard:ISO 20488",
    fr="écrivez FR, US, US-CA, EU, INTL, platform:Google, code:ICC/ESOMAR ou standard:ISO 20488",
)
_MEANT = Text(en="did you mean {code}?", fr="vouliez-vous dire {code}\u00a0?")
_A_NAME = Text(en="one of {names}", fr="l’un de {names}")
