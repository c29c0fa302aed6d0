"""The subordination between two parties: direction, control and sanction of work."""

from __future__ import annotations

from typing import Any

from attrs import Factory, evolve, field, frozen

from c2b._validators import exactly, instance, optional
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import NEEDS, TEXT, Text


class Side(Choice):
    """A side of a leg."""

    PROVIDER = "provider", "the provider", "qui apporte la valeur"
    RECIPIENT = "recipient", "the recipient", "qui reçoit la valeur"

    @property
    def other(self) -> Side:
        """The opposite side of the leg."""
        return Side.RECIPIENT if self is Side.PROVIDER else Side.PROVIDER


class Dependence(Choice):
    """Whether one party works under the authority of the other, as a table asks for it."""

    NONE = (
        "none",
        "neither works under the authority of the other",
        "aucune partie ne travaille sous l’autorité de l’autre",
    )
    PROVIDER_WORKS_FOR_RECIPIENT = (
        "provider_works_for_recipient",
        "the provider works under the authority of the recipient",
        "qui apporte la valeur travaille sous l’autorité de qui la reçoit",
    )
    RECIPIENT_WORKS_FOR_PROVIDER = (
        "recipient_works_for_provider",
        "the recipient works under the authority of the provider",
        "qui reçoit la valeur travaille sous l’autorité de qui l’apporte",
    )


def _part(en: str, fr: str) -> Any:
    """One of the three facts, with its words."""
    return field(
        default=None, validator=optional(instance(bool)), metadata={TEXT: Text(en=en, fr=fr)}
    )


def _whole(found: Subordination) -> bool | None:
    """All three make a whole, one that is missing unmakes it; else it is unknown."""
    facts = found.parts
    if found.ruled_out or False in facts:
        return False
    return None if None in facts else True


def _dependence(found: Subordination) -> Dependence | None:
    """The side that works for the other, where that is known."""
    if found.whole is False:
        return Dependence.NONE
    return None if found.whole is None or found.worker is None else _WORKS[found.worker]


@frozen(kw_only=True)
class Subordination:
    """The authority of one party over the work of the other, by facts, whatever the contract says.

    Attributes:
        worker: The side whose work is looked at; None where that is unknown.
        direction: Whether the worker takes orders on how to work; None where unknown, as below.
        control: Whether the work itself is controlled, not only its result afterwards.
        sanction: Whether disobedience can be punished.
        ruled_out: Whether it is known that the three do not hold together, although not which of
            them fails.
        whole: Whether all three hold together, which makes subordination; None where unknown.
        dependence: The party that works for the other, as the table of paradigms reads it.

    Raises:
        InvalidValueError: All three hold, and yet that is ruled out.

    >>> Subordination(worker=Side.PROVIDER, direction=True, control=False).dependence
    Dependence.NONE
    """

    worker: Side | None = field(default=None, validator=optional(instance(Side)))
    direction: bool | None = _part(
        "orders or instructions are given while the work is done",
        "des ordres ou des consignes sont donnés pendant l’exécution",
    )
    control: bool | None = _part(
        "the work is controlled or tracked while it is done",
        "le travail est contrôlé ou suivi pendant l’exécution",
    )
    sanction: bool | None = _part(
        "failings can be sanctioned, otherwise than by not paying for refused work; a rating that "
        "lowers access to tasks is a sanction",
        "les manquements peuvent être sanctionnés, autrement que par le non-paiement "
        "d’un travail refusé ; une note qui réduit l’accès aux tâches est une sanction",
    )
    ruled_out: bool = field(default=False, validator=exactly(bool))
    whole: bool | None = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(_whole, takes_self=True),
        metadata={
            TEXT: Text(
                en="direction, control and sanction are exercised together",
                fr="direction, contrôle et sanction sont exercés à la fois",
            ),
            NEEDS: ("direction", "control", "sanction"),
        },
    )
    dependence: Dependence | None = field(
        init=False, eq=False, repr=False, default=Factory(_dependence, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        if self.ruled_out and all(self.parts):
            raise InvalidValueError("Subordination.ruled_out", _ALL_THREE, True, _DROP_ONE)

    @classmethod
    def none(cls) -> Subordination:
        """Return the subordination of two parties of which neither works under the other."""
        return cls(ruled_out=True)

    @classmethod
    def of(cls, worker: Side) -> Subordination:
        """Return the subordination of *worker*, for whom all three facts hold."""
        return cls(worker=worker, direction=True, control=True, sanction=True)

    @property
    def parts(self) -> tuple[bool | None, bool | None, bool | None]:
        """Direction, control and sanction, in this order."""
        return self.direction, self.control, self.sanction

    @property
    def reversed(self) -> Subordination:
        """The same facts seen from a leg whose sides are exchanged."""
        return self if self.worker is None else evolve(self, worker=self.worker.other)

    def joined(self, other: Subordination, where: str, named: str) -> Subordination:
        """Return the facts that this and *other* state together of the same two parties.

        Args:
            other: The subordination that is stated at another place.
            where: The name of this place.
            named: The name of the other place.

        Raises:
            InvalidValueError: The two contradict each other.
        """
        facts = {name: _joined(self, other, name, where, named) for name in _STATED}
        ruled_out = self.ruled_out or other.ruled_out
        if ruled_out and all(facts[name] for name in _PARTS):
            expected = _AS_THERE.fill(named=named, value=_stated(other))
            raise InvalidValueError(where, expected, _stated(self), _CORRECT)
        return Subordination(ruled_out=ruled_out, **facts)


def subordination_of(dependence: Dependence | None) -> Subordination | None:
    """The subordination of which only *dependence* is known; None where nothing is."""
    match dependence:
        case None:
            return None
        case Dependence.NONE:
            return Subordination.none()
        case Dependence.PROVIDER_WORKS_FOR_RECIPIENT:
            return Subordination.of(Side.PROVIDER)
        case _:
            return Subordination.of(Side.RECIPIENT)


def _joined(one: Subordination, other: Subordination, name: str, where: str, named: str) -> Any:
    here, there = getattr(one, name), getattr(other, name)
    if here is not None and there is not None and here is not there:
        place, expected = f"{where}.{name}", _AS_THERE.fill(named=f"{named}.{name}", value=there)
        raise InvalidValueError(place, expected, here, _CORRECT)
    return there if here is None else here


def _stated(found: Subordination) -> Text:
    """Return the facts that *found* states, as an error shows them."""
    if found.ruled_out:
        return Dependence.NONE.text
    known = [
        f"{name}={getattr(found, name)}" for name in _PARTS if getattr(found, name) is not None
    ]
    return Text(en="{facts}", fr="{facts}").fill(facts=", ".join(known))


_PARTS = ("direction", "control", "sanction")
_STATED = ("worker", *_PARTS)
_WORKS = {
    Side.PROVIDER: Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
    Side.RECIPIENT: Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
}

_ALL_THREE = Text(
    en="False, for direction, control and sanction all hold",
    fr="False, puisque direction, contrôle et sanction sont tous exercés",
)
_DROP_ONE = Text(
    en="state which of the three does not hold, or leave ruled_out away",
    fr="indiquez lequel des trois fait défaut, ou omettez ruled_out",
)
_AS_THERE = Text(
    en="the same as {named} states ({value})", fr="la même chose que {named} ({value})"
)
_CORRECT = Text(en="correct one of the two", fr="corrigez l’un des deux")
