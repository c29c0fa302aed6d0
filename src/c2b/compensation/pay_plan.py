"""The agreement of a campaign on pay, made before the first contribution is handed in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from fractions import Fraction
from typing import Any

from attrs import Attribute, field, frozen

from c2b._field_type import Written
from c2b._validators import instance, named, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.deduction_order import check_order, fees_of
from c2b.compensation.deductions import Deduction, Fee
from c2b.compensation.policies.policy import Policy
from c2b.compensation.rounding import Rounding
from c2b.compensation.scheme import AnyScheme, Scheme
from c2b.compensation.unit import Amount, Medium, Unit, amount_of, cash
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class OverBudget(Choice):
    """The rule for a settlement in which more is due than the budget.

    REFUSE: the settlement is refused, and reports how much is missing; the contributions can be
    settled later. PRO_RATA: new amounts, fees included, are cut in proportion. FIRST_COME: the
    first contributions are paid in full, and none from the first on that does not fit. Amounts
    that were cut stay cut.
    """

    REFUSE = "refuse", "settle nothing", "ne rien payer"
    PRO_RATA = "pro_rata", "cut in proportion", "réduire en proportion"
    FIRST_COME = "first_come", "pay the first who came", "payer dans l’ordre d’arrivée"


def _some(instance: object, attribute: Attribute[Any], share: Fraction) -> None:
    if not 0 < share <= 1:
        raise InvalidValueError("PayPlan.offset", _A_PART, share, _NOT_NONE)


@frozen(kw_only=True)
class PayPlan(Written):
    """The agreement on pay of one survey, contest, mission or programme.

    Attributes:
        key: The name under which entries are booked.
        scheme: The scheme by which contributions earn.
        rounding: The named rule that makes the total of each party whole.
        policies: The conditions under which contributions count, asked in this order.
        deductions: The fees, withholding, thresholds and holds on cash, applied in this order.
        budget: The highest spending of the business, fees on top included.
        over: The rule for amounts beyond the budget; needed where there is a budget.
        offset: The part of what would be paid to a party that goes to what it owes back.
        zone: The zone in which months, years and days are counted; None for the zone that each
            moment itself names.
    """

    key: str = field(validator=named)
    scheme: AnyScheme = field(validator=instance(Scheme))
    rounding: Rounding = field(validator=instance(Rounding))
    policies: tuple[Policy, ...] = field(default=(), validator=tuple_of(Policy))
    deductions: tuple[Deduction, ...] = field(default=(), validator=tuple_of(Deduction))
    budget: Money | None = field(default=None, validator=optional(instance(Money)))
    over: OverBudget | None = field(default=None, validator=optional(instance(OverBudget)))
    offset: Fraction = field(default=Fraction(1), validator=[instance(Fraction), _some])
    zone: tzinfo | None = field(default=None, validator=optional(instance(tzinfo)))

    def __attrs_post_init__(self) -> None:
        if (self.budget is None) != (self.over is None):
            raise InvalidValueError("PayPlan.over", _TOGETHER, self.over, _BOTH)
        if self.budget is not None and self.budget.minor < 0:
            raise InvalidValueError("PayPlan.budget", _FROM_ZERO, self.budget, _ZERO)
        if self.contribution_fees and not self.scheme.prices_contributions:
            raise InvalidValueError("PayPlan.deductions", _PRICED, self.scheme, _PER_PARTY)
        check_order(self.deductions, self.scheme)
        self._check_units()

    def _check_units(self) -> None:
        """Refuse deductions that never apply, and a budget beside money that it does not count."""
        paid = {unit for unit in self.scheme.units if unit.medium is Medium.CASH}
        names = ", ".join(sorted(_name_of(unit) for unit in self.scheme.units)) or "-"
        for place, stated in self._stated():
            if amount_of(stated).unit not in self.scheme.units:
                expected = _PAID_IN.fill(names=names)
                raise InvalidValueError(place, expected, str(stated), _SAME_CURRENCY)
        if self.budget is not None and len(paid) > 1:
            raise InvalidValueError("PayPlan.budget", _ONE_CASH, self.budget, _TWO_PLANS)

    def _stated(self) -> Iterator[tuple[str, Money | Amount]]:
        """Yield each amount that the deductions and the budget state, with its place."""
        if self.budget is not None:
            yield "PayPlan.budget", self.budget
        for deduction in self.deductions:
            yield from deduction.stated()

    @property
    def fees(self) -> tuple[Fee, ...]:
        """The fees among the deductions."""
        return tuple(deduction for deduction in self.deductions if isinstance(deduction, Fee))

    @property
    def contribution_fees(self) -> tuple[Fee, ...]:
        """The fees that are computed on each contribution, those of some payees included."""
        each = (fee for deduction in self.deductions for fee in fees_of(deduction))
        return tuple(fee for fee in each if fee.per.is_by_contribution)

    @property
    def budget_unit(self) -> Unit | None:
        """The unit of the budget; None where there is no budget."""
        return None if self.budget is None else cash(self.budget.currency)


def _name_of(unit: Unit) -> str:
    """Return the currency of cash, and any other unit as one word."""
    return unit.name if unit.medium is Medium.CASH else unit.code


_A_PART = Text(en="a part above 0, up to 1", fr="une part supérieure à 0, jusqu’à 1")
_NOT_NONE = Text(
    en="what is owed back has to be offset at some time",
    fr="une somme due en retour doit être compensée un jour",
)
_TOGETHER = Text(
    en="what happens over the budget, where there is one, and only there",
    fr="la règle en cas de dépassement, si et seulement s’il y a un budget",
)
_BOTH = Text(en="state both or neither", fr="indiquez les deux ou aucun")
_FROM_ZERO = Text(en="a budget from zero", fr="un budget à partir de zéro")
_ZERO = Text(en="zero spends nothing", fr="zéro ne dépense rien")
_PRICED = Text(
    en="a scheme that prices each contribution, for a fee per contribution",
    fr="pour des frais par contribution, un mode de rémunération qui donne un prix à chacune",
)
_PER_PARTY = Text(
    en="compute the fee per PARTY or on the TOTAL",
    fr="calculez les frais par partie (PARTY) ou sur le total (TOTAL)",
)
_PAID_IN = Text(
    en="an amount in a currency that the scheme pays ({names})",
    fr="un montant dans une monnaie du mode de rémunération ({names})",
)
_SAME_CURRENCY = Text(
    en="state it in that currency, or leave it out",
    fr="indiquez-le dans cette monnaie, ou omettez-le",
)
_ONE_CASH = Text(
    en="a budget for a scheme that pays in one currency",
    fr="un budget pour un mode de rémunération qui paie dans une seule monnaie",
)
_TWO_PLANS = Text(
    en="make one plan for each currency", fr="faites un barème de campagne pour chaque monnaie"
)
