"""Money as documents hold it: an exact amount in major units, as text, and a currency."""

from __future__ import annotations

from attrs import Factory, field, frozen

from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.wire.leaf import Digits, written_whole


def _meant(written: WrittenMoney) -> Money:
    try:
        return Money.of(written.amount, written.currency)
    except InvalidValueError as error:
        where = "currency" if error.where == "currency" else "amount"
        raise InvalidValueError(where, error.wanted, error.came, error.way_out) from None


@frozen(kw_only=True)
class WrittenMoney:
    """What a document says, and the money that it means."""

    amount: Digits
    currency: str
    money: Money = field(init=False, default=Factory(_meant, takes_self=True))


def written(money: Money) -> dict[str, str]:
    """*money* as data.

    Raises:
        InvalidValueError: An amount of more than 4200 digits.
    """
    written_whole(money.minor)
    return {"amount": money.digits, "currency": money.currency}
