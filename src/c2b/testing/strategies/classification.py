"""Strategies for classifications of drawn legs, and for the parts that they are made of."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from c2b.models.activity import Activity
from c2b.models.exchange import Composition
from c2b.models.leg import Leg
from c2b.paradigms.answer import Answer
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classify
from c2b.paradigms.completion import Pattern, pattern_of
from c2b.paradigms.compose import Composite, Joint, compose
from c2b.paradigms.contrast import Contrast, LegChange
from c2b.paradigms.definition import Definition
from c2b.paradigms.lenses import DEFINITIONS, LENSES, Lens
from c2b.paradigms.orientation import NoLabel, Orientation, read
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.prove import TableFlaw, TableProof
from c2b.paradigms.reasons import OpenQuestion, Reason
from c2b.paradigms.table import Table, TableRow
from c2b.testing.strategies.exchange import exchanges
from c2b.testing.strategies.leg import legs
from c2b.testing.strategies.text import names


def classifications(
    *,
    paradigm: Paradigm | None = None,
    activity: Activity | None = None,
    paid: bool | None = None,
    unknown: int | None = None,
) -> st.SearchStrategy[Classification]:
    """Generate the classification of a leg; the arguments narrow it, as they do for `legs`."""
    leg = legs(paradigm=paradigm, activity=activity, paid=paid, unknown=unknown)
    return leg.map(_classified)


def composites(*, composition: Composition | None = None) -> st.SearchStrategy[Composite]:
    """Generate the composition of an exchange, in any shape or in one."""
    return exchanges(composition=composition).map(compose)


def contrasts() -> st.SearchStrategy[Contrast]:
    """Generate the fewest changes of a leg that lead to a paradigm."""
    return st.builds(Classification.contrast, classifications(), st.sampled_from(Paradigm))


def changes() -> st.SearchStrategy[LegChange]:
    """Generate a fact as it is and as it would have to be."""
    return classifications(unknown=0).map(_first_change)


def answers() -> st.SearchStrategy[Answer]:
    """Generate the name that a published definition gives to a leg."""
    return st.sampled_from(
        [
            Answer(definition=definition, lens=lens, label=label)
            for lens in LENSES
            for definition in lens.definitions
            for label in _labels(lens)
        ]
    )


def lenses() -> st.SearchStrategy[Lens]:
    """Generate a lens of the library."""
    return st.sampled_from(LENSES)


def definitions() -> st.SearchStrategy[Definition]:
    """Generate a published definition."""
    return st.sampled_from(DEFINITIONS)


def reasons() -> st.SearchStrategy[Reason]:
    """Generate a fact that a headline rests on."""
    return classifications(unknown=0).map(_first_reason)


def open_questions() -> st.SearchStrategy[OpenQuestion]:
    """Generate a fact that is unknown and would settle something."""
    return (classifications(paradigm=Paradigm.C2B, unknown=1) | classifications(unknown=7)).map(
        _question
    )


def patterns() -> st.SearchStrategy[Pattern]:
    """Generate the known facts that settle a headline."""
    return legs().map(pattern_of)


def joints() -> st.SearchStrategy[Joint]:
    """Generate a party that acts in two linked legs in two different capacities."""
    letters = st.sampled_from(Letter)
    return st.builds(Joint, earlier=_FEW, later=_FEW, receives_as=letters, provides_as=letters)


def rows() -> st.SearchStrategy[TableRow]:
    """Generate a row of one of the decision tables."""
    return st.sampled_from([row for table in _TABLES for row in table.rows])


def tables() -> st.SearchStrategy[Table]:
    """Generate one of the decision tables."""
    return st.sampled_from(_TABLES)


def flaws() -> st.SearchStrategy[TableFlaw]:
    """Generate a law of the tables that does not hold."""
    return st.builds(
        TableFlaw,
        law=st.sampled_from(["total", "no-overlap", "reachable", "necessary"]),
        table=st.sampled_from([table.id for table in _TABLES]),
        rows=st.tuples(names()),
        example=st.none() | patterns(),
    )


def proofs() -> st.SearchStrategy[TableProof]:
    """Generate the result of a proof: no flaw, or one."""
    found = st.just(()) | st.tuples(flaws())
    return st.builds(TableProof, patterns=st.integers(0, 9_999), flaws=found)


def _classified(leg: Leg) -> Classification:
    return classify(leg)


def _first_change(classification: Classification) -> LegChange:
    other = Paradigm.C2B if classification.paradigm is not Paradigm.C2B else Paradigm.B2C
    return classification.contrast(other).changes[0]


def _first_reason(classification: Classification) -> Reason:
    return classification.reasons[0]


def _labels(lens: Lens) -> tuple[Paradigm | NoLabel, ...]:
    """Return every label that *lens* can give to a leg."""
    if lens == LENSES[0]:
        return (*Paradigm, NoLabel.UNDETERMINED)
    labels = (read(headline, way) for headline in Paradigm for way in Orientation)
    return tuple(dict.fromkeys((*labels, NoLabel.UNDETERMINED)))


def _question(classification: Classification) -> Any:
    return classification.ask


_FEW = st.integers(1, 3)
_TABLES = tuple(lens.table for lens in LENSES)
