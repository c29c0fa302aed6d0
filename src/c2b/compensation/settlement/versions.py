"""The versions of a plan as they were agreed and amended, each from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from attrs import field, frozen

from c2b._validators import exactly, instance, optional
from c2b.compensation.deductions import Deduction, Fee, Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.scheme import AnyScheme

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
    def on_top(self) -> frozenset[int]:
        """The numbers of the fees that the business pays on top."""
        fees = enumerate(self.terms)
        return frozenset(number for number, term in fees if isinstance(term, Fee) and term.on_top)

    @cached_property
    def roles(self) -> dict[int, Role]:
        """The account that receives each deduction, by its number."""
        return {number: term.role for number, term in enumerate(self.terms)}


def numbered(versions: Sequence[PlanVersion]) -> Numbered:
    """Number the deductions of *versions*; equal ones of one version have their own numbers."""
    terms: list[Deduction] = []
    chains: list[Chain] = []
    for version in versions:
        chain: list[tuple[int, Deduction]] = []
        for term in version.plan.deductions:
            used = {number for number, _ in chain}
            number = next((n for n, t in enumerate(terms) if t == term and n not in used), None)
            if number is None:
                number = len(terms)
                terms.append(term)
            chain.append((number, term))
        chains.append(tuple(chain))
    return Numbered(terms=tuple(terms), chains=tuple(chains))


def version_on(versions: Sequence[PlanVersion], day: date) -> int:
    """Return the number of the version that holds on *day*."""
    return sum(version.since is not None and version.since <= day for version in versions)


def tally_numbers(versions: Sequence[PlanVersion]) -> tuple[int, ...]:
    """Return for each version the number of the tally that its contributions go to.

    A pool that changes goes on with its tally; other terms begin one of their own, so that what was
    given before them stays as it was.
    """
    numbers = [0]
    for place in range(1, len(versions)):
        old, new = versions[place - 1].plan.scheme, versions[place].plan.scheme
        goes_on = not new.dated and type(old) is type(new)
        numbers.append(numbers[-1] if goes_on else place)
    return tuple(numbers)


def schemes_until(versions: Sequence[PlanVersion], last: int) -> dict[int, AnyScheme]:
    """Return the scheme of each tally, as it stands in version *last*."""
    numbers = tally_numbers(versions)
    return {numbers[n]: versions[n].plan.scheme for n in range(last + 1)}
