"""The kinds of compensation for a value. `Unpaid` is a kind; None stands for unknown."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import counted, instance, optional
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class Unpaid(Written):
    """The compensation of a leg that is known to be unpaid."""

    kind: ClassVar[str] = "none"
    description: str | Text = field(default="", validator=instance(str, Text))


@frozen(kw_only=True)
class Monetary(Written):
    """A compensation in money, or in what converts into money freely; *amount* may be unknown."""

    kind: ClassVar[str] = "monetary"
    amount: Money | None = field(default=None, validator=optional(instance(Money)))
    description: str | Text = field(default="", validator=instance(str, Text))


@frozen(kw_only=True)
class Material(Written):
    """A compensation in goods, vouchers, credit or points; *fair_value* may be unknown."""

    kind: ClassVar[str] = "material"
    fair_value: Money | None = field(default=None, validator=optional(instance(Money)))
    description: str | Text = field(default="", validator=instance(str, Text))


@frozen(kw_only=True)
class Immaterial(Written):
    """A compensation without a price: recognition, badge, rank, access, influence."""

    kind: ClassVar[str] = "immaterial"
    description: str | Text = field(default="", validator=instance(str, Text))


@frozen(kw_only=True)
class Reciprocal(Written):
    """The compensation by another leg of the exchange, by its number from 1; None is open."""

    kind: ClassVar[str] = "reciprocal"
    leg: int | None = field(default=None, validator=optional(counted))
    description: str | Text = field(default="", validator=instance(str, Text))


Compensation = Unpaid | Monetary | Material | Immaterial | Reciprocal
COMPENSATIONS = (Unpaid, Monetary, Material, Immaterial, Reciprocal)


def amount_of(compensation: Compensation | None) -> Money | None:
    """Return the amount or fair value of *compensation*; None where none is known."""
    match compensation:
        case Monetary(amount=amount) | Material(fair_value=amount):
            return amount
        case _:
            return None
