"""A judge that lets contributions through one by one, as long as the budget lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import define

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Judge, Ruling, refuses
from c2b.compensation.rounding import Exact
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text

Prices = Callable[[Contribution], Mapping[Unit, Exact]]
Surcharge = Callable[[Contribution, Unit, Exact], int]


@define
class Affordable(Judge):
    """A judge that lets contributions through while the budget lasts, then none any more.

    Attributes:
        plan: The terms that hold.
        left: The rest of the budget.
        prices: The price of a contribution, under the terms of its day.
        surcharge: The fees on a contribution that the business pays on top, in a unit for a price.
        exhausted: Whether one did not fit.
    """

    plan: PayPlan
    left: Exact
    prices: Prices
    surcharge: Surcharge
    exhausted: bool = False

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions before the first that does not fit."""
        if self.exhausted:
            return ()
        for place, item in enumerate(items):
            cost = self._cost(item)
            self.exhausted = cost > self.left
            if self.exhausted:
                return items[:place]
            self.left -= cost
        return items

    def _cost(self, item: Contribution) -> Exact:
        return sum(
            price + self.surcharge(item, unit, price)
            for unit, price in self.prices(item).items()
            if unit == self.plan.budget_unit
        )

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a contribution because the budget is spent."""
        return EXHAUSTED

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the name of the budget, which has its amount in it."""
        return (str(self.plan.budget),)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note that a contribution did not fit: no other is let through."""
        self.exhausted = bool(part.numbers[0])

    def memory(self) -> dict[str, TallyPart]:
        """Return whether a contribution did not fit."""
        return {str(self.plan.budget): TallyPart(numbers=(int(self.exhausted),))}


EXHAUSTED = refuses("budget", Text(en="the budget is spent", fr="le budget est épuisé"))
