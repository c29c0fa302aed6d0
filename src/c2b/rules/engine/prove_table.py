"""The proof that a decision table answers all facts, and no facts twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from attrs import field, frozen

from c2b._brief import brief
from c2b.choice import Choice
from c2b.predicate import All, Predicate
from c2b.rules.engine.contradiction import STEPS, Budget
from c2b.rules.engine.decision_table import DecisionTable, HitPolicy
from c2b.rules.engine.explain import situation_text
from c2b.rules.engine.impossible import impossible_of
from c2b.rules.engine.satisfy import Situation
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
    """The result of a proof: the flaws; none where the table is total and without overlap.

    Attributes:
        rows: The number of rows.
        flaws: The flaws that were found.
        is_complete: Whether everything was searched; a proof ends after a number of steps.
    """

    rows: int
    flaws: tuple[DecisionFlaw, ...] = field(repr=brief)
    is_complete: bool = True

    @property
    def holds(self) -> bool:
        """Whether everything was searched and no flaw was found."""
        return not self.flaws and self.is_complete


def prove_table(table: DecisionTable, *, steps: int = STEPS) -> DecisionTableProof:
    """Check that every situation of known facts reaches a row of *table*, and each row is reached.

    Where exactly one row has to answer, no two rows hold at once. Combinations of facts that the
    model declares as impossible are left out. A computed fact counts as a fact of its own. The
    search ends after so many *steps*, each of which looks at one part of a condition.
    """
    world = _possible(table)
    budget = Budget(steps=steps)
    flaws = [*_gap(table, world, budget)]
    if table.hit is HitPolicy.UNIQUE:
        flaws += _overlaps(table, world, budget)
    flaws += _unreachable(table, world, budget)
    complete = not budget.unsearched
    return DecisionTableProof(rows=len(table.rows), flaws=tuple(flaws), is_complete=complete)


def _possible(table: DecisionTable) -> Predicate:
    """Return the predicate of the situations that can be, as far as the table reads them."""
    if not hasattr(table.subject, "impossible"):
        return All(())
    read = set(table.facts)
    declared = impossible_of(table.subject)
    return All(tuple(~(each.one & each.other) for each in declared if read.issuperset(each.facts)))


def _gap(table: DecisionTable, world: Predicate, budget: Budget) -> Iterator[DecisionFlaw]:
    with budget.search(table.name) as search:
        found = search.satisfy(All(tuple(~row.when for row in table.rows)) & world)
    if found is not None:
        yield DecisionFlaw(kind=DecisionFlawKind.GAP, situation=_words(found))


def _overlaps(table: DecisionTable, world: Predicate, budget: Budget) -> Iterator[DecisionFlaw]:
    for one, other in combinations(table.rows, 2):
        with budget.search(one.id, other.id) as search:
            found = search.satisfy(one.when & other.when & world)
        if found is not None:
            yield DecisionFlaw(
                kind=DecisionFlawKind.OVERLAP, rows=(one.id, other.id), situation=_words(found)
            )
        if not budget.steps:
            return


def _unreachable(table: DecisionTable, world: Predicate, budget: Budget) -> Iterator[DecisionFlaw]:
    before: tuple[Predicate, ...] = ()
    for row in table.rows:
        with budget.search(row.id) as search:
            found = search.satisfy(row.when & All(before) & world)
        if found is None and search.is_complete:
            yield DecisionFlaw(kind=DecisionFlawKind.UNREACHABLE, rows=(row.id,))
        if table.hit is HitPolicy.FIRST:
            before = (*before, ~row.when)


def _words(found: Situation) -> Text | None:
    return situation_text(found)


_FLAW = Text(en="{kind} ({rows}): {situation}", fr="{kind} ({rows})\u00a0: {situation}")
_WHATEVER = Text(en="whatever the facts", fr="quels que soient les faits")
