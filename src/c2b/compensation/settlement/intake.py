"""The intake of contributions: read once, judged, and tallied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.deductions import Moment
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.policies.basic import ManualDecision
from c2b.compensation.policies.policy import Judge, Ruling, Status, refuses
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.budget_judge import Affordable
from c2b.compensation.settlement.contribution_fees import charges_on, item_fees
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.key_recognition import Known, settled_before
from c2b.compensation.settlement.lots import Lot, keys_of, lots, moved
from c2b.compensation.settlement.policy_memory import Remembered, remembered
from c2b.compensation.settlement.repeated_keys import collapsed
from c2b.compensation.settlement.versions import version_on
from c2b.compensation.unit import Unit
from c2b.text import Text


@frozen(kw_only=True)
class Line:
    """The status of one contribution, with its reason.

    Attributes:
        key: The name of the contribution.
        party: The party that handed it in.
        status: Whether it counts.
        reason: The reason for its status.
        amounts: The amounts that it earned by itself; empty where only the whole has a price.
    """

    key: str
    party: str
    status: Status
    reason: Text
    amounts: tuple[tuple[Unit, Exact], ...] = ()


Sink = Callable[[Line], object]


@define
class Intake:
    """The state of a settlement after the contributions read so far.

    Attributes:
        books: The books from which it goes on.
        moment: The day.
        desk: The tallies.
        known: The keys.
        memories: The policies at work, each with its memory.
        sink: Is told what became of each contribution, in order.
        left_out: Is told of the contributions that do not count, in order.
        counts: The number of contributions that do not count, by reason.
        counted: The number of contributions that count.
    """

    books: Books
    moment: Moment
    desk: Desk
    known: Known
    memories: list[Remembered]
    sink: Sink | None = None
    left_out: Sink | None = None
    counts: dict[Ruling, int] = field(factory=dict[Ruling, int])
    counted: int = 0

    def take(self, items: Iterable[Contribution]) -> None:
        """Read *items*, and pass the line of each to the sink."""
        ahead = self._ahead
        for read in (list(items),) if ahead else lots(items):
            keys, lot = keys_of(read), self._in_zone(read)
            if ahead:
                self._tell_lot(lot, collapsed(lot, keys, self.known))
            else:
                for piece, is_new in self.known.pieces(lot, keys):
                    self._tell_lot(piece, {} if is_new else {0: settled_before(piece[0])})

    def prices(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the price of *item*, under the version of its day."""
        return self.desk.schemes[self.desk.number_of(self._version_of(item))].price_of(item)

    def surcharge(self, item: Contribution, unit: Unit, price: Exact) -> int:
        """Return the fees on *item* that the business pays on top, under the terms of its day."""
        version = self.desk.lasting[self.desk.number_of(self._version_of(item))]
        chain = item_fees(self.books.numbered.chains[version])
        return sum(each.minor for each in charges_on(chain, item, unit, price) if each.on_top)

    @property
    def _ahead(self) -> bool:
        """Whether a policy has to see every contribution before it picks one."""
        return any(policy.looks_ahead for policy in self._plan.policies)

    @property
    def _plan(self) -> PayPlan:
        return self.books.versions[self.desk.version].plan

    def _in_zone(self, lot: Lot) -> Lot:
        """Return the contributions of *lot* with their moments in the zone of the plan."""
        zone = self._plan.zone
        return lot if zone is None else [moved(item, zone) for item in lot]

    def _tell_lot(self, lot: Lot, settled: dict[int, Ruling]) -> None:
        """Judge *lot* except those *settled* by place, and pass their lines to the sink."""
        new = [item for n, item in enumerate(lot) if n not in settled] if settled else lot
        kept, rulings = self._sift(new)
        self._count(kept)
        if self._ahead and kept is not new:
            whole = {id(item) for item in new}
            in_part = [item for item in kept if id(item) not in whole]
            self.desk.note_parts(in_part, self.known.versions)
        if settled:
            rulings = _among(lot, settled, rulings)
        if rulings:
            self._note(lot, rulings, settled)
        if self.left_out is not None:
            for place in sorted(rulings):
                self.left_out(_line(lot[place], rulings[place]))
        if self.sink is not None:
            for line in self._lines(lot, kept, rulings):
                self.sink(line)

    def _sift(self, lot: Lot) -> tuple[Lot, dict[int, Ruling]]:
        """Return those of *lot* that count, and the rulings on the others by their place in it."""
        rulings: dict[int, Ruling] = {}
        places: Sequence[int] = range(len(lot))
        whole = lot
        again = keys_of(lot) if self.books.filed else self.known.since
        for number, memory in enumerate(self.memories):
            memory.recall(lot, again)
            kept = memory.pick(lot)
            if len(kept) < len(lot):
                stayed = _left(lot, kept, places, memory.judge, rulings)
                before = [each for each in self.memories[:number] if each.keeps_places]
                if before:
                    left = {whole[n].key: rulings[n] for n in set(places).difference(stayed)}
                    self._keep_places(whole, left, before)
                places = stayed
            lot = kept
        return lot, rulings

    def _keep_places(
        self, lot: Lot, left: Mapping[str, Ruling], before: Sequence[Remembered]
    ) -> None:
        """Keep the places of those of *lot* that a policy *left* out, and that may come again.

        That are those that wait, and the rejected where an acceptance may overturn a rejection.
        """
        for item in lot:
            ruling = left.get(item.key)
            if ruling is None:
                continue
            rejected = self.known.overturns and item.decision is Decision.REJECTED
            if rejected or ruling.status is Status.PENDING:
                for memory in before:
                    memory.keep(item.key)

    def _count(self, kept: Lot) -> None:
        """Tally *kept*, each under the version that held when it was given."""
        self.counted += len(kept)
        if not kept:
            return
        self.desk.note_active(kept, self.moment.day)
        if len(self.books.versions) == 1:
            self.desk.add(kept, 0)
        else:
            by_version: dict[int, list[Contribution]] = {}
            for item in kept:
                by_version.setdefault(self._version_of(item), []).append(item)
            for version, lot in by_version.items():
                self.desk.add(lot, version)
                self.known.place(lot, self.desk.number_of(version))

    def _version_of(self, item: Contribution) -> int:
        """Return the version under which *item* counts: that of the day of its work."""
        if len(self.books.versions) == 1:
            return 0
        if item.at is not None:
            day = item.at.date()
        else:
            day = self.known.since.get(item.key, self.moment.day)
        return min(version_on(self.books.versions, day), self.desk.version)

    def _note(self, lot: Lot, rulings: dict[int, Ruling], settled: dict[int, Ruling]) -> None:
        """Count the *rulings*, and note the state of the keys."""
        for place, ruling in rulings.items():
            self.counts[ruling] = self.counts.get(ruling, 0) + 1
            if place not in settled:
                self.known.statuses[lot[place].key] = ruling.status

    def _lines(self, lot: Lot, kept: Lot, rulings: dict[int, Ruling]) -> Iterator[Line]:
        counted = iter(kept)
        for place, item in enumerate(lot):
            ruling = rulings.get(place)
            if ruling is None:
                yield self._counted(item, next(counted))
            else:
                yield _line(item, ruling)

    def _counted(self, item: Contribution, counted: Contribution) -> Line:
        part = counted.quantity != item.quantity
        return Line(
            key=item.key,
            party=item.party,
            status=Status.COUNTED,
            reason=_IN_PART if part else _COUNTS,
            amounts=tuple(self.prices(counted).items()),
        )


