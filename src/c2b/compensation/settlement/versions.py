"""The versions of a plan as they were agreed and amended, each from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from attrs import field, frozen

from c2b._validators import exactly, instance, optional
from c2b.compensation.deduction_order import fees_of
from c2b.compensation.deductions import Deduction, Dormancy, Fee, FeeTax, Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.pool import Pool
from c2b.compensation.schemes.sum import Sum

Chain = tuple[tuple[int, Deduction], ...]


@frozen(kw_only=True)
class PlanVersion:
    """A pay plan that holds from a day on.

    Attributes:
        plan: The terms.
        since: The first day; None for the terms at the beginning.
    """

    plan: PayPlan = field(validator=instance(PayPlan))
    since: date | None = field(default=None, validator=optional(exactly(date)))


@frozen(kw_only=True)
class Numbered:
    """The deductions of all versions, each under a number that it keeps.

    Attributes:
        terms: Every deduction that any version has; a term that stays has one number.
        chains: The deductions of each version in order, with their numbers.
    """

    terms: tuple[Deduction, ...]
    chains: tuple[Chain, ...]

    @cached_property
    def fees(self) -> dict[int, tuple[int, Fee]]:
        """The fee of each fee and of each tax on a fee, with its number, by their numbers."""
        found: dict[int, tuple[int, Fee]] = {}
        for chain in self.chains:
            last: tuple[int, Fee] | None = None
            for number, term in chain:
                if isinstance(term, Fee):
                    last = number, term
                if last is not None and isinstance(term, Fee | FeeTax):
                    found[number] = last
        return found

    @cached_property
    def on_top(self) -> frozenset[int]:
        """The numbers of the fees that the business pays on top, and of the taxes on them."""
        return frozenset(number for number, (_, fee) in self.fees.items() if fee.on_top)

    def is_kept(self, number: int) -> bool:
        """Whether a reversal gives nothing back of the deduction with that number."""
        fees = (self.fees[number][1],) if number in self.fees else fees_of(self.terms[number])
        return not all(fee.given_back for fee in fees)

    @cached_property
    def dormant(self) -> frozenset[int]:
        """The numbers of the deductions that take from balances in the course of time."""
        found = enumerate(self.terms)
        return frozenset(number for number, term in found if isinstance(term, Dormancy))

    @cached_property
    def roles(self) -> dict[int, Role]:
        """The account that receives each deduction, by its number."""
        return {number: term.role for number, term in enumerate(self.terms)}


def numbered(versions: Sequence[PlanVersion]) -> Numbered:
    """Number the deductions of *versions*; equal ones of one version have their own numbers."""
    terms: list[tuple[Deduction, int | None]] = []  # a tax belongs to the number before it
    chains: list[Chain] = []
    for version in versions:
        chain: list[tuple[int, Deduction]] = []
        for term in version.plan.deductions:
            used = {number for number, _ in chain}
            of = chain[-1][0] if isinstance(term, FeeTax) else None
            mine = (n for n, each in enumerate(terms) if each == (term, of) and n not in used)
            number = next(mine, len(terms))
            if number == len(terms):
                terms.append((term, of))
            chain.append((number, term))
        chains.append(tuple(chain))
    return Numbered(terms=tuple(term for term, _ in terms), chains=tuple(chains))


def version_on(versions: Sequence[PlanVersion], day: date) -> int:
    """Return the number of the version that holds on *day*."""
    return sum(version.since is not None and version.since <= day for version in versions)


def tally_numbers(versions: Sequence[PlanVersion]) -> tuple[int, ...]:
    """Return for each version the number of the tally that its contributions go to.

    A pool that changes goes on with its tally, and so does a scheme that looks at all parties
    together and stays as it is: one ranking and one purse. Other terms begin one of their own, so
    that what was given before them stays as it was.
    """
    numbers = [0]
    for place in range(1, len(versions)):
        old, new = versions[place - 1].plan.scheme, versions[place].plan.scheme
        goes_on = is_same_pool(old, new) or (new.competes and new == old)
        numbers.append(numbers[-1] if goes_on else place)
    return tuple(numbers)


def is_same_pool(old: AnyScheme, new: AnyScheme) -> bool:
    """Whether a pool, or a sum of pools, goes on from *old* to *new* with what it has shared."""
    if isinstance(old, Sum) and isinstance(new, Sum) and len(old.parts) == len(new.parts):
        return all(map(is_same_pool, old.parts, new.parts))
    return isinstance(old, Pool) and isinstance(new, Pool)


def lasting(versions: Sequence[PlanVersion], last: int) -> dict[int, int]:
    """Return for each tally the newest version until *last* that goes on with it."""
    numbers = tally_numbers(versions)
    return {numbers[n]: n for n in range(last + 1)}


def schemes_until(versions: Sequence[PlanVersion], last: int) -> dict[int, AnyScheme]:
    """Return the scheme of each tally, as it stands in version *last*."""
    return {number: versions[n].plan.scheme for number, n in lasting(versions, last).items()}
