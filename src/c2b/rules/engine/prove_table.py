"""The proof that a decision table answers all facts, and no facts twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from attrs import field, frozen

from c2b._brief import brief
from c2b.choice import Choice
from c2b.predicate import All, Predicate
from c2b.rules.engine.decision_table import DecisionTable, HitPolicy
from c2b.rules.engine.explain import situation_text
from c2b.rules.engine.impossible import impossible_of
from c2b.rules.engine.satisfy import Situation, satisfy
from c2b.text import Text


class DecisionFlawKind(Choice):
    """The kind of flaw of a decision table."""

    GAP = "gap", "no row answers", "aucune ligne ne répond"
    OVERLAP = "overlap", "two rows answer at once", "deux lignes répondent à la fois"
    UNREACHABLE = "unreachable", "a row never answers", "une ligne ne répond jamais"


@frozen(kw_only=True)
class DecisionFlaw:
    """A flaw of a decision table.

    Attributes:
        kind: The kind of flaw.
        rows: The ids of the rows at fault; empty for a gap.
        situation: Facts that show the flaw, in words; None where every situation does.
    """

    kind: DecisionFlawKind
    rows: tuple[str, ...] = ()
    situation: Text | None = None

    @property
    def text(self) -> Text:
        """The flaw in a sentence."""
        return _FLAW.fill(
            kind=self.kind.text,
            rows=", ".join(self.rows) or "–",
            situation=self.situation or _WHATEVER,
        )


@frozen(kw_only=True)
class DecisionTableProof:
    """The result of a proof: the flaws; none where the table is total and without overlap."""

    rows: int
    flaws: tuple[DecisionFlaw, ...] = field(repr=brief)

    @property
    def holds(self) -> bool:
        """Whether no flaw was found."""
        return not self.flaws


def prove_table(table: DecisionTable) -> DecisionTableProof:
    """Check that every situation of known facts reaches a row of *table*, and each row is reached.

    Where exactly one row has to answer, no two rows hold at once. Combinations of facts that the
    model declares as impossible are left out. A computed fact counts as a fact of its own.
    """
    world = _possible(table)
    flaws = [*_gap(table, world)]
    if table.hit is HitPolicy.UNIQUE:
        flaws += _overlaps(table, world)
    flaws += _unreachable(table, world)
    return DecisionTableProof(rows=len(table.rows), flaws=tuple(flaws))


def _possible(table: DecisionTable) -> Predicate:
    """Return the predicate of the situations that can be, as far as the table reads them."""
    if not hasattr(table.subject, "impossible"):
        return All(())
    read = set(table.facts)
    declared = impossible_of(table.subject)
    return All(tuple(~(each.one & each.other) for each in declared if read.issuperset(each.facts)))


def _gap(table: DecisionTable, world: Predicate) -> Iterator[DecisionFlaw]:
    found = satisfy(All(tuple(~row.when for row in table.rows)) & world)
    if found is not None:
        yield DecisionFlaw(kind=DecisionFlawKind.GAP, situation=_words(found))


def _overlaps(table: DecisionTable, world: Predicate) -> Iterator[DecisionFlaw]:
    for one, other in combinations(table.rows, 2):
        found = satisfy(one.when & other.when & world)
        if found is not None:
            yield DecisionFlaw(
                kind=DecisionFlawKind.OVERLAP, rows=(one.id, other.id), situation=_words(found)
            )


def _unreachable(table: DecisionTable, world: Predicate) -> Iterator[DecisionFlaw]:
    before: tuple[Predicate, ...] = ()
    for row in table.rows:
        if satisfy(row.when & All(before) & world) is None:
            yield DecisionFlaw(kind=DecisionFlawKind.UNREACHABLE, rows=(row.id,))
        if table.hit is HitPolicy.FIRST:
            before = (*before, ~row.when)


def _words(found: Situation) -> Text | None:
    return situation_text(found)


_FLAW = Text(en="{kind} ({rows}): {situation}", fr="{kind} ({rows})\u00a0: {situation}")
_WHATEVER = Text(en="whatever the facts", fr="quels que soient les faits")
