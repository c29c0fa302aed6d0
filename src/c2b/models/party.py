"""The parties to an exchange, each with the capacity in which it acts.

Capacity belongs to the exchange, not to the person: a lawyer who answers a survey at home is a
`Consumer`, a freelancer who designs a logo is a `Business`. A party has a name to show and, where
an application has one, an `id` that never changes: two users of one name are two parties. The name
may be given without its keyword, as in ``Consumer("Ana")``.
"""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import identifier, instance, named, optional
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import COMMA, Text


class Nature(Choice):
    """The nature of a party: a person or an organisation."""

    PERSON = "person", "person", "personne"
    ORGANISATION = "organisation", "organisation", "organisation"


class Capacity(Choice):
    """The capacity in which a party acts in one exchange."""

    PRIVATE = "private", "private", "à titre privé"
    TRADE = "trade", "in trade", "à titre professionnel"
    PUBLIC = "public", "public authority", "autorité publique"
    NONPROFIT = "nonprofit", "not for profit", "sans but lucratif"


CAPACITIES: dict[Nature, tuple[Capacity, ...]] = {
    Nature.PERSON: (Capacity.PRIVATE, Capacity.TRADE),
    Nature.ORGANISATION: (Capacity.TRADE, Capacity.PUBLIC, Capacity.NONPROFIT),
}


class _Named(Written):
    """A party whose text is its name, in English where it has two."""

    __slots__ = ()
    name: str | Text

    def __str__(self) -> str:
        return str(self.name)


@frozen
class Consumer(_Named):
    """A natural person who acts outside any trade in this exchange."""

    nature: ClassVar[Nature] = Nature.PERSON
    capacity: ClassVar[Capacity] = Capacity.PRIVATE
    name: str | Text = field(validator=named)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)


@frozen
class Business(_Named):
    """A person or organisation that acts in trade; *nature* is None where it is unknown."""

    capacity: ClassVar[Capacity] = Capacity.TRADE
    name: str | Text = field(validator=named)
    nature: Nature | None = field(default=None, validator=optional(instance(Nature)), kw_only=True)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)


@frozen
class PublicBody(_Named):
    """A public authority that acts as such."""

    nature: ClassVar[Nature] = Nature.ORGANISATION
    capacity: ClassVar[Capacity] = Capacity.PUBLIC
    name: str | Text = field(validator=named)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)


@frozen
class Nonprofit(_Named):
    """An organisation that does not trade: a charity, a foundation, university research."""

    nature: ClassVar[Nature] = Nature.ORGANISATION
    capacity: ClassVar[Capacity] = Capacity.NONPROFIT
    name: str | Text = field(validator=named)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)


@frozen
class UnknownParty(_Named):
    """A party whose capacity is unknown, and perhaps its nature too."""

    capacity: ClassVar[Capacity | None] = None
    name: str | Text = field(validator=named)
    nature: Nature | None = field(default=None, validator=optional(instance(Nature)), kw_only=True)
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)


Party = Consumer | Business | PublicBody | Nonprofit | UnknownParty
PARTIES = (Consumer, Business, PublicBody, Nonprofit, UnknownParty)


def party_key(party: Party) -> str | Text | tuple[str]:
    """Return what tells *party* from others: its id where it has one, else its name."""
    return party.name if party.id is None else (party.id,)


def is_same_party(one: Party, other: Party) -> bool:
    """Whether two parties are one: by their ids where both have one, else by their names."""
    if one.id is not None and other.id is not None:
        return one.id == other.id
    return one.name == other.name


def party_of(name: str | Text, nature: Nature | None, capacity: Capacity | None) -> Party:
    """Return the party that *nature* and *capacity* describe; None means unknown.

    Raises:
        InvalidValueError: A capacity that the nature rules out, such as a private organisation.
    """
    if nature is not None and capacity is not None and capacity not in CAPACITIES[nature]:
        raise InvalidValueError(
            "capacity",
            _ALLOWED.fill(
                nature=nature.value, allowed=", ".join(one.value for one in CAPACITIES[nature])
            ),
            capacity.value,
            _CORRECT_ONE,
        )
    match capacity:
        case Capacity.PRIVATE:
            return Consumer(name=name)
        case Capacity.TRADE:
            return Business(name=name, nature=nature)
        case Capacity.PUBLIC:
            return PublicBody(name=name)
        case Capacity.NONPROFIT:
            return Nonprofit(name=name)
        case _:
            return UnknownParty(name=name, nature=nature)


def party_text(party: Party) -> Text:
    """Return the name of *party* with what is known of its nature and capacity."""
    known = [fact.text for fact in (party.nature, party.capacity) if fact is not None]
    facts = Text.join(known or [_NOTHING_KNOWN], COMMA)
    return _DESCRIBED.fill(name=party.name, facts=facts)


_NOTHING_KNOWN = Text(en="unknown", fr="inconnu")
_DESCRIBED = Text(en="{name} ({facts})", fr="{name} ({facts})")
_ALLOWED = Text(
    en="a capacity that nature '{nature}' allows ({allowed})",
    fr="une qualité que la nature « {nature} » permet ({allowed})",
)
_CORRECT_ONE = Text(
    en="correct the capacity or the nature; unknown is allowed for either",
    fr="corrigez la qualité ou la nature ; chacune peut rester inconnue",
)
