"""The receipts of each party by what was paid for, since the law treats each object by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from c2b.compensation import Entry
from c2b.errors import InvalidValueError
from c2b.rules.facts.tax import PaidFor
from c2b.rules.obligations.paid import Paid, paid_in
from c2b.text import Text

PlanEntry = tuple[str, Entry]
"""An entry with the key of its plan."""

_TOGETHER = frozenset({PaidFor.SERVICES, PaidFor.PRIZE})
"""The objects whose payments are one amount for the return on the pay of those not employed."""


@frozen(kw_only=True)
class Receipts:
    """The receipts of one party in one year, and the part of them that had one object.

    Attributes:
        whole: All receipts.
        part: The receipts for the object.
        counted: The receipts that count together with that part for a limit.
        paid_for: The object; None where it is unknown.
    """

    whole: Paid
    part: Paid
    counted: Paid
    paid_for: PaidFor | None


@frozen(kw_only=True)
class PlanReceipts:
    """The receipts of a year, which can be read for some plans alone.

    Attributes:
        year: The calendar year.
        entries: The entries of all plans.
        paid_for: The object of the payments by the key of the plan, where it is stated.
    """

    year: int
    entries: tuple[PlanEntry, ...] = field(repr=False)
    paid_for: Mapping[str, PaidFor]
    _known: dict[frozenset[str], dict[str, Paid]] = field(
        factory=dict[frozenset[str], dict[str, Paid]], init=False, eq=False, repr=False
    )

    @property
    def whole(self) -> Iterable[Paid]:
        """All receipts of each party, by name."""
        return self._of(self._plans).values()

    def by_object(self, whole: Paid, stated: PaidFor | None) -> Iterator[Receipts]:
        """Yield the receipts of a party for each object; all together where one is unknown.

        Args:
            whole: All receipts of the party.
            stated: The object that the facts on the party state.

        Raises:
            InvalidValueError: One statement would hold for several plans.
        """
        plans = self._objects(whole.party, stated)
        objects = dict.fromkeys(plans.values())
        if len(objects) == 1 or None in objects:
            only = None if None in objects else next(iter(objects))
            yield Receipts(whole=whole, part=whole, counted=whole, paid_for=only)
            return
        for each in objects:
            together = _TOGETHER if each in _TOGETHER else {each}
            yield Receipts(
                whole=whole,
                part=self._paid(whole.party, plans, {each}),
                counted=self._paid(whole.party, plans, together),
                paid_for=each,
            )

    def _objects(self, party: str, stated: PaidFor | None) -> Mapping[str, PaidFor | None]:
        """Return the object by plan; one statement holds for one plan only."""
        plans = [each for each in sorted(self._plans) if party in self._of(frozenset({each}))]
        open_ones = [each for each in plans if each not in self.paid_for]
        if stated is not None and len(open_ones) > 1:
            where = f"{party}: payee.paid_for"
            raise InvalidValueError(where, _ONE_PLAN.fill(plans=", ".join(open_ones)), stated, _BY)
        return {each: self.paid_for.get(each, stated) for each in plans}

    def _paid(
        self, party: str, plans: Mapping[str, PaidFor | None], objects: Iterable[PaidFor | None]
    ) -> Paid:
        return self._of(frozenset(key for key, each in plans.items() if each in objects))[party]

    def _of(self, plans: frozenset[str]) -> dict[str, Paid]:
        if plans not in self._known:
            mine = (entry for plan, entry in self.entries if plan in plans)
            self._known[plans] = {each.party: each for each in paid_in(self.year, mine)}
        return self._known[plans]

    @cached_property
    def _plans(self) -> frozenset[str]:
        return frozenset(plan for plan, _ in self.entries)


_ONE_PLAN = Text(
    en="what each of these plans pays for: {plans}",
    fr="l’objet des paiements de chacun de ces barèmes : {plans}",
)
_BY = Text(
    en="state it by plan, as paid_for=..., for goods and services do not count together",
    fr="donnez-le par barème, par paid_for=... : biens et services ne s’additionnent pas",
)
