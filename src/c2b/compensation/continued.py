"""The continuation of schemes that limit or compare what others pay, under amended terms.

A cap goes on from what was earned before, whatever the rate was then; so do a floor, a level, and
the larger of two amounts. What older terms made of a contribution is kept beside the new tally.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import AnyScheme, Reading, carried, joined
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text


@define
class Continued(Tally):
    """The tally of a scheme, with what each party earned under older terms beside it.

    Attributes:
        inner: The tally of the scheme.
        earlier: What each party earned under older terms, by the code of the unit.
    """

    inner: Tally
    earlier: dict[str, dict[str, Exact]] = field(factory=dict[str, dict[str, Exact]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the inner tally."""
        self.inner.add(items)

    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* adds to the inner tally."""
        return _beside({}, self.inner.part(item))

    def of(self, party: str) -> TallyPart | None:
        """Return the inner state of *party*, with what it earned before where that is anything."""
        inner, before = self.inner.of(party), self.earlier.get(party, {})
        return None if inner is None and not before else _beside(before, inner)

    def put(self, party: str, part: TallyPart) -> None:
        """Add *part* to the state of *party*."""
        inner, before = _apart(part)
        if inner is not None:
            self.inner.put(party, inner)
        if before:
            mine = self.earlier.pop(party, {})
            sums = {
                code: plain(mine.get(code, 0) + before.get(code, 0)) for code in (*mine, *before)
            }
            left = {code: exact for code, exact in sums.items() if exact}
            if left:
                self.earlier[party] = left

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes."""
        inner, before = _apart(part)
        mine = None if inner is None else self.inner.split(inner, share, left)
        return _beside({code: plain(exact * share) for code, exact in before.items()}, mine)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes from *party*."""
        inner, before = _apart(part)
        return _beside(before, None if inner is None else self.inner.drawn(party, inner))

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds, or that earned something before."""
        return dict.fromkeys((*self.inner.parties, *self.earlier)) if self.earlier else self._inner

    @property
    def _inner(self) -> Iterable[str]:
        return self.inner.parties


def continued_reading(scheme: AnyScheme, tally: Continued) -> Reading:
    """Return what *scheme* makes of the inner *tally*, and what was earned before on top."""
    reading, earlier = scheme.reading(tally.inner), tally.earlier
    if not earlier:
        return reading
    amounts: dict[Unit, dict[str, Exact]] = {
        unit: dict(column) for unit, column in reading.amounts.items()
    }
    units = {unit.code: unit for unit in scheme.units}
    for party, before in earlier.items():
        for code, exact in before.items():
            column = amounts.setdefault(units[code], {})
            column[party] = plain(column.get(party, 0) + exact)

    def explain(party: str) -> Text:
        told = [units[code].text_of(exact) for code, exact in earlier.get(party, {}).items()]
        before = [_EARLIER.fill(amounts=Text.join(told, _COMMA))] if told else []
        return joined([reading.explain(party), *before])

    return Reading(amounts=amounts, explain=explain)


def continued_state(scheme: AnyScheme, part: TallyPart, older: AnyScheme) -> TallyPart | None:
    """Return the state from which a tally of *scheme* goes on that an *older* one takes over.

    It is worth what the older scheme made of *part*.

    Args:
        scheme: The scheme under the new terms.
        part: The state of one party in the older tally; not empty.
        older: The scheme under the older terms.
    """
    if scheme == older:
        return part
    inner = _apart(part)[0]
    goes_on = None if inner is None else carried(scheme, inner, older)
    then = _worth(older, part)
    now: Mapping[Unit, Exact] = {} if goes_on is None else _worth(scheme, _beside({}, goes_on))
    units = sorted(scheme.units, key=str)
    before = {unit.code: plain(then.get(unit, 0) - now.get(unit, 0)) for unit in units}
    left = {code: exact for code, exact in before.items() if exact}
    return None if goes_on is None and not left else _beside(left, goes_on)


def inner_state(part: TallyPart) -> TallyPart:
    """Return the state of the inner scheme in *part*, without what was earned before."""
    return _apart(part)[0] or TallyPart()


def inside(part: TallyPart, change: Callable[[TallyPart], TallyPart]) -> TallyPart:
    """Return *part* with its inner state changed; what was earned before stays."""
    inner, before = _apart(part)
    return _beside(before, None if inner is None else change(inner))


def _worth(scheme: AnyScheme, part: TallyPart) -> Mapping[Unit, Exact]:
    """Return what *scheme* makes of *part*, all that one party gave."""
    tally = Continued(scheme.tally())
    tally.put(_ONE, part)
    amounts = continued_reading(scheme, tally).amounts
    return {unit: column.get(_ONE, 0) for unit, column in amounts.items()}


def _beside(before: Mapping[str, Exact], inner: TallyPart | None) -> TallyPart:
    """Return the *inner* state with what was earned *before* beside it, where it is anything.

    An inner state whose first label, such as the name of a client, begins with the mark has nothing
    but a zero beside it, so that it is read as it was written.
    """
    mine = TallyPart() if inner is None else inner
    if not before and not _is_marked(mine):
        return mine
    amounts = before or {"": 0}
    labels = tuple(_MARK + code for code in amounts)
    parts = () if mine == TallyPart() else (mine,)
    return TallyPart(labels=labels, numbers=tuple(amounts.values()), parts=parts)


def _is_marked(part: TallyPart) -> bool:
    return bool(part.labels) and part.labels[0].startswith(_MARK)


def _apart(part: TallyPart) -> tuple[TallyPart | None, Mapping[str, Exact]]:
    """Return the inner state in *part*, None where it is empty, and what was earned before."""
    if not _is_marked(part):
        return (None if part == TallyPart() else part), {}
    codes = (label.removeprefix(_MARK) for label in part.labels)
    amounts = zip(codes, part.numbers, strict=True)
    return next(iter(part.parts), None), {code: exact for code, exact in amounts if code}


_MARK = "\1"
_ONE = "-"
_EARLIER = Text(en="brought forward {amounts}", fr="report {amounts}")
_COMMA = Text(en=", ", fr=", ")
