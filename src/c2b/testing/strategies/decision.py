"""Strategies for decision tables over shared facts, their proofs, and contradictions."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from c2b.predicate import facts_of
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.engine.decision_table import DecisionRow, DecisionTable, HitPolicy, TableDecision
from c2b.rules.engine.impossible import Impossible, impossible_of
from c2b.rules.engine.prove_table import DecisionFlaw, DecisionTableProof, prove_table
from c2b.rules.facts.shared import SharedFacts
from c2b.testing.strategies.rule import facts
from c2b.testing.strategies.text import names, texts

_F = facts_of(SharedFacts)
_ONLINE, _DATA = _F.agreement.offers_service_online.is_true(), _F.privacy.personal_data.is_true()
_SOUND = (_ONLINE, ~_ONLINE & _DATA, ~_ONLINE & ~_DATA)


def rows() -> st.SearchStrategy[DecisionRow]:
    """Generate a row of a decision table over the shared facts."""
    conditions = st.sampled_from((*_SOUND, _DATA))
    return st.builds(DecisionRow, id=names(), when=conditions, then=names(), text=texts())


def tables() -> st.SearchStrategy[DecisionTable]:
    """Generate a decision table over the shared facts, sound or not."""
    several = st.lists(rows(), min_size=1, max_size=4, unique_by=lambda row: row.id)
    return st.builds(
        DecisionTable,
        name=names(),
        asks=texts(),
        subject=st.just(SharedFacts),
        hit=st.sampled_from(HitPolicy),
        rows=several.map(tuple),
    )


def table_decisions() -> st.SearchStrategy[TableDecision]:
    """Generate the answer of a table for some facts."""
    return st.builds(DecisionTable.decide, tables(), facts("status"))


def table_proofs() -> st.SearchStrategy[DecisionTableProof]:
    """Generate the proof of a table, with flaws or without."""
    return tables().map(prove_table)


def decision_flaws() -> st.SearchStrategy[DecisionFlaw]:
    """Generate a flaw of a table that has a gap at least."""
    gaps = tables().map(
        lambda table: evolve(table, rows=(evolve(table.rows[0], when=_ONLINE & _DATA),))
    )
    return gaps.flatmap(lambda table: st.sampled_from(prove_table(table).flaws))


def contradictions() -> st.SearchStrategy[Impossible]:
    """Generate a combination of facts that an activity declares as impossible."""
    declared = [each for entry in ACTIVITIES for each in impossible_of(entry.facts)]
    return st.sampled_from(declared)


def assessment_notes() -> st.SearchStrategy[AssessmentNote]:
    """Generate a note on who made an assessment."""
    paths = st.sampled_from(("agreement.content_lawful", "gift.linked_to_office"))
    return st.builds(AssessmentNote, fact=paths, by=names())
