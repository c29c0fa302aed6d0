"""Affordable: contributions one by one, as long as the budget lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import define

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Fee
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Judge, Ruling, refuses
from c2b.compensation.rounding import Exact
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text

Prices = Callable[[Contribution], Mapping[Unit, Exact]]
Fees = Callable[[Contribution], Iterable[Fee]]


@define
class Affordable(Judge):
    """Lets contributions through while the budget lasts; then none any more.

    Attributes:
        plan: The terms that hold.
        left: What is left of the budget.
        prices: The price of a contribution, under the terms of its day.
        fees: The fees on a contribution that the business pays on top, under the same terms.
        exhausted: Whether one did not fit.
    """

    plan: PayPlan
    left: Exact
    prices: Prices
    fees: Fees
    exhausted: bool = False

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Those that come before the first that does not fit."""
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
        unit = self.plan.budget_unit
        price = next((e for u, e in self.prices(item).items() if u == unit), 0)
        return price + sum(fee.of(price) for fee in self.fees(item))

    def ruling(self, item: Contribution) -> Ruling:
        """There is nothing left."""
        return _EXHAUSTED

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """The budget itself, under the figure that it has."""
        return (str(self.plan.budget),)

    def recall(self, name: str, part: TallyPart) -> None:
        """Nothing more is let through once something did not fit."""
        self.exhausted = bool(part.numbers[0])

    def memory(self) -> dict[str, TallyPart]:
        """Whether something did not fit."""
        return {str(self.plan.budget): TallyPart(numbers=(int(self.exhausted),))}


_EXHAUSTED = refuses("budget", Text(en="the budget is spent", fr="le budget est épuisé"))
