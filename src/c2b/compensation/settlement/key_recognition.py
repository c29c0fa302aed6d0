"""The recognition of contributions: new, coming again, or contradicting one with their key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from operator import attrgetter
from typing import Any

from attrs import define, evolve, field

from c2b.choice import Choice
from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.policies.policy import Ruling, Status, refuses
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.keys import Filed, KeyState, filed_state, fingerprint
from c2b.errors import InvalidValueError
from c2b.text import Text

_KEY = attrgetter("key")


class Again(Choice):
    """The relation of a contribution to the books.

    NEW: its key was never seen. DECIDED: it waited, or its rejection is overturned, and is looked
    at again. SETTLED: it was decided before.
    """

    NEW = "new", "never seen", "jamais vue"
    DECIDED = "decided", "decided since", "décidée depuis"
    SETTLED = "settled", "already settled", "déjà comptée"


@define
class Known:
    """The keys of the present settlement, on top of those of the books.

    Attributes:
        books: The books.
        overturns: Whether an acceptance overturns a rejection.
        seen: The keys of this settlement.
        statuses: The status of those that do not count.
        since: The first day of those that came in an earlier settlement.
        versions: The number of the tally of those that count under amended terms.
        came_again: The number of waiting contributions that came again.
    """

    books: Books
    overturns: bool
    seen: set[str] = field(factory=set[str])
    statuses: dict[str, Status] = field(factory=dict[str, Status])
    since: dict[str, date] = field(factory=dict[str, date])
    versions: dict[str, int] = field(factory=dict[str, int])
    came_again: int = 0
    _lots: list[Sequence[Contribution]] = field(factory=list[Sequence[Contribution]])
    _items: dict[str, Contribution] | None = None

    @property
    def items(self) -> dict[str, Contribution]:
        """Return the contributions of this settlement by key, computed when they are read."""
        if self._items is None:
            self._items = {}
        for lot in self._lots:
            self._items.update(zip(map(_KEY, lot), lot, strict=True))
        self._lots.clear()
        return self._items

    def take_all(self, lot: Sequence[Contribution], keys: Sequence[str]) -> bool:
        """Note all of *lot*, which have *keys*, if each is new; faster than one by one."""
        if self._items is not None or self.books.keys or self.books.filed:
            return self._take_known(lot, set(keys))
        before = len(self.seen)
        self.seen.update(keys)
        if len(self.seen) - before == len(lot):
            self._lots.append(lot)
            return True
        self.seen = set(self.items)
        return False

    def _take_known(self, lot: Sequence[Contribution], mine: set[str]) -> bool:
        """Note all of *lot* where there are keys to compare with *mine*, its own keys."""
        if len(mine) < len(lot) or not self.seen.isdisjoint(mine):
            return False
        if not self.books.keys.holds_none_of(mine):
            return False
        if self.books.filed and any(filed_state(self.books.filed, key) for key in mine):
            return False
        self.seen |= mine
        self._lots.append(lot)
        return True

    def pieces(
        self, lot: Sequence[Contribution], keys: Sequence[str]
    ) -> Iterator[tuple[Sequence[Contribution], bool]]:
        """Yield *lot*, which have *keys*, in pieces, each to be settled before the next.

        A key that comes again opens a new piece, so that earlier pieces are decided by then.
        """
        if self.take_all(lot, keys):
            yield lot, True
            return
        piece: list[Contribution] = []
        names: set[str] = set()
        for item in lot:
            if item.key in names:
                yield piece, True
                piece, names = [], set()
            if self.again(item) is Again.SETTLED:
                if piece:
                    yield piece, True
                    piece, names = [], set()
                yield (item,), False
            else:
                self.note(item)
                piece.append(item)
                names.add(item.key)
        if piece:
            yield piece, True

    def note(self, item: Contribution) -> None:
        """Note that *item* is looked at."""
        state = self.books.keys.get(item.key)
        if state is not None and item.key not in self.seen:
            self.since[item.key] = state.since
            self.came_again += state.status is Status.PENDING
        self.items[item.key] = item
        self.seen.add(item.key)
        self.statuses.pop(item.key, None)

    def again(self, item: Contribution) -> Again:
        """Return the relation of *item* to the contributions before it.

        Raises:
            InvalidValueError: The key of another contribution.
        """
        mine = self.items[item.key] if item.key in self.seen else None
        if mine is not None:
            status = self.statuses.get(item.key, Status.COUNTED)
            self.check_same(mine, item, waits=status is Status.PENDING)
            return self._again(status, mine.decision, item)
        state = self.books.keys.get(item.key)
        if state is not None:
            check_booked(state, item)
            return self._again(state.status, state.decision, item)
        filed = filed_state(self.books.filed, item.key)
        if filed is None:
            return Again.NEW
        if not fingerprint(item).startswith(filed[1]):
            raise _two(item, _FILED)
        rejected = Decision.REJECTED if filed[0] is Filed.REJECTED else None
        return self._again(
            Status.COUNTED if filed[0] is Filed.COUNTED else Status.REFUSED, rejected, item
        )

    def check_same(self, before: Contribution, item: Contribution, *, waits: bool = False) -> None:
        """Refuse an *item* that has the key of another one *before* it.

        One that *waits* for a fact may come again with the fact.
        """
        if before is not item and not _same(fingerprint(before), item, waits=waits):
            raise _two(item, _GIVEN.fill(party=before.party, value=_value(before)))

    def place(self, items: Sequence[Contribution], number: int) -> None:
        """Note that *items* go to the tally with that number."""
        self.versions.update(dict.fromkeys(map(_KEY, items), number))

    def _again(self, status: Status, decision: Decision | None, item: Contribution) -> Again:
        if status is Status.PENDING:
            return Again.DECIDED
        overturned = decision is Decision.REJECTED and item.decision is Decision.ACCEPTED
        if status is Status.REFUSED and overturned and self.overturns:
            return Again.DECIDED
        return Again.SETTLED


def _same(print_: str, item: Contribution, *, waits: bool) -> bool:
    """Whether *item* has the contents of a fingerprint, or those and facts that it waited for."""
    if fingerprint(item) == print_:
        return True
    known = [fact for fact in _AWAITED if getattr(item, fact) is not None]
    gaps = (gap for many in range(1, len(known) + 1) for gap in combinations(known, many))
    return waits and any(fingerprint(_without(item, gap)) == print_ for gap in gaps)


def _without(item: Contribution, facts: Sequence[str]) -> Contribution:
    """Return *item* as it was before *facts* were known."""
    unknown: dict[str, Any] = dict.fromkeys(facts)
    return evolve(item, **unknown)


def check_booked(state: KeyState, item: Contribution) -> None:
    """Refuse an *item* whose key is that of another contribution, which books have as *state*.

    One that waits for a fact may come again with the fact.

    Raises:
        InvalidValueError: The key of another contribution.
    """
    if not _same(state.print, item, waits=state.status is Status.PENDING):
        raise _two(item, _BOOKED.fill(party=state.party, day=state.since))


def settled_before(item: Contribution) -> Ruling:
    """Return the ruling on a contribution that was settled before."""
    return REJECTED_LATER if item.decision is Decision.REJECTED else SETTLED


def _two(item: Contribution, before: Text) -> InvalidValueError:
    got = _GIVEN.fill(party=item.party, value=_value(item))
    place = _PLACE.fill(key=item.key)
    return InvalidValueError(place, _SAME.fill(before=before), got, _ONE_KEY)


def _value(item: Contribution) -> str:
    """Return the value that tells contributions apart most easily."""
    value = str(item.value) if item.value is not None else f"× {item.quantity}"
    return value if item.at is None else f"{value}, {item.at.isoformat()}"


_AWAITED = ("at", "score", "task", "answer")  # what policies wait for
SETTLED = refuses("key", Text(en="settled before", fr="déjà comptée"))
REJECTED_LATER = refuses(
    "key",
    Text(
        en="settled before: a rejection after that is a reversal",
        fr="déjà comptée\u00a0: un rejet ultérieur est une contre-écriture",
    ),
)
_PLACE = Text(en="contribution {key}", fr="contribution {key}")
_GIVEN = Text(en="one of {party} ({value})", fr="une de {party} ({value})")
_BOOKED = Text(en="one of {party}, seen on {day}", fr="une de {party}, vue le {day}")
_FILED = Text(en="one that is filed away", fr="une contribution archivée")
_SAME = Text(
    en="the contribution that has this key: {before}",
    fr="celle qui porte cette clé\u00a0: {before}",
)
_ONE_KEY = Text(
    en="one key is one contribution: correct the key, or the contents",
    fr="une clé désigne une seule contribution\u00a0: corrigez la clé, ou le contenu",
)
