"""The exchange of one leg or several linked ones, and the intermediary between the parties."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import instance, named, optional, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError, together
from c2b.models.activity import Activity
from c2b.models.leg import Leg
from c2b.models.party import Capacity, is_same_party, party_text
from c2b.text import Text


class IntermediaryRole(Choice):
    """The role of an intermediary; one that acquires the value is a party to two legs."""

    MATCHMAKER = "matchmaker", "it connects the parties", "il met les parties en relation"
    AGENT = "agent", "it acts for a party", "il agit pour une partie"


class Composition(Choice):
    """The shape in which the legs of an exchange are linked."""

    SINGLE = "single", "a single leg", "un flux unique"
    CHAIN = "chain", "a chain", "une chaîne"
    RECIPROCAL = "reciprocal", "two legs that cross", "deux flux croisés"
    BROKERED = (
        "brokered",
        "an exchange through a matchmaker",
        "un échange passé par un intermédiaire",
    )
    POOL = "pool", "a pool behind one agent", "un groupement derrière un mandataire"
    HUB = "hub", "several values around one party", "plusieurs valeurs autour d’une partie"


@frozen(kw_only=True)
class Intermediary:
    """A party that connects others or acts for some of them; None means unknown."""

    name: str = field(validator=named)
    role: IntermediaryRole | None = field(
        default=None, validator=optional(instance(IntermediaryRole))
    )
    capacity: Capacity | None = field(default=None, validator=optional(instance(Capacity)))


@frozen(kw_only=True)
class Exchange(Written):
    """Legs that belong together, in order; a leg names an earlier one by its number from 1.

    Attributes:
        composition: The shape that the author states; None leaves it to the links and parties.

    Raises:
        InvalidValueError: A link to a leg that is not earlier, a joint between two parties, or a
            stated composition that the legs do not have, such as a chain that branches; all of
            them at once.
    """

    legs: tuple[Leg, ...] = field(validator=tuple_of(Leg, least=1))
    composition: Composition | None = field(default=None, validator=optional(instance(Composition)))
    intermediary: Intermediary | None = field(
        default=None, validator=optional(instance(Intermediary))
    )
    activity: Activity | None = field(default=None, validator=optional(instance(Activity)))
    title: str | Text = field(default="", validator=instance(str, Text))

    def __attrs_post_init__(self) -> None:
        if error := together(_contradictions(self)):
            raise error

    def __iter__(self) -> Iterator[Leg]:
        return iter(self.legs)

    def __len__(self) -> int:
        return len(self.legs)

    @property
    def is_line(self) -> bool:
        """Whether each leg after the first passes on the value of the one before it."""
        later = enumerate(self.legs[1:], start=1)
        return len(self.legs) > 1 and all(leg.derives_from == place for place, leg in later)

    @property
    def crosses(self) -> bool:
        """Whether there are two legs that cross between the same two parties."""
        if len(self.legs) != 2:
            return False
        there, back = self.legs
        return is_same_party(there.provider, back.recipient) and is_same_party(
            there.recipient, back.provider
        )


def _contradictions(exchange: Exchange) -> Iterator[InvalidValueError]:
    """Yield the errors of the exchange; joints and shape only where all links hold."""
    astray = tuple(_links_astray(exchange.legs))
    yield from astray
    if astray:
        return
    shape = exchange.composition
    if exchange.is_line or shape is Composition.CHAIN:
        yield from _loose_joints(exchange.legs)
    if shape is not None and not _HAS[shape](exchange):
        expected = _ITS_OWN.fill(shape=shape.value, needs=_NEEDS[shape])
        hint = _BRANCHES if shape is Composition.CHAIN else _LEAVE_OPEN
        yield InvalidValueError("Exchange.composition", expected, shape.value, hint)


def _links_astray(legs: tuple[Leg, ...]) -> Iterator[InvalidValueError]:
    """Yield an error for each link that points to no earlier leg."""
    for number, leg in enumerate(legs, start=1):
        if leg.derives_from is not None and leg.derives_from >= number:
            where = f"Exchange.legs[{number - 1}].derives_from"
            yield InvalidValueError(where, _EARLIER, leg.derives_from, _ORDER_LEGS)


def _loose_joints(legs: tuple[Leg, ...]) -> Iterator[InvalidValueError]:
    """Yield an error where the party that passes a value on did not receive it."""
    for place, leg in enumerate(legs):
        if leg.derives_from is None:
            continue
        received, provides = legs[leg.derives_from - 1].recipient, leg.provider
        natures = {received.nature, provides.nature} - {None}
        if not is_same_party(received, provides) or len(natures) > 1:
            expected = _SAME_PARTY.fill(leg=leg.derives_from, party=party_text(received))
            where = f"Exchange.legs[{place}].provider"
            yield InvalidValueError(where, expected, party_text(provides), _MEND_JOINT)


def _is_role(role: IntermediaryRole, exchange: Exchange) -> bool:
    """Whether the intermediary has *role*, or may have it because its role is unknown."""
    intermediary = exchange.intermediary
    return intermediary is not None and intermediary.role in (role, None)


def _is_matched(exchange: Exchange) -> bool:
    """Whether a matchmaker stands between the parties."""
    intermediary = exchange.intermediary
    return intermediary is not None and intermediary.role is IntermediaryRole.MATCHMAKER


_HAS: dict[Composition, Callable[[Exchange], bool]] = {
    Composition.SINGLE: lambda exchange: len(exchange.legs) == 1 and not _is_matched(exchange),
    Composition.CHAIN: lambda exchange: exchange.is_line,
    Composition.RECIPROCAL: lambda exchange: exchange.crosses,
    Composition.BROKERED: lambda exchange: _is_role(IntermediaryRole.MATCHMAKER, exchange),
    Composition.POOL: lambda exchange: _is_role(IntermediaryRole.AGENT, exchange),
    Composition.HUB: lambda exchange: len(exchange.legs) > 1,
}
_NEEDS = {
    Composition.SINGLE: Text(
        en="one leg, and no matchmaker", fr="un seul flux, sans mise en relation"
    ),
    Composition.CHAIN: Text(
        en="a line of legs, each later one derived from the one before it",
        fr="des flux à la file, chacun dérivant de celui qui le précède",
    ),
    Composition.RECIPROCAL: Text(
        en="two legs that cross between the same two parties",
        fr="deux flux qui se croisent entre les deux mêmes parties",
    ),
    Composition.BROKERED: Text(
        en="an intermediary that is a matchmaker", fr="un intermédiaire qui met en relation"
    ),
    Composition.POOL: Text(
        en="an intermediary that is an agent", fr="un intermédiaire qui est mandataire"
    ),
    Composition.HUB: Text(en="several legs", fr="plusieurs flux"),
}
_ITS_OWN = Text(
    en="the composition that the legs have ('{shape}' asks for {needs})",
    fr="la composition qu’ont les flux (« {shape} » demande {needs})",
)
_LEAVE_OPEN = Text(
    en="correct the legs, or leave the composition out and have it read from them",
    fr="corrigez les flux, ou omettez la composition, qui en sera déduite",
)
_BRANCHES = Text(
    en="link the legs in a line; where two pass on the same value, state a hub, or give each path "
    "an exchange of its own",
    fr="liez les flux à la file\u00a0; si deux d’entre eux transmettent la même valeur, "
    "déclarez « hub », ou faites de chaque chemin un échange distinct",
)
_EARLIER = Text(en="the number of an earlier leg", fr="le numéro d’un flux antérieur")
_ORDER_LEGS = Text(
    en="put the leg that it derives from before it",
    fr="placez avant lui le flux dont il dérive",
)
_SAME_PARTY = Text(
    en="{party}, who received the value of leg {leg}",
    fr="{party}, qui a reçu la valeur du flux {leg}",
)
_MEND_JOINT = Text(
    en="name the same party on both sides of the joint, or drop derives_from",
    fr="nommez la même partie des deux côtés de la jonction, ou retirez derives_from",
)