def _line(item: Contribution, ruling: Ruling) -> Line:
    """Return the line of *item* if it does not count."""
    return Line(key=item.key, party=item.party, status=ruling.status, reason=ruling.reason)


def over_budget(line: Line) -> Line:
    """Return *line* for a refused settlement: a contribution that would count does not."""
    if line.status is not Status.COUNTED:
        return line
    return evolve(line, status=Status.REFUSED, reason=OVER_BUDGET.reason, amounts=())


def read_in(
    books: Books, moment: Moment, sink: Sink | None, left_out: Sink | None = None
) -> Intake:
    """Return an intake that has read nothing yet."""
    version = version_on(books.versions, moment.day)
    plan, desk = books.versions[version].plan, Desk(books, version, only_new=True)
    by_hand = [policy for policy in plan.policies if isinstance(policy, ManualDecision)]
    known = Known(books, overturns=any(policy.overturns for policy in by_hand))
    memories = remembered(plan, moment.on, books.memory)
    intake = Intake(books, moment, desk, known, memories, sink, left_out)
    left = books.left_in(plan)
    if left is not None and plan.over is OverBudget.FIRST_COME and plan.scheme.prices_contributions:
        judge: Judge = Affordable(plan, left.minor, intake.prices, intake.surcharge)
        memories.append(Remembered("budget", judge, books.memory))
        memories[-1].recall((), ())  # a spent budget stays so, also where nothing comes
    return intake


def _among(lot: Lot, settled: dict[int, Ruling], rulings: dict[int, Ruling]) -> dict[int, Ruling]:
    """Return *rulings* on those of *lot* that were not *settled*, by their place among all."""
    new = [place for place in range(len(lot)) if place not in settled]
    return settled | {new[place]: ruling for place, ruling in rulings.items()}


def _left(
    lot: Lot, kept: Lot, places: Sequence[int], judge: Judge, rulings: dict[int, Ruling]
) -> list[int]:
    """Note the *rulings* on those of *lot* that were not *kept*; return the places of the kept."""
    stayed: list[int] = []
    waiting = iter(kept)
    following = next(waiting, None)
    for item, place in zip(lot, places, strict=True):
        if following is not None and following.key == item.key:
            stayed.append(place)
            following = next(waiting, None)
        else:
            rulings[place] = judge.ruling(item)
    return stayed


OVER_BUDGET: Ruling = refuses(
    "budget",
    Text(
        en="more is due than the budget: nothing is settled, send it again",
        fr="le montant dû dépasse le budget\u00a0: rien n’est payé, à renvoyer plus tard",
    ),
)
_COUNTS = Text(en="counts", fr="compte")
_IN_PART = Text(en="counts in part", fr="compte en partie")
