"""Strategies for parties, by capacity and nature."""

from __future__ import annotations

from types import EllipsisType

from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.models.party import (
    CAPACITIES,
    Business,
    Capacity,
    Consumer,
    Nature,
    Nonprofit,
    Party,
    PublicBody,
    UnknownParty,
    party_of,
)
from c2b.testing.strategies.text import called
from c2b.text import Text

_IDS = st.none() | st.sampled_from(["u-1", "u-2", "7"])
_NATURES = st.none() | st.sampled_from(Nature)


def consumers() -> st.SearchStrategy[Consumer]:
    """Generate a consumer."""
    return st.builds(Consumer, name=called(), id=_IDS)


def businesses() -> st.SearchStrategy[Business]:
    """Generate a business: a person, an organisation, or of unknown nature."""
    return st.builds(Business, name=called(), nature=_NATURES, id=_IDS)


def public_bodies() -> st.SearchStrategy[PublicBody]:
    """Generate a public body."""
    return st.builds(PublicBody, name=called(), id=_IDS)


def nonprofits() -> st.SearchStrategy[Nonprofit]:
    """Generate a nonprofit organisation."""
    return st.builds(Nonprofit, name=called(), id=_IDS)


def unknown_parties() -> st.SearchStrategy[UnknownParty]:
    """Generate a party of unknown capacity, and perhaps of unknown nature too."""
    return st.builds(UnknownParty, name=called(), nature=_NATURES, id=_IDS)


def parties(
    *,
    capacity: Capacity | EllipsisType | None = ...,
    nature: Nature | EllipsisType | None = ...,
) -> st.SearchStrategy[Party]:
    """Generate a party.

    Args:
        capacity: The capacity; None for an unknown one, ``...`` for any.
        nature: The nature; None for an unknown one, ``...`` for any.
    """
    sides = [
        side
        for side in SIDES
        if (nature is ... or side[0] is nature) and (capacity is ... or side[1] is capacity)
    ]
    if not sides:
        raise InvalidValueError("parties", _TOGETHER, (nature, capacity), _ONE_OPEN)
    return st.builds(_party, st.sampled_from(sides), called())


def employable(nature: Nature | None, capacity: Capacity | None) -> bool:
    """Whether such a party can work under the authority of another, as far as is known."""
    return nature is not Nature.ORGANISATION and capacity in _AS_A_PERSON


Side = tuple[Nature | None, Capacity | None]


def _party(side: Side, name: str | Text) -> Party:
    return party_of(name, *side)


KNOWN_SIDES: tuple[Side, ...] = tuple(
    (nature, capacity) for nature, some in CAPACITIES.items() for capacity in some
)
SIDES: tuple[Side, ...] = (
    *KNOWN_SIDES,
    (None, Capacity.TRADE),
    *((nature, None) for nature in (None, *Nature)),
)

_AS_A_PERSON = (None, *CAPACITIES[Nature.PERSON])
_TOGETHER = Text(
    en="a nature and a capacity that go together",
    fr="une nature et une qualité compatibles",
)
_ONE_OPEN = Text(en="leave one of them open as ...", fr="laissez l’une d’elles ouverte par ...")
