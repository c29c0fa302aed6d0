"""Gather: read contributions once, decide which count, and remember what their pay needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from copy import deepcopy
from datetime import date
from itertools import islice

from attrs import define, field, frozen

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Fee
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.policies.policy import Judge, Ruling, Status, refuses
from c2b.compensation.rounding import Exact
from c2b.compensation.tally import Tally
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

# So many contributions are looked at together: enough to be fast, few to remember.
LOT = 1024


@frozen(kw_only=True)
class Line:
    """What became of one contribution.

    Attributes:
        key: Its name.
        party: Whose it is.
        status: Whether it counts.
        reason: Why, or why not.
        amounts: What it earned by itself, exactly; empty where only the whole has a price.
    """

    key: str
    party: str
    status: Status
    reason: Text
    amounts: tuple[tuple[Unit, Exact], ...] = ()


@define
class Unsettled(Judge):
    """Lets every key through once.

    Attributes:
        known: The keys that were settled elsewhere.
        seen: Those that were let through here.
        checked: Whether all that is to come is known to be new.
    """

    known: AbstractSet[str]
    seen: set[str] = field(factory=set[str])
    checked: bool = False

    def check(self, items: Sequence[Contribution]) -> None:
        """Look at the keys of all *items* at once, which is faster than lot by lot."""
        keys = {item.key for item in items}
        new = keys.isdisjoint(self.seen) and keys.isdisjoint(self.known)
        self.checked = new and len(keys) == len(items)
        if self.checked:
            self.seen = keys | self.seen if self.seen else keys

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Those whose key is new."""
        if self.checked:
            return items
        seen, add, known = self.seen, self.seen.add, self.known
        return [
            item
            for item in items
            if item.key not in seen and item.key not in known and not add(item.key)
        ]

    def ruling(self, item: Contribution) -> Ruling:
        """It was settled before."""
        return _SETTLED


