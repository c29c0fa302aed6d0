"""The parts of a rule: its reach, its way of weighing, its examples, and when to look again."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from attrs import NOTHING, Attribute, field, frozen

from c2b._validators import exactly, instance, refuse, tuple_of
from c2b.choice import Choice
from c2b.predicate import Predicate
from c2b.rules.engine.place import checked_place
from c2b.text import Text

DEEPEST = 50
"""The layers of the deepest condition of a rule, which a JSON document has room for."""

_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+){1,5}")


class Tier(Choice):
    """The reach of a rule: needed by every application, or by those that go into detail."""

    CORE = "core", "core", "essentielle"
    EXTENDED = "extended", "extended", "complémentaire"


class Shape(Choice):
    """The way in which a rule weighs its elements.

    The tests of employment show three ways: French subordination requires all elements, the ABC
    test requires every exit, and economic reality weighs indications against each other.
    """

    PLAIN = "plain", "a plain duty", "une obligation simple"
    ALL_ELEMENTS = "all_elements", "all elements together", "tous les éléments réunis"
    CUMULATIVE_EXITS = (
        "cumulative_exits",
        "every exit at once",
        "toutes les conditions de sortie à la fois",
    )
    BALANCE = "balance", "a balance of indications", "un faisceau d’indices"


@frozen(kw_only=True)
class Examples:
    """Facts that keep a rule and facts that break it; both leave nothing undecided."""

    kept: object
    broken: object


@frozen(kw_only=True)
class ReviewBy:
    """A day by which a rule must be looked at again.

    Attributes:
        day: The day.
        why: The reason, in lower case: ``national acts are expected``.
    """

    day: date = field(validator=exactly(date))
    why: Text = field(validator=exactly(Text))


def identifier(owner: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse a *value* that is no id of a rule."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise refuse(owner, attribute.name, _AN_ID, value, _WRITE_ID)


def known_places(owner: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Refuse a *value* that is no list of known places, or an empty one without a default."""
    tuple_of(str, least=int(attribute.default is NOTHING))(owner, attribute, value)
    for place in value:
        checked_place(place, f"{type(owner).__name__}.{attribute.name}")


def condition(owner: object, attribute: Attribute[Any], value: Predicate) -> None:
    """Refuse a *value* that is no predicate, or one that no document has room for."""
    instance(Predicate)(owner, attribute, value)
    if value.layers > DEEPEST:
        raise refuse(owner, attribute.name, SHALLOW, value.layers, DIVIDE)


def conditions(owner: object, attribute: Attribute[Any], value: tuple[Predicate, ...]) -> None:
    """Refuse a *value* that is no tuple of conditions."""
    tuple_of(Predicate)(owner, attribute, value)
    for each in value:
        condition(owner, attribute, each)


SHALLOW = Text(
    en=f"predicates in no more than {DEEPEST} layers, of which a list of terms takes two",
    fr=f"des prédicats sur {DEEPEST} niveaux au plus, dont deux par liste de termes",
)
DIVIDE = Text(en="divide it into several rules", fr="divisez-le en plusieurs règles")
_AN_ID = Text(en="an id of words joined by dots", fr="un identifiant de mots joints par des points")
_WRITE_ID = Text(
    en="write it as review.incentive.sentiment-condition.us",
    fr="écrivez-le comme review.incentive.sentiment-condition.us",
)
