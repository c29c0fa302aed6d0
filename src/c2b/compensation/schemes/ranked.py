"""Ranks that are computed from points, with tie-breaks that are named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, define, field, frozen

from c2b._instants import instant
from c2b._validators import instance, tuple_of
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.label_tally import Whole
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import AnyScheme, Reading, Scheme, refused
from c2b.compensation.tally import TallyPart, unknown
from c2b.compensation.unit import Unit, decimal_text
from c2b.errors import C2bError
from c2b.text import Text


class RankBy(Choice):
    """The points by which parties are ranked, the most first."""

    TOTAL_SCORE = "total_score", "the sum of the scores", "la somme des notes"
    BEST_SCORE = "best_score", "the best score", "la meilleure note"
    QUANTITY = "quantity", "the quantity", "la quantité"


class TieBreak(Choice):
    """The rule that ranks parties with equal points apart.

    EARLIEST: the one whose last contribution came first. FASTEST: the one that took the least time.
    BEST_SCORE: the one with the best single score. FEWEST: the one with fewer contributions. MOST:
    the one with more of them.
    """

    EARLIEST = "earliest", "the earlier last contribution", "la dernière contribution la plus tôt"
    FASTEST = "fastest", "the shorter time", "le temps le plus court"
    BEST_SCORE = "best_score", "the better best score", "la meilleure note la plus haute"
    FEWEST = "fewest", "fewer contributions", "le moins de contributions"
    MOST = "most", "more contributions", "le plus de contributions"


@frozen
class Effort:
    """The facts of a contribution by which it is ranked; None for those that do not matter."""

    score: Exact | None
    at: int | None
    seconds: Exact | None

    def __str__(self) -> str:
        return " ".join("-" if fact is None else str(fact) for fact in self._facts)

    @property
    def _facts(self) -> tuple[Exact | None, ...]:
        return (self.score, self.at, self.seconds)


@define
class Standings(Whole):
    """A tally of the efforts of each party."""

    needs: frozenset[str]
    efforts: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The quantity of each party by effort."""
        return self.efforts

    def label(self, item: Contribution) -> Effort:
        """Return the facts of *item* that matter, which must be known."""
        for fact in sorted(self.needs):
            if getattr(item, fact) is None:
                raise unknown(fact, item)
        return Effort(
            item.score if "score" in self.needs else None,
            None if item.at is None or "at" not in self.needs else instant(item.at),
            item.seconds if "seconds" in self.needs else None,
        )

    def amount(self, item: Contribution) -> Exact:
        """Return the quantity of *item*."""
        return item.quantity

    def read_label(self, text: str) -> Effort:
        """Return the effort that was written as *text*."""
        score, at, seconds = (None if x == "-" else plain(Fraction(x)) for x in text.split(" "))
        return Effort(score, None if at is None else int(at), seconds)


def _pays_by_rank(instance: object, attribute: Attribute[Any], scheme: AnyScheme) -> None:
    try:
        scheme.tally().part(_PROBE)
    except C2bError:
        raise refused(instance, attribute, _BY_RANK, scheme, _PRIZES) from None
    if not scheme.dated or scheme.in_order:
        raise refused(instance, attribute, _BY_RANK, scheme, _PRIZES)


@frozen(kw_only=True)
class Ranked(Scheme[Standings]):
    """A scheme that pays by rank, where ranks follow from points: prizes for the most points.

    Parties that no tie-break ranks apart have the same rank, and the `Ties` of the prizes apply,
    which may be to refuse them.

    Attributes:
        scheme: The scheme that pays by rank alone: `Prizes`, or prizes by the number of entrants.
        by: The points.
        tie_breaks: The rules for equal points, applied in this order.
    """

    kind: ClassVar[str] = "ranked"

    scheme: AnyScheme = field(validator=[instance(Scheme), _pays_by_rank])
    by: RankBy = field(validator=instance(RankBy))
    tie_breaks: tuple[TieBreak, ...] = field(default=(), validator=tuple_of(TieBreak))

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the prizes."""
        return self.scheme.units

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: no, all compete for places."""
        return False

    def tally(self) -> Standings:
        """Return an empty tally of the efforts of each party."""
        facts = {_FACTS.get(rule) for rule in (self.by, *self.tie_breaks)}
        return Standings(frozenset(fact for fact in facts if fact is not None))

    def reading(self, tally: Standings) -> Reading:
        """Return what the ranks earn."""
        standing = {
            party: self._standing(efforts) for party, efforts in tally.efforts.items() if efforts
        }
        ordered = sorted(standing.values())
        first = {place: n for n, place in reversed([*enumerate(ordered, start=1)])}
        inner = self.scheme.tally()
        inner.add(
            [
                Contribution(key=party, party=party, rank=first[place])
                for party, place in standing.items()
            ]
        )
        reading = self.scheme.reading(inner)

        def explain(party: str) -> Text:
            words = reading.explain(party)
            if party not in standing:
                return words
            points = -standing[party][0]
            told = _POINT if -2 < points < 2 else _POINTS
            return told.fill(points=decimal_text(points), words=words)

        return Reading(amounts=reading.amounts, explain=explain)

    def _standing(self, efforts: Mapping[Effort, Exact]) -> tuple[Exact, ...]:
        """Return the points and what breaks ties, the smaller the better."""
        return tuple(_MEASURES[rule](efforts) for rule in (self.by, *self.tie_breaks))

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the efforts of a party, where both versions rank alike."""
        if not isinstance(older, Ranked):
            return None
        alike = (older.by, older.tie_breaks) == (self.by, self.tie_breaks)
        return part if alike else None

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the upper limit of the prizes."""
        return self.scheme.never_above(unit)


_Efforts = Mapping[Effort, Exact]
# the best score has one name as points and as a tie-break, and stands here once
_MEASURES: Mapping[Choice, Callable[[_Efforts], Exact]] = {
    RankBy.TOTAL_SCORE: lambda efforts: -sum((e.score or 0) * n for e, n in efforts.items()),
    RankBy.BEST_SCORE: lambda efforts: -max(effort.score or 0 for effort in efforts),
    RankBy.QUANTITY: lambda efforts: -sum(efforts.values()),
    TieBreak.EARLIEST: lambda efforts: max(effort.at or 0 for effort in efforts),
    TieBreak.FASTEST: lambda efforts: sum((e.seconds or 0) * n for e, n in efforts.items()),
    TieBreak.FEWEST: lambda efforts: sum(efforts.values()),
    TieBreak.MOST: lambda efforts: -sum(efforts.values()),
}
_FACTS: Mapping[Choice, str] = {
    RankBy.TOTAL_SCORE: "score",
    RankBy.BEST_SCORE: "score",
    TieBreak.EARLIEST: "at",
    TieBreak.FASTEST: "seconds",
}
_PROBE = Contribution(key="probe", party="probe", rank=1)
_BY_RANK = Text(
    en="a scheme that pays by rank alone", fr="un mode de rémunération selon le seul rang"
)
_PRIZES = Text(en="use Prizes, or ByEntrants", fr="employez Prizes, ou ByEntrants")
_POINT = Text(en="{points} point: {words}", fr="{points} point\u00a0: {words}")
_POINTS = Text(en="{points} points: {words}", fr="{points} points\u00a0: {words}")
