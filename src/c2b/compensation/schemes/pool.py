"""Pool: a fixed amount, shared by weight among those who are eligible."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance
from c2b.compensation.allocation import Remainder, allocate
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, Scheme, from_zero, not_negative
from c2b.compensation.schemes.prize import whole
from c2b.compensation.tally import Quantities
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.text import Text


def _payable(instance: object, attribute: Attribute[Any], amount: Amount) -> None:
    not_negative(instance, attribute, amount)
    whole(instance, attribute, amount)


@frozen(kw_only=True)
class Pool(Scheme[Quantities]):
    """An amount divided by what each party gave, to the last coin.

    Attributes:
        amount: The pool; where nobody is eligible it stays with the business.
        least: Who gave less is not eligible, and what that part would have earned goes to the rest.
        remainder: Who gets the coins that are left over.
    """

    kind: ClassVar[str] = "pool"

    amount: Amount = field(converter=amount_of, validator=_payable)
    least: Exact = field(default=0, validator=from_zero)
    remainder: Remainder = field(default=Remainder.LARGEST, validator=instance(Remainder))

    @property
    def units(self) -> frozenset[Unit]:
        """What the pool is in."""
        return frozenset({self.amount.unit})

    def tally(self) -> Quantities:
        """Who gave how much."""
        return Quantities()

    def reading(self, tally: Quantities) -> Reading:
        """The shares of the eligible."""
        eligible = {
            party: weight
            for party, weight in tally.totals.items()
            if weight and weight >= self.least
        }
        paid = self._shares(eligible)
        all_of_it = decimal_text(sum(eligible.values()))

        def explain(party: str) -> Text:
            return _SHARE.fill(
                weight=decimal_text(eligible[party]),
                all_of_it=all_of_it,
                pool=self.amount.text,
                amount=self.amount.unit.text_of(paid[party]),
            )

        return Reading.of(self.amount.unit, paid, explain)

    def _shares(self, eligible: dict[str, Exact]) -> dict[str, Exact]:
        if not eligible:
            return {}
        parties = list(eligible)
        shares = allocate(
            self.amount.exact.numerator,
            list(eligible.values()),
            keys=parties,
            remainder=self.remainder,
        )
        return dict(zip(parties, shares, strict=True))


_SHARE = Text(
    en="{weight} of {all_of_it} of a pool of {pool} = {amount}",
    fr="{weight} sur {all_of_it} d'une cagnotte de {pool} = {amount}",
)
