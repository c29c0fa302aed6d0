"""The tally of what parties earn for others, with the others whom each contribution names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import cast

from attrs import define, evolve, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.tally import Tally, TallyPart

Names = tuple[str, ...]


@define
class CreditedTally(Tally):
    """A tally of an inner scheme, and of the parties that each party's contributions name.

    Attributes:
        inner: The tally of the inner scheme.
        named: The function from a contribution to the parties that it names; none: it is left out.
        links: For each party the number of its contributions by the parties that they name.
    """

    inner: Tally
    named: Callable[[Contribution], Names]
    links: dict[str, dict[Names, Exact]] = field(factory=dict[str, dict[Names, Exact]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Add those of *items* that name a party."""
        mine = [item for item in items if self.named(item)]
        self.inner.add(mine)
        for item in mine:
            self._link(item.party, self.named(item), 1)

    def part(self, item: Contribution) -> TallyPart:
        """Return the parties that *item* names, and what it adds to the inner tally."""
        names = self.named(item)
        if not names:
            return TallyPart()
        return TallyPart(labels=(written(names),), numbers=(1,), parts=(self.inner.part(item),))

    def of(self, party: str) -> TallyPart | None:
        """Return the parties that *party* names, and its state in the inner tally."""
        inner = self.inner.of(party)
        if inner is None:
            return None
        links = self.links.get(party, {})
        labels, numbers = tuple(map(written, links)), tuple(links.values())
        return TallyPart(labels=labels, numbers=numbers, parts=(inner,))

    def put(self, party: str, part: TallyPart) -> None:
        """Add *part* to the state of *party*."""
        for label, number in zip(part.labels, part.numbers, strict=True):
            self._link(party, names_in(label), number)
        for inner in part.parts:
            self.inner.put(party, inner)

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes."""
        parts = tuple(self.inner.split(inner, share, left) for inner in part.parts)
        return evolve(part.times(share), parts=parts)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes from *party*."""
        return evolve(part, parts=tuple(self.inner.drawn(party, inner) for inner in part.parts))

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return self.inner.parties

    def weights(self, party: str) -> dict[str, Exact]:
        """Return the weight of each party that *party* names; each contribution counts as one."""
        return weights(self.links.get(party, {}))

    def _link(self, party: str, names: Names, number: Exact) -> None:
        mine = self.links.setdefault(party, {})
        mine[names] = plain(mine.get(names, 0) + number)
        if not mine[names]:
            del mine[names]


def weights(links: dict[Names, Exact]) -> dict[str, Exact]:
    """Return the weight of each name; the names of one contribution share it evenly."""
    found: dict[str, Exact] = {}
    for names, number in links.items():
        for name in names:
            found[name] = found.get(name, 0) + Fraction(number, len(names))
    return found


def written(names: Names) -> str:
    """Return *names* of parties as one label, which begins like no other label."""
    return _OF_PARTIES + json.dumps(names)


def names_in(label: str) -> Names:
    """Return the names that `written` wrote."""
    return tuple(cast("list[str]", json.loads(label.removeprefix(_OF_PARTIES))))


def renamed(part: TallyPart, name_of: Callable[[str], str]) -> TallyPart:
    """Return *part* with other names for the parties that it names, however deep."""
    labels = (
        written(tuple(map(name_of, names_in(label)))) if label.startswith(_OF_PARTIES) else label
        for label in part.labels
    )
    return evolve(
        part,
        labels=tuple(labels),
        parts=tuple(renamed(each, name_of) for each in part.parts),
    )


_OF_PARTIES = "\0"
