"""A fixed amount that is shared by weight among the eligible."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.allocation import Remainder, allocate
from c2b.compensation.quantity_tally import Shared
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, Scheme, from_zero, not_negative
from c2b.compensation.schemes.prize import whole
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.text import Text


class PoolLater(Choice):
    """The rule for a pool that was shared before, and gets more contributions or a larger amount.

    CATCH_UP: the rest of the pool goes to the parties that have less than their share of the whole;
    no party gives anything back. NEW_ONLY: the rest goes to the parties that gave since, by what
    they gave since. CORRECT: the whole is shared again, and parties with too much owe the excess.
    """

    CATCH_UP = "catch_up", "level what is left", "combler les écarts"
    NEW_ONLY = "new_only", "share the rest among new ones", "partager le reste entre les nouvelles"
    CORRECT = "correct", "share again as a whole", "partager de nouveau le tout"


def _payable(instance: object, attribute: Attribute[Any], amount: Amount) -> None:
    not_negative(instance, attribute, amount)
    whole(instance, attribute, amount)


@frozen(kw_only=True)
class Pool(Scheme[Shared]):
    """A fixed amount divided by what each party gave, to the last minor unit.

    Attributes:
        amount: The pool; where nobody is eligible it stays with the business.
        least: The lowest weight of a party that is eligible; the part of a lower one goes to the
            others. It is what the party gave in all, not for each of its products.
        remainder: The rule for the units left over.
        later: The rule for a pool that was shared before.
    """

    kind: ClassVar[str] = "pool"

    amount: Amount = field(converter=amount_of, validator=_payable)
    least: Exact = field(default=0, validator=from_zero)
    remainder: Remainder = field(default=Remainder.LARGEST, validator=instance(Remainder))
    later: PoolLater = field(default=PoolLater.CATCH_UP, validator=instance(PoolLater))

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the pool."""
        return frozenset({self.amount.unit})

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: no, all share in the pool."""
        return False

    @property
    def dated(self) -> bool:
        """Whether earnings of earlier contributions stay as they were: no, one pool goes on."""
        return False

    @property
    def same_in_parts(self) -> bool:
        """Whether parts earn the same: only where the whole is shared again each time."""
        return self.later is PoolLater.CORRECT

    def tally(self) -> Shared:
        """Return an empty tally of the weight and the share of each party."""
        return Shared()

    def close(self, tally: Shared) -> None:
        """Note what each party has of the pool now."""
        tally.given = self._shares(tally)
        tally.since = {}

    def own(self, tally: Shared, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the part of the share of *party* that its weight brought in."""
        weight, has = tally.totals.get(party, 0), self._shares(tally).get(party, 0)
        return {self.amount.unit: Fraction(part.numbers[0] * has) / weight if weight else 0}

    def reading(self, tally: Shared) -> Reading:
        """Return the shares of the eligible, and the former shares of the others."""
        paid = self._shares(tally)
        all_of_it = decimal_text(sum(self._eligible(tally.totals).values()))

        def explain(party: str) -> Text:
            return _SHARE.fill(
                weight=decimal_text(tally.totals[party]),
                all_of_it=all_of_it,
                pool=self.amount.text,
                amount=self.amount.unit.text_of(paid[party]),
            )

        return Reading.of(self.amount.unit, paid, explain)

    def _eligible(self, totals: Mapping[str, Exact]) -> dict[str, Exact]:
        return {p: weight for p, weight in totals.items() if weight > 0 and weight >= self.least}

    def _shares(self, tally: Shared) -> dict[str, int]:
        """Return the share of each eligible party if the pool is shared now, and former shares.

        A share of zero is among them, whenever it was shared: a floor raises it each time.
        """
        given = {party: has for party, has in tally.given.items() if has}
        eligible = self._eligible(tally.totals)
        if not given or self.later is PoolLater.CORRECT:
            return self._divided(self.amount.exact.numerator, eligible)
        left = self.amount.exact.numerator - sum(given.values())
        if self.later is PoolLater.NEW_ONLY:
            since = {party: tally.since.get(party, 0) for party in eligible}
            due = {party: weight for party, weight in since.items() if weight > 0}
        else:
            due = {
                party: share - given.get(party, 0)
                for party, share in self._divided(self.amount.exact.numerator, eligible).items()
                if share > given.get(party, 0)
            }
        more = self._divided(max(left, 0), due)
        return {
            party: given.get(party, 0) + more.get(party, 0)
            for party in dict.fromkeys((*given, *eligible))
        }

    def _divided(self, units: int, weights: Mapping[str, Exact]) -> dict[str, int]:
        if not weights:
            return {}
        shares = allocate(
            units, list(weights.values()), keys=list(weights), remainder=self.remainder
        )
        return dict(zip(weights, shares, strict=True))


_SHARE = Text(
    en="{weight} of {all_of_it} of a pool of {pool} = {amount}",
    fr="{weight} sur {all_of_it} d’une cagnotte de {pool} = {amount}",
)
