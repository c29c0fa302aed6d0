"""The facts on a person who is paid: general ones, their own, and those in the books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, cast

import attrs
from attrs import evolve, frozen

from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PayeeFacts
from c2b.rules.obligations.paid import Paid, Rates
from c2b.rules.obligations.receipts import Receipts
from c2b.text import Text

_FROM_BOOKS = (
    *("payee.stated_paid_usd", "payee.payments", "payee.year", "seller.consideration_eur"),
    *("employment.hourly_eur", "employment.hourly_gbp", "pay.earned", "pay.hours"),
)
"""The facts that the books and the hours state; a second statement of them is refused."""
_CURRENCY = {
    **dict.fromkeys(("payee.payments", "payee.stated_paid_usd", "payee.withheld_share"), "USD"),
    "seller.consideration_eur": "EUR",
}
"""The currency of the amounts that are unknown where a rate is."""
_HOURLY = {"EUR": "hourly_eur", "GBP": "hourly_gbp"}
_WAGES_IN = {"FR": "EUR", "DE": "EUR", "GB": "GBP", "US": "USD"}
"""The currency of the wages on record."""


@frozen(kw_only=True)
class BooksReader:
    """The way in which amounts become facts.

    Attributes:
        rates: The rates between currencies.
        where: The places asked about; the pay of an hour is read in their currency only.
        shares: The shares of tax that the law asks for, to which whole cents are compared.
    """

    rates: Rates
    where: tuple[str, ...]
    shares: tuple[Decimal | int, ...] = ()

    def facts(
        self, known: Mapping[str, Any], receipts: Receipts, hours: Decimal | int | None
    ) -> CrowdsourcingFacts:
        """Return all facts on the person who was paid.

        Args:
            known: The facts on the person, by group.
            receipts: The amounts in the books.
            hours: The hours that were paid; None where they are unknown.

        Raises:
            InvalidValueError: An amount of the books is stated a second time.
        """
        paid = receipts.whole
        for path in _FROM_BOOKS:
            group, _, name = path.partition(".")
            stated = getattr(known[group], name)
            if stated is not None:
                raise InvalidValueError(f"{paid.party}: {path}", _OPEN, stated, _LEAVE_OUT)
        read = {"payee": self._payee(known["payee"], receipts), "seller": self._seller(paid)}
        if hours is not None:
            read |= {"employment": self._hourly(paid, hours), "pay": self._pay(paid, hours)}
        filled = {group: evolve(known[group], **dict(found)) for group, found in read.items()}
        return CrowdsourcingFacts(**{**known, **filled})

    def lacks_rate(self, paths: Iterable[str], paid: Paid) -> tuple[tuple[str, str], ...]:
        """Return the pairs of currencies whose rate is unknown, for want of which *paths* are."""
        wanted = dict.fromkeys(_CURRENCY[path] for path in paths if path in _CURRENCY)
        return tuple((code, to) for to in wanted for code in paid.lacks_rate(to, self.rates))

    def _payee(self, known: PayeeFacts, receipts: Receipts) -> Iterator[tuple[str, object]]:
        yield "year", receipts.whole.year
        yield "paid_for", receipts.paid_for
        yield "stated_paid_usd", receipts.counted.total_in("USD", self.rates)
        if known.withheld_share is None:
            asked = (each for each in (*self.shares, known.treaty_rate) if each is not None)
            yield "withheld_share", receipts.part.share_withheld("USD", self.rates, asked)
        if known.through_network is False and known.gross_usd is None:
            yield "gross_usd", 0  # nothing passes through a network

    def _seller(self, paid: Paid) -> Iterator[tuple[str, object]]:
        yield "consideration_eur", paid.total_in("EUR", self.rates)

    def _hourly(self, paid: Paid, hours: Decimal | int) -> Iterator[tuple[str, object]]:
        for currency, name in _HOURLY.items():
            if paid.cash_in(currency):
                yield name, paid.hourly(currency, hours)

    def _pay(self, paid: Paid, hours: Decimal | int) -> Iterator[tuple[str, object]]:
        yield "hours", hours
        currencies = {_WAGES_IN.get(place[:2]) for place in self.where if ":" not in place}
        if len(currencies) == 1 and None not in currencies:
            yield "earned", paid.cash_in(str(*currencies))


def extended(facts: SharedFacts) -> CrowdsourcingFacts:
    """Return *facts* as facts on paid work, in which those of that activity are unknown."""
    if isinstance(facts, CrowdsourcingFacts):
        return facts
    names = (each.name for each in attrs.fields(SharedFacts))
    return CrowdsourcingFacts(**{name: getattr(facts, name) for name in names})


def joined(everyone: CrowdsourcingFacts, own: SharedFacts) -> dict[str, Any]:
    """Return the facts known of a person, and else those that hold for everyone, by group."""
    names = _names(CrowdsourcingFacts if isinstance(own, CrowdsourcingFacts) else SharedFacts)
    found = {name: getattr(everyone, name) for name in _names(CrowdsourcingFacts)}
    for name in names:
        mine, blank = getattr(own, name), getattr(_BLANK, name)
        if mine is blank or mine == blank:
            continue
        if name == "assessed":
            found[name] = tuple(dict.fromkeys((*found[name], *mine)))
        else:
            found[name] = mine if found[name] == blank else _group(found[name], mine)
    return found


@cache
def _names(model: type[SharedFacts]) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(model))


def _group(common: Any, mine: Any) -> Any:
    """Return a group, or the leg, in which what is known of a person goes first."""
    if isinstance(mine, Leg):
        return mine
    model = cast("type[attrs.AttrsInstance]", type(mine))
    names = (each.name for each in attrs.fields(model) if each.init)
    known = ((name, getattr(mine, name)) for name in names)
    return evolve(common, **{name: value for name, value in known if value is not None})


_BLANK = CrowdsourcingFacts()
_OPEN = Text(
    en="an unknown fact, which the books state", fr="un fait inconnu, que les livres donnent"
)
_LEAVE_OUT = Text(
    en="leave it out; give hours as hours=..., and payments elsewhere as books of their own",
    fr="omettez-le ; donnez les heures par hours=..., et d’autres paiements comme d’autres livres",
)