@define
class Affordable(Judge):
    """Lets contributions through while the budget lasts; then none any more."""

    campaign: PayPlan
    spent: Exact = 0
    exhausted: bool = False

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Those that come before the first that does not fit."""
        if self.exhausted:
            return ()
        for place, item in enumerate(items):
            cost = self._cost(item)
            self.exhausted = self.spent + cost > self._budget
            if self.exhausted:
                return items[:place]
            self.spent += cost
        return items

    @property
    def _budget(self) -> int:
        return 0 if self.campaign.budget is None else self.campaign.budget.minor

    def _cost(self, item: Contribution) -> Exact:
        unit = self.campaign.budget_unit
        price = next((e for u, e in self.campaign.scheme.price(item).items() if u == unit), 0)
        fees = (fee for fee in self.campaign.item_fees if fee.on_top)
        return price + sum(fee.of(price) for fee in fees)

    def ruling(self, item: Contribution) -> Ruling:
        """There is nothing left."""
        return _EXHAUSTED


@define
class ItemFees:
    """What one fee per contribution comes to, unit by unit and party by party."""

    fee: Fee
    totals: dict[Unit, dict[str, int]] = field(factory=dict[Unit, dict[str, int]])

    def add(self, campaign: PayPlan, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            for unit, price in campaign.scheme.price(item).items():
                if self.fee.applies(unit):
                    mine = self.totals.setdefault(unit, {})
                    mine[item.party] = mine.get(item.party, 0) + self.fee.of(price)

    def merge(self, other: ItemFees) -> None:
        """Take in what *other* holds."""
        for unit, totals in other.totals.items():
            mine = self.totals.setdefault(unit, {})
            for party, fee in totals.items():
                mine[party] = mine.get(party, 0) + fee


@define
class Gathering:
    """What is known after so many contributions: the tally, the state of the judges, the fees."""

    campaign: PayPlan
    judges: list[Judge]
    tally: Tally
    fees: list[ItemFees]
    counts: dict[Ruling, int] = field(factory=dict[Ruling, int])
    counted: int = 0

    def take(
        self, items: Iterable[Contribution], lines: Callable[[Line], object] | None = None
    ) -> None:
        """Read *items*, and tell *lines* what became of each of them."""
        first = self.judges[0] if self.judges else None
        if isinstance(first, Unsettled) and isinstance(items, tuple):
            check_items(items)
            first.check(items)
        ahead = any(policy.looks_ahead for policy in self.campaign.policies)
        for lot in (list(items),) if ahead else lots(items):
            check_items(lot)
            kept, rulings = self._sift(lot)
            self.tally.add(kept)
            for fees in self.fees:
                fees.add(self.campaign, kept)
            self.counted += len(kept)
            if rulings:
                self._note(lot, rulings)
            if lines is not None:
                for line in self._lines(lot, kept, rulings):
                    lines(line)

    def _note(self, lot: Sequence[Contribution], rulings: dict[int, Ruling]) -> None:
        """Count the *rulings*; what waits may come again, so that its key is forgotten."""
        different = {id(ruling): ruling for ruling in rulings.values()}
        for name, many in Counter(map(id, rulings.values())).items():
            ruling = different[name]
            self.counts[ruling] = self.counts.get(ruling, 0) + many
        if any(ruling.status is Status.PENDING for ruling in different.values()):
            waiting = (p for p, ruling in rulings.items() if ruling.status is Status.PENDING)
            self.settled_keys().difference_update(lot[place].key for place in waiting)

    def settled_keys(self) -> set[str]:
        """The keys that were let through, where they are checked."""
        return next(
            (judge.seen for judge in self.judges if isinstance(judge, Unsettled)), set[str]()
        )

    def _sift(
        self, lot: Sequence[Contribution]
    ) -> tuple[Sequence[Contribution], dict[int, Ruling]]:
        """Those of *lot* that count, and the rulings on the others by their place in it."""
        rulings: dict[int, Ruling] = {}
        places: Sequence[int] = range(len(lot))
        for judge in self.judges:
            judge.study(lot)
            kept = judge.pick(lot)
            if len(kept) < len(lot):
                places = _left(lot, kept, places, judge, rulings)
            lot = kept
        return lot, rulings

    def _lines(
        self, lot: Sequence[Contribution], kept: Sequence[Contribution], rulings: dict[int, Ruling]
    ) -> Iterator[Line]:
        counted = iter(kept)
        for place, item in enumerate(lot):
            ruling = rulings.get(place)
            yield (
                self._counted(item, next(counted))
                if ruling is None
                else Line(
                    key=item.key, party=item.party, status=ruling.status, reason=ruling.reason
                )
            )

    def _counted(self, item: Contribution, counted: Contribution) -> Line:
        part = counted.quantity != item.quantity
        return Line(
            key=item.key,
            party=item.party,
            status=Status.COUNTED,
            reason=_IN_PART if part else _COUNTS,
            amounts=tuple(self.campaign.scheme.price(counted).items()),
        )


def _left(
    lot: Sequence[Contribution],
    kept: Sequence[Contribution],
    places: Sequence[int],
    judge: Judge,
    rulings: dict[int, Ruling],
) -> list[int]:
    """Note the *rulings* on those of *lot* that were not *kept*; the places of those that were."""
    remaining: list[int] = []
    following = iter(kept)
    expected = next(following, None)
    for place, item in zip(places, lot, strict=True):
        if expected is not None and (expected is item or expected.key == item.key):
            remaining.append(place)
            expected = next(following, None)
        else:
            rulings[place] = judge.ruling(item)
    return remaining


def opened(
    campaign: PayPlan,
    on: date,
    *,
    after: Gathering | None = None,
    known: AbstractSet[str] | None = None,
) -> Gathering:
    """A gathering that has seen nothing yet, or goes on *after* another, which stays as it is.

    Args:
        campaign: The terms.
        on: The day or moment of the settlement.
        after: What was gathered before.
        known: The keys that were settled elsewhere; None where keys are not checked.
    """
    if after is not None:
        return _continued(deepcopy(after), on, known)
    judges: list[Judge] = [] if known is None else [Unsettled(known)]
    judges += [policy.judge(on) for policy in campaign.policies]
    if campaign.over is OverBudget.FIRST_COME and campaign.scheme.prices_items:
        judges.append(Affordable(campaign))
    return Gathering(
        campaign=campaign,
        judges=judges,
        tally=campaign.scheme.tally(),
        fees=[ItemFees(fee) for fee in campaign.item_fees],
    )


def _continued(going_on: Gathering, on: date, known: AbstractSet[str] | None) -> Gathering:
    """The same, with the judges of that day; those that remember keep what they know."""
    judges = going_on.judges
    first = judges.pop(0) if judges and isinstance(judges[0], Unsettled) else None
    for place, policy in enumerate(going_on.campaign.policies):
        if not policy.remembers:
            judges[place] = policy.judge(on)
    if isinstance(first, Unsettled):
        judges.insert(0, Unsettled(known or frozenset(), first.seen))
    elif known is not None:
        judges.insert(0, Unsettled(known))
    return going_on


def lots(items: Iterable[Contribution]) -> Iterator[list[Contribution]]:
    """*items* in lists of `LOT` and a rest."""
    stream = iter(items)
    while lot := list(islice(stream, LOT)):
        yield lot


def check_items(lot: Sequence[object]) -> None:
    """Refuse what is no `Contribution`, by its first example."""
    if not set(map(type, lot)) <= _ITEMS:
        strange = next(item for item in lot if type(item) is not Contribution)
        raise InvalidValueError("settle(items)", _AN_ITEM, strange, _MAKE_ITEM)


_ITEMS = {Contribution}
_SETTLED = refuses("key", Text(en="settled before", fr="déjà réglée"))
_EXHAUSTED = refuses("budget", Text(en="the budget is spent", fr="le budget est épuisé"))
_COUNTS = Text(en="counts", fr="compte")
_IN_PART = Text(en="counts in part", fr="compte en partie")
_AN_ITEM = Text(
    en="contributions of type Contribution", fr="des contributions de type Contribution"
)
_MAKE_ITEM = Text(
    en="make one from each contribution with Item(key=..., party=...)",
    fr="faites-en une de chaque contribution avec Item(key=..., party=...)",
)
