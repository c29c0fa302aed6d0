"""The labels that the lenses give to the rows of a frame, once the headlines are columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import cast

import narwhals as nw

from c2b.frames.truth import Condition, both, either, opposite
from c2b.paradigms import Lens, LensAgreement, NoLabel, Orientation, Paradigm
from c2b.paradigms.compile import by_facts
from c2b.paradigms.orientation import read

_SILENT, _UNDETERMINED = NoLabel.SILENT.value, NoLabel.UNDETERMINED.value
_NOTHING = Paradigm.NOT_AN_EXCHANGE


def turning_values(lens: Lens) -> Mapping[Orientation, tuple[Enum, ...]]:
    """Return the values of the one fact of *lens* that turn the headline each way."""
    (question,) = lens.table.questions
    decide = by_facts(lens.table)
    found: dict[Orientation, list[Enum]] = {}
    for value in cast("tuple[Enum, ...]", question.fact.domain):
        found.setdefault(decide(value), []).append(value)
    return {turn: tuple(values) for turn, values in found.items()}


def turns(lens: Lens, column: nw.Expr | None) -> dict[Orientation, Condition]:
    """Return the condition of each orientation; where only one is possible, it always holds."""
    values = turning_values(lens)
    if len(values) == 1:
        return dict.fromkeys(values, True)
    if column is None:
        return {}
    return {
        turn: both((~column.is_null(), column.is_in([each.value for each in found])))
        for turn, found in values.items()
    }


def lens_label(
    lens: Lens, column: nw.Expr | None, headline: nw.Expr, back: nw.Expr, is_fault: Condition
) -> nw.Expr:
    """Return the label of *lens* in each row.

    Args:
        lens: The lens, of one question.
        column: The answers; None where the frame has no such column.
        headline: The headline; null where it is undetermined.
        back: The headline of the opposite direction.
        is_fault: The condition under which a row has no label at all.
    """
    turn = turns(lens, column)
    mute = turn.get(Orientation.SILENT, False)
    nothing = both((~headline.is_null(), headline == _NOTHING.value))
    ahead, behind = (turn.get(each, False) for each in _SPEAKING)
    open_ = both((headline.is_null(), opposite(mute)))
    return chain(
        (
            (is_fault, None),
            (either((mute, nothing)), nw.lit(_SILENT)),
            (open_, nw.lit(_UNDETERMINED)),
            (ahead, headline),
            (behind, back),
            (_same_either_way(lens, headline), headline),
        ),
        otherwise=nw.lit(_UNDETERMINED),
    )


def agreement(headline: nw.Expr, labels: Sequence[nw.Expr], is_fault: Condition) -> nw.Expr:
    """Return the agreement of the lenses that have a label."""
    other = (
        both((~label.is_null(), label != headline, ~label.is_in([_SILENT, _UNDETERMINED])))
        for label in labels
    )
    return chain(
        (
            (is_fault, None),
            (headline.is_null(), nw.lit(LensAgreement.UNDETERMINED.value)),
            (headline == _NOTHING.value, nw.lit(LensAgreement.NONE.value)),
            (either(other), nw.lit(LensAgreement.CONTESTED.value)),
        ),
        otherwise=nw.lit(LensAgreement.UNANIMOUS.value),
    )


def chain(
    cases: Sequence[tuple[Condition, nw.Expr | None]], otherwise: nw.Expr | None = None
) -> nw.Expr:
    """Return the result of the first of *cases* whose condition holds; None is a null string."""
    made = _NULL if otherwise is None else otherwise
    for condition, result in reversed(cases):
        then = _NULL if result is None else result
        if isinstance(condition, nw.Expr):
            made = nw.when(condition).then(then).otherwise(made)
        elif condition:
            made = then
    return made


def _same_either_way(lens: Lens, headline: nw.Expr) -> Condition:
    """Return the condition that an unknown answer makes no difference to the label."""
    possible = turning_values(lens)
    same = [each.value for each in Paradigm if len({read(each, turn) for turn in possible}) == 1]
    return headline.is_in(same)


_SPEAKING = (Orientation.PROVIDER_FIRST, Orientation.RECIPIENT_FIRST)
_NULL = nw.lit(None, nw.String())
