"""Schemes that pay a part of another scheme's amounts, or pay them in another unit."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar, cast

from attrs import field, frozen

from c2b._validators import instance, optional
from c2b.compensation.continued import Continued, inner_state
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import (
    Amounts,
    Reading,
    a_share,
    add_up,
    not_negative,
)
from c2b.compensation.schemes.wrapper import Wrapper, paid_in
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Amount, Unit, amount_of, percent
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Scaled(Wrapper):
    """A part of what another scheme earns, in every unit: 45 % of one's share of a pool."""

    kind: ClassVar[str] = "scaled"

    by: Fraction = field(validator=[instance(Fraction), a_share])

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme times *by*."""
        inner = self.inner(tally)
        amounts = {
            unit: {party: exact * self.by for party, exact in paid.items()}
            for unit, paid in inner.amounts.items()
        }

        def explain(party: str) -> Text:
            words = inner.explain(party)
            if not any(party in paid for paid in amounts.values()):
                return words
            return _SCALED.fill(
                words=words,
                share=percent(self.by),
                amounts=amounts_text(amounts, party),
            )

        return Reading(amounts=amounts, explain=explain)

    def own(self, tally: Tally, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return what *part* has earned in the inner scheme, times *by*."""
        inner = self.scheme.own(cast("Continued", tally).inner, party, inner_state(part))
        return {unit: exact * self.by for unit, exact in inner.items()}

    def own_of_each(
        self, tally: Tally, party: str, part: TallyPart
    ) -> Mapping[str, Mapping[Unit, Exact]]:
        """Return what *part* has earned for each party in the inner scheme, times *by*."""
        inner = self.scheme.own_of_each(cast("Continued", tally).inner, party, inner_state(part))
        return {
            name: {unit: exact * self.by for unit, exact in amounts.items()}
            for name, amounts in inner.items()
        }

    @property
    def prices_contributions(self) -> bool:
        """Whether the inner scheme prices contributions by themselves."""
        return self.scheme.prices_contributions

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the price in the inner scheme, times *by*."""
        return {unit: exact * self.by for unit, exact in self.scheme.price_of(item).items()}

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the lower limit of the inner scheme, times *by*."""
        inner = self.scheme.never_below(unit)
        return None if inner is None else inner * self.by

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the upper limit of the inner scheme, times *by*."""
        inner = self.scheme.never_above(unit)
        return None if inner is None else inner * self.by


@frozen(kw_only=True)
class Converted(Wrapper):
    """A scheme whose earnings in one unit are paid in another, at a fixed rate.

    Attributes:
        source: An amount of earnings, such as 100 points.
        target: The amount that is paid for it, such as 1.00 USD.
        rounding: The rounding of what is paid, down so that splitting never gains; None leaves
            it exact until the campaign rounds.
    """

    kind: ClassVar[str] = "converted"

    source: Amount = field(converter=amount_of)
    target: Amount = field(converter=amount_of, validator=not_negative)
    rounding: Rounding | None = field(default=Rounding.DOWN, validator=optional(instance(Rounding)))

    def __attrs_post_init__(self) -> None:
        if self.source.exact <= 0 or self.source.unit == self.target.unit:
            raise InvalidValueError("Converted.source", _CONVERTIBLE, self.source.text, _TWO_UNITS)
        paid_in(self.scheme, "Converted.source", self.source)

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the inner scheme, with the target for the source."""
        return self.scheme.units - {self.source.unit} | {self.target.unit}

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, converted."""
        inner, rate = self.inner(tally), self.target.exact / self.source.exact
        earned = inner.amounts.get(self.source.unit, {})
        paid = {party: self._rounded(exact * rate) for party, exact in earned.items()}
        others = {unit: mine for unit, mine in inner.amounts.items() if unit != self.source.unit}

        def explain(party: str) -> Text:
            words = inner.explain(party)
            if party not in paid:
                return words
            return _CONVERTED.fill(
                words=words,
                source=self.source.text,
                target=self.target.text,
                amount=self.target.unit.text_of(paid[party]),
            )

        return Reading(amounts=add_up([others, {self.target.unit: paid}]), explain=explain)

    def _rounded(self, exact: Exact) -> Exact:
        return exact if self.rounding is None else rounded(exact, self.rounding)

    def never_below(self, unit: Unit) -> Exact | None:
        """Return None: a limit does not hold across units."""
        return None

    def never_above(self, unit: Unit) -> Exact | None:
        """Return None: a limit does not hold across units."""
        return None


def amounts_text(amounts: Amounts, party: str) -> Text:
    """Return the amounts of *party* in every unit as one text."""
    mine = [unit.text_of(paid[party]) for unit, paid in amounts.items() if party in paid]
    return Text.join(mine, _PLUS)


_CONVERTIBLE = Text(
    en="more than zero of a unit other than the target",
    fr="plus de zéro d’une autre unité que la cible",
)
_TWO_UNITS = Text(
    en="state how much of one unit becomes how much of another",
    fr="indiquez le taux : tant d’une unité pour tant d’une autre",
)
_PLUS = Text(en=" + ", fr=" + ")
_SCALED = Text(
    en="{words}; {share} of it = {amounts}", fr="{words}\u00a0; dont {share} = {amounts}"
)
_CONVERTED = Text(
    en="{words}; {source} for {target} = {amount}",
    fr="{words}\u00a0; {source} pour {target} = {amount}",
)
