"""The document form of money: an exact amount in major units, as text, and a currency."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter

from attrs import Factory, field, frozen

from c2b.errors import InvalidValueError
from c2b.models.currency import codes_of_money
from c2b.models.money import Money
from c2b.wire.custom_forms import CustomForm
from c2b.wire.definitions import CURRENCY, Refer, Schema, object_schema
from c2b.wire.number_scalars import Digits, written_whole
from c2b.wire.scalar import END


def _meant(written: MoneyForm) -> Money:
    try:
        return Money.of(written.amount, written.currency)
    except InvalidValueError as error:
        where = "currency" if error.where == "currency" else "amount"
        raise InvalidValueError(where, error.expected, error.got, error.hint) from None


@frozen(kw_only=True)
class MoneyForm:
    """Money as a document states it."""

    amount: Digits
    currency: str
    money: Money = field(init=False, default=Factory(_meant, takes_self=True))


def written(money: Money) -> dict[str, str]:
    """Return *money* as data.

    Raises:
        InvalidValueError: An amount of more than 4200 digits.
    """
    written_whole(money.minor)
    return {"amount": money.digits, "currency": money.currency}


def money_schema(refer: Refer) -> Schema:
    """Return the schema of an amount with the digits that its currency has, most often two."""
    codes: defaultdict[int, list[str]] = defaultdict(list)
    for code, digits in codes_of_money().items():
        codes[digits].append(code)
    usual = max(codes, key=lambda digits: len(codes[digits]))
    chosen: Schema = {"then": _amount(usual)}
    for digits in sorted(codes.keys() - {usual}):
        chosen = {"if": _in(codes[digits]), "then": _amount(digits), "else": _only(chosen)}
    fields = {"amount": {"type": "string", "maxLength": 4000}, "currency": refer(CURRENCY)}
    return {**object_schema(fields, tuple(fields)), **chosen}


def _only(chosen: Schema) -> Schema:
    """Return the schema inside another ``else``: without a condition, what it would lead to."""
    return chosen if "if" in chosen else chosen["then"]


def _in(codes: list[str]) -> Schema:
    return {"type": "object", "properties": {"currency": {"type": "string", "enum": codes}}}


def _amount(digits: int) -> Schema:
    fraction = rf"[0-9]{{1,{digits}}}0*" if digits else "0+"
    amount = {"type": "string", "pattern": rf"^[+-]?[0-9]+([.]{fraction})?{END}"}
    return {"type": "object", "properties": {"amount": amount}}


FORM = CustomForm(cls=MoneyForm, read=attrgetter("money"), write=written, schema=money_schema)
