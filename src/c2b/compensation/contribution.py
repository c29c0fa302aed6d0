"""Contributions of parties, with the facts that pay depends on.

A fact that is not known is None, and no policy or scheme takes that for a no or a zero.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Any

from attrs import Attribute, evolve, field, frozen

from c2b._field_type import Written
from c2b._limits import notation
from c2b._validators import aware, counted, instance, named, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.rounding import Exact
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class Decision(Choice):
    """The decision of a person about a contribution."""

    ACCEPTED = "accepted", "accepted", "acceptée"
    REJECTED = "rejected", "rejected", "refusée"


def _exact(instance: object, attribute: Attribute[Any], value: object) -> None:
    if type(value) is not int and type(value) is not Fraction:
        raise InvalidValueError(f"Contribution.{attribute.name}", _EXACT, value, _WRITE_EXACT)


def _from_zero(instance: object, attribute: Attribute[Any], value: Any) -> None:
    _exact(instance, attribute, value)
    if value < 0:
        raise InvalidValueError(f"Contribution.{attribute.name}", _FROM_ZERO, value, _REVERSE)


def _money(instance: object, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, Money) or value.minor < 0:
        raise InvalidValueError(f"Contribution.{attribute.name}", _MONEY, value, _REVERSE)


def _once(instance: Contribution, attribute: Attribute[Any], names: tuple[str, ...]) -> None:
    if len(set(names)) < len(names) or not all(name.strip() for name in names):
        raise InvalidValueError("Contribution.members", _EACH_ONCE, names, _NAME_EACH)


def _another(instance: Contribution, attribute: Attribute[Any], name: str | None) -> None:
    if name == instance.party:
        raise InvalidValueError("Contribution.referrer", _ANOTHER, name, _NO_REFERRER)


@frozen(kw_only=True)
class Contribution(Written):
    """A contribution of a party, or a number of like ones that are counted together.

    Attributes:
        key: The name, unique in the campaign: a contribution is settled once under its key.
        party: The party that handed it in.
        quantity: The count or amount (answers, licences, streams), from 0.
        at: The moment at which it was handed in.
        seconds: The time that one unit of it took.
        value: The price or revenue of one unit of it.
        cost: The cost of one unit to the business (printing, delivery), before any share.
        rank: The place in a contest, from 1; equal contributions have the same.
        score: The quality, or the goal that it reached, as an exact number.
        kind: The kind of contribution, where pay differs by kind.
        task: The task that it answers.
        answer: The answer to that task.
        client: The customer for whom it was done, or who pays for it: a subscriber, a firm.
        product: The product to which it belongs: a title, a game, an article on sale.
        referrer: The party that brought its party in.
        members: The members of the team that handed it in; the party is then the team.
        decision: The decision of a person about it.
        note: The reason of the person who decided.
    """

    key: str = field(validator=named)
    party: str = field(validator=named)
    quantity: Exact = field(default=1, validator=_from_zero, repr=notation)
    at: datetime | None = field(default=None, validator=optional(aware))
    seconds: Exact | None = field(default=None, validator=optional(_from_zero), repr=notation)
    value: Money | None = field(default=None, validator=optional(_money))
    cost: Money | None = field(default=None, validator=optional(_money))
    rank: int | None = field(default=None, validator=optional(counted))
    score: Exact | None = field(default=None, validator=optional(_exact), repr=notation)
    kind: str | None = field(default=None, validator=optional(instance(str)))
    task: str | None = field(default=None, validator=optional(instance(str)))
    answer: str | None = field(default=None, validator=optional(instance(str)))
    client: str | None = field(default=None, validator=optional(named))
    product: str | None = field(default=None, validator=optional(named))
    referrer: str | None = field(default=None, validator=[optional(named), _another])
    members: tuple[str, ...] = field(default=(), validator=[tuple_of(str), _once])
    decision: Decision | None = field(default=None, validator=optional(instance(Decision)))
    note: str = field(default="", validator=instance(str))

    def in_part(self, share: Fraction) -> Contribution:
        """Return the same contribution, counted for *share* of its quantity."""
        return evolve(self, quantity=self.quantity * share)


FACT_WORDS = {
    "quantity": Text(en="the quantity", fr="la quantité"),
    "at": Text(en="the moment of submission", fr="le moment de la remise"),
    "seconds": Text(en="the time that it took", fr="le temps passé"),
    "value": Text(en="the price or revenue", fr="le prix ou la recette"),
    "cost": Text(en="the cost", fr="le coût"),
    "rank": Text(en="the rank", fr="le rang"),
    "score": Text(en="the score", fr="la note"),
    "kind": Text(en="the kind", fr="la sorte"),
    "task": Text(en="the task", fr="la tâche"),
    "answer": Text(en="the answer", fr="la réponse"),
    "client": Text(en="the client", fr="le client"),
    "product": Text(en="the product", fr="le produit"),
    "referrer": Text(en="the referrer", fr="la personne qui parraine"),
    "members": Text(en="the members of the team", fr="les membres de l’équipe"),
    "decision": Text(en="the decision", fr="la décision"),
}
"""The words of the facts of a contribution that pay may depend on."""

_EACH_ONCE = Text(en="each member once, by a name", fr="chaque membre une seule fois, par un nom")
_NAME_EACH = Text(
    en="name each member once; leave members out where one party worked alone",
    fr="nommez chaque membre une fois\u00a0; omettez members pour une partie seule",
)
_ANOTHER = Text(
    en="another party than the one that contributed", fr="une autre partie que celle qui contribue"
)
_NO_REFERRER = Text(
    en="leave the referrer out where nobody referred the party",
    fr="omettez referrer si personne n’a parrainé la partie",
)
_EXACT = Text(en="an int or a Fraction", fr="un int ou un Fraction")
_WRITE_EXACT = Text(
    en="write a half as Fraction(1, 2); a float is never exact",
    fr="écrivez un demi Fraction(1, 2) ; un float n’est jamais exact",
)
_FROM_ZERO = Text(en="a number from 0", fr="un nombre à partir de 0")
_MONEY = Text(en="Money from zero", fr="un Money à partir de zéro")
_REVERSE = Text(
    en="take back what was paid by a reversal", fr="reprenez un paiement par une contre-écriture"
)
