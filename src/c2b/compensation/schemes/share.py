"""Shares of revenue, and royalties with a minimum and an advance."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.quantity_tally import Priced, Sales
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import Reading, Scheme, a_share, not_negative
from c2b.compensation.tally import minor
from c2b.compensation.unit import Amount, Medium, Unit, cash, decimal_text, maybe_amount_of, percent
from c2b.errors import CurrencyMismatchError
from c2b.models.currency import a_currency
from c2b.text import Text


@frozen(kw_only=True)
class Share(Scheme[Priced]):
    """A share of what contributions brought in; needs `Contribution.value`.

    Attributes:
        rate: The share, from 0 to 1.
        currency: The currency of the values, and of the pay.
        in_kind: Whether goods are given: at a rate of 1, goods at their value.
    """

    kind: ClassVar[str] = "share"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    currency: str = field(validator=a_currency)
    in_kind: bool = field(default=False, validator=instance(bool))

    @property
    def unit(self) -> Unit:
        """The unit that the scheme pays in: cash or goods in its currency."""
        return Unit(medium=Medium.KIND if self.in_kind else Medium.CASH, name=self.currency)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit that the scheme pays in."""
        return frozenset({self.unit})

    def tally(self) -> Priced:
        """Return an empty tally of revenue."""
        return Priced(price=self.revenue)

    def revenue(self, item: Contribution) -> Exact:
        """Return the revenue of *item*, in minor units."""
        return item.quantity * minor(self.currency, "value", item)

    def reading(self, tally: Priced) -> Reading:
        """Return the share of the sum."""
        unit, rate = self.unit, plain(self.rate)
        paid = {party: worth * rate for party, worth in tally.worth.items()}

        def explain(party: str) -> Text:
            return _SHARE.fill(
                rate=percent(self.rate),
                base=unit.text_of(tally.worth[party]),
                amount=unit.text_of(paid[party]),
            )

        return Reading.of(unit, paid, explain)

    @property
    def adds_up(self) -> bool:
        """Whether what two parts of the contributions earn adds up: it does."""
        return True

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: they do."""
        return True

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the share of the revenue of *item*."""
        return {self.unit: self.revenue(item) * plain(self.rate)}


class Costs(Choice):
    """The treatment of `Contribution.cost`: ignored, or deducted before or after the share."""

    ASIDE = "aside", "left aside", "laissés de côté"
    BEFORE = "before", "taken off before the share", "déduits avant le partage"
    AFTER = "after", "taken off after the share", "déduits après le partage"


@frozen(kw_only=True)
class Royalty(Scheme[Sales]):
    """A share of the price of each unit, with a minimum, after an advance is earned back.

    Attributes:
        rate: The share, from 0 to 1.
        currency: The currency of prices, and of the pay.
        least: The lowest earnings of each unit.
        costs: The treatment of the cost of a unit; the royalty on a unit never falls below 0.
        advance: The amount paid beforehand: the royalties up to it are not paid a second time.
    """

    kind: ClassVar[str] = "royalty"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    currency: str = field(validator=a_currency)
    least: Amount | None = field(default=None, converter=maybe_amount_of, validator=not_negative)
    costs: Costs = field(default=Costs.ASIDE, validator=instance(Costs))
    advance: Amount | None = field(default=None, converter=maybe_amount_of, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        for amount in (self.least, self.advance):
            if amount is not None and amount.unit != cash(self.currency):
                raise CurrencyMismatchError(cash(self.currency).code, amount.unit.code)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit that the scheme pays in: cash in its currency."""
        return frozenset({cash(self.currency)})

    def tally(self) -> Sales:
        """Return an empty tally of royalties."""
        return Sales(price=self.royalty, bases=self.bases)

    def royalty(self, item: Contribution) -> Exact:
        """Return what *item* earns, before any advance is earned back."""
        value, before, after = minor(self.currency, "value", item), 0, 0
        if self.costs is not Costs.ASIDE:
            cost = minor(self.currency, "cost", item)
            before, after = (cost, 0) if self.costs is Costs.BEFORE else (0, cost)
        least = 0 if self.least is None else self.least.exact
        return item.quantity * max((value - before) * self.rate - after, least)

    def bases(self, item: Contribution) -> tuple[Exact, Exact]:
        """Return the prices of the units of *item*, and their costs where these matter."""
        cost = 0 if self.costs is Costs.ASIDE else minor(self.currency, "cost", item)
        return item.quantity * minor(self.currency, "value", item), item.quantity * cost

    def reading(self, tally: Sales) -> Reading:
        """Return the royalties, less the advance."""
        unit = cash(self.currency)
        advance = 0 if self.advance is None else plain(self.advance.exact)
        paid = {party: max(worth - advance, 0) for party, worth in tally.worth.items()}

        def explain(party: str) -> Text:
            count = tally.totals[party]
            words = _ROYALTY if count >= 2 else _ROYALTY_ON_ONE
            royalty = words.fill(
                rate=percent(self.rate),
                terms=self._terms(tally.sums[party]),
                count=decimal_text(count),
                amount=unit.text_of(tally.worth[party]),
            )
            if self.advance is None:
                return royalty
            return _ADVANCE.fill(
                royalty=royalty, advance=self.advance.text, amount=unit.text_of(paid[party])
            )

        return Reading.of(unit, paid, explain)

    def _terms(self, sums: tuple[Exact, Exact] | None) -> Text:
        """Return what the rate is taken from, in amounts where known, and what corrects it."""
        if sums is None:
            terms = _OF_PRICE[self.costs]
        else:
            prices, costs = map(cash(self.currency).text_of, sums)
            terms = _OF.fill(prices=prices)
            if self.costs is not Costs.ASIDE:
                terms = _LESS[self.costs].fill(terms=terms, costs=costs)
        return terms if self.least is None else _AT_LEAST.fill(terms=terms, least=self.least.text)

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: only where there is no advance."""
        return self.advance is None

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the royalty on *item*; nothing where there is an advance."""
        return {cash(self.currency): self.royalty(item)} if self.prices_contributions else {}


_SHARE = Text(en="{rate} of {base} = {amount}", fr="{rate} de {base} = {amount}")
_OF_PRICE = {
    Costs.ASIDE: Text(en="of the price", fr="du prix"),
    Costs.BEFORE: Text(en="of the price less the cost", fr="du prix moins le coût"),
    Costs.AFTER: Text(en="of the price, less the cost", fr="du prix, moins le coût"),
}
_OF = Text(en="of {prices}", fr="de {prices}")
_LESS = {
    Costs.BEFORE: Text(en="{terms} less costs of {costs}", fr="{terms} moins {costs} de coûts"),
    Costs.AFTER: Text(en="{terms}, less costs of {costs}", fr="{terms}, moins {costs} de coûts"),
}
_AT_LEAST = Text(en="{terms}, at least {least} each", fr="{terms}, au moins {least} chacun")
_ROYALTY_ON_ONE = Text(
    en="royalty of {rate} {terms}, on {count} sold = {amount}",
    fr="redevance de {rate} {terms}, sur {count} vendu = {amount}",
)
_ROYALTY = Text(
    en="royalty of {rate} {terms}, on {count} sold = {amount}",
    fr="redevance de {rate} {terms}, sur {count} vendus = {amount}",
)
_ADVANCE = Text(
    en="{royalty}; less the advance of {advance}, at least nothing = {amount}",
    fr="{royalty}\u00a0; moins l’avance de {advance}, au moins zéro = {amount}",
)
