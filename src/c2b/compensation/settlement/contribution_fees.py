"""The fees on each contribution and their taxes; what is taken out is never more than its pay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import cast

from attrs import define, field, frozen

from c2b.compensation.contribution import Contribution
from c2b.compensation.deduction_order import fees_of, is_by_kind
from c2b.compensation.deductions import (
    Deduction,
    DeductionBase,
    Fee,
    FeePer,
    FeeTax,
    Role,
    Withhold,
)
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.keys import OwnCharge
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.tally import unknown
from c2b.compensation.unit import Unit

Charges = dict[tuple[Unit, int], dict[str, int]]


@frozen(kw_only=True)
class Charge:
    """A fee on one contribution, or the tax on that fee.

    Attributes:
        number: The number of the deduction in the books.
        minor: The amount.
        on_top: Whether the business pays it over and above.
    """

    number: int
    minor: int
    on_top: bool


@define
class ContributionFees:
    """The charges of the fees per contribution, by unit, fee and party.

    Attributes:
        scheme: The scheme that prices contributions.
        fees: The fees and the taxes on them, with their numbers in the books.
        charges: The charge of each party, by unit and fee.
    """

    scheme: AnyScheme
    fees: Chain
    charges: Charges = field(factory=dict[tuple[Unit, int], dict[str, int]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Charge the fees on the contributions *items*."""
        for item in items:
            for unit, price in self.scheme.price_of(item).items():
                for charge in charges_on(self.fees, item, unit, price):
                    mine = self.charges.setdefault((unit, charge.number), {})
                    mine[item.party] = mine.get(item.party, 0) + charge.minor


def item_fees(chain: Chain) -> Chain:
    """Return the fees of *chain* that are computed on each contribution, and the taxes on them.

    What is withheld before them is among them, for they are taken from what it leaves.
    """
    found: list[tuple[int, Deduction]] = []
    is_item = has_fee = False
    for number, term in chain:
        if not isinstance(term, FeeTax):
            is_item = any(fee.per.is_by_contribution for fee in fees_of(term))
        has_fee = has_fee or is_item
        if is_item or term.role is Role.TAX:
            found.append((number, term))
    return tuple(found) if has_fee else ()


def charges_on(fees: Chain, item: Contribution, unit: Unit, price: Exact) -> Iterator[Charge]:
    """Yield each of *fees* on *item*; those taken out add up to at most its *price*, less taxes."""
    left, last, on_top = price.numerator // price.denominator, 0, False
    many: Exact = 1
    for number, term in fees:
        mine = term.of_party(item.party)
        if isinstance(mine, Withhold):
            left -= _withheld(mine, item, unit, left, price)
            continue
        if isinstance(mine, Fee):
            on_top = mine.on_top
            many = item.quantity if mine.per is FeePer.UNIT else 1
            last = minor = _fee_on(mine, item, unit, price, many)
        else:
            tax = cast("FeeTax", mine)
            minor = _of_each(tax.keeps, last, many, tax.rounding)
        if not on_top:
            minor = min(minor, left)
            left -= minor
            last = minor if isinstance(mine, Fee) else last
        yield Charge(number=number, minor=minor, on_top=on_top)


def _fee_on(fee: Fee, item: Contribution, unit: Unit, price: Exact, many: Exact) -> int:
    """Return the *fee* on one contribution of *many* units, zero where it is not for it."""
    if not fee.per.is_by_contribution or not fee.applies(unit):
        return 0
    if fee.kinds and item.kind is None:
        raise unknown("kind", item)
    is_charged = not fee.kinds or item.kind in fee.kinds
    return _of_each(fee.of, price, many, fee.rounding) if is_charged else 0


def _withheld(tax: Withhold, item: Contribution, unit: Unit, left: int, price: Exact) -> int:
    """Return the part of what is *left* of one contribution that *tax* takes, in whole coins."""
    if not tax.applies(unit) or (tax.kinds and item.kind not in tax.kinds):
        return 0
    base = price if tax.base is DeductionBase.GROSS else left
    return min(rounded(base * tax.rate, Rounding.UP), left)


def _of_each(of: Callable[[Exact], int], base: Exact, many: Exact, rounding: Rounding) -> int:
    """Return *many* times what *of* gives for one of as many equal parts of *base*."""
    return rounded(of(Fraction(base) / many) * many, rounding) if many else 0


def own_charges(chain: Chain, scheme: AnyScheme, item: Contribution) -> Iterator[OwnCharge]:
    """Yield the fees of *chain* on *item* alone, and the taxes on its kind, by unit."""
    fees, kinds = item_fees(chain), [pair for pair in chain if is_by_kind(pair[1])]
    if fees or kinds:
        for unit, price in scheme.price_of(item).items():
            for charge in charges_on(fees, item, unit, price):
                yield OwnCharge(term=charge.number, unit=unit, minor=charge.minor)
            for number, term in kinds:
                mine = term.of_party(item.party)
                if isinstance(mine, Withhold) and mine.kinds:
                    tax = mine.keeps(price) if item.kind in mine.kinds else 0
                    yield OwnCharge(term=number, unit=unit, minor=tax)
