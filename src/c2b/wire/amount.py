"""The document form of amounts: ``{"amount": "0.001", "currency": "USD"}``, points by name."""

from __future__ import annotations

from fractions import Fraction
from operator import attrgetter
from typing import Any

from attrs import Factory, field, frozen

from c2b._validators import instance, natural, optional
from c2b.compensation.unit import MOST_DECIMALS, Amount, Medium, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.custom_forms import CustomForm
from c2b.wire.definitions import CURRENCY, NOT_BLANK, NULL, Refer, Schema, any_of, object_schema
from c2b.wire.number_scalars import Major, written_whole
from c2b.wire.scalars import SCALARS
from c2b.wire.shape import Members

_IN_MONEY = (Medium.CASH, Medium.KIND)


def _amount(written: AmountForm) -> Amount:
    is_money = written.medium in _IN_MONEY
    expected, other = ("currency", "name") if is_money else ("name", "currency")
    name: str | None = getattr(written, expected)
    if name is None:
        raise InvalidValueError(f"AmountForm.{expected}", _NAMED, None, _SAY_WHICH)
    if getattr(written, other) is not None:
        raise InvalidValueError(f"AmountForm.{other}", _NOT_THERE, name, _LEAVE_OUT)
    unit = Unit(medium=written.medium, name=name, decimals=written.decimals)
    return Amount(exact=written.amount * 10**unit.digits, unit=unit)


@frozen(kw_only=True)
class AmountForm:
    """An amount as a document states it.

    Attributes:
        amount: The number of major units, exactly: a tenth of a cent is ``"0.001"``.
        medium: The medium; by default cash.
        currency: The currency of cash, and of goods at a fair value.
        name: The name of the points, the badge or the rank.
        decimals: The decimal places in which points are given.
    """

    amount: Major
    medium: Medium = field(default=Medium.CASH, validator=instance(Medium))
    currency: str | None = field(default=None, validator=optional(instance(str)))
    name: str | None = field(default=None, validator=optional(instance(str)))
    decimals: int = field(default=0, validator=natural)
    meaning: Amount = field(init=False, default=Factory(_amount, takes_self=True))


def written(amount: Amount) -> dict[str, Any]:
    """Return *amount* as data: in digits where these are exact, else as a fraction."""
    unit = amount.unit
    head = {} if unit.medium is Medium.CASH else {"medium": unit.medium.value}
    name = "currency" if unit.medium in _IN_MONEY else "name"
    return {
        "amount": _digits(amount.exact, unit.digits),
        **head,
        name: unit.name,
        **({"decimals": unit.decimals} if unit.decimals else {}),
    }


def _digits(exact: Fraction, least: int) -> str:
    """Return *exact*, in smallest parts of a unit with *least* digits, in major units."""
    major = exact / 10**least
    written_whole(max(abs(major.numerator), major.denominator))
    places = max(_powers(major.denominator, 2), _powers(major.denominator, 5), least)
    scaled = major * 10**places
    if scaled.denominator != 1 or places > _MOST_PLACES:
        return str(major)
    whole, part = divmod(abs(scaled.numerator), 10**places)
    return f"{'-' * (exact < 0)}{whole}" + (f".{part:0{places}}" if places else "")


def _powers(number: int, prime: int) -> int:
    """Return how often *prime* divides *number*."""
    count = 0
    while number % prime == 0:
        number, count = number // prime, count + 1
    return count


def amount_schema(refer: Refer) -> Schema:
    """Return the schema of an amount of money, or of points or a badge by their name."""
    name = {"type": "string", **NOT_BLANK}
    fields = {
        "amount": dict(SCALARS[Major].schema),
        "medium": refer(Members(Medium)),
        "currency": any_of([refer(CURRENCY), NULL]),
        "name": any_of([name, NULL]),
        "decimals": {"type": "integer", "minimum": 0, "maximum": MOST_DECIMALS, "default": 0},
    }
    others = [medium.value for medium in Medium if medium not in _IN_MONEY]
    is_other = {"medium": {"type": "string", "enum": others}}
    return {
        **object_schema(fields, ("amount",)),
        "if": {"type": "object", "properties": is_other, "required": ["medium"]},
        "then": _one_of({"name": name}, "currency"),
        "else": _one_of({"currency": refer(CURRENCY), "decimals": {"const": 0}}, "name"),
    }


def _one_of(given: Schema, other: str) -> Schema:
    """Return the schema of an object with the key that is *given*, and not with the *other*."""
    return {"type": "object", "properties": {**given, other: NULL}, "required": [next(iter(given))]}


FORM = CustomForm(cls=AmountForm, read=attrgetter("meaning"), write=written, schema=amount_schema)

_MOST_PLACES = 30
_NAMED = Text(en="a currency or the name of a unit", fr="une monnaie ou le nom d’une unité")
_SAY_WHICH = Text(
    en="give cash and goods a currency, points and badges a name",
    fr="donnez une monnaie à l’argent et aux biens, un nom aux points et aux distinctions",
)
_NOT_THERE = Text(en="one unit only", fr="une seule unité")
_LEAVE_OUT = Text(
    en="leave out one of currency and name", fr="omettez currency ou name, l’un des deux"
)
