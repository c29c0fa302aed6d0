"""The classification of the legs in the rows of a frame, as lazily as the frame itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import add
from typing import Any, cast

import narwhals as nw
from narwhals.typing import IntoFrameT

from c2b.frames.argument import check_lenses
from c2b.frames.column import Frame, RequiredColumn, Schema, check_named, obstacles_in
from c2b.frames.fact_value import word_of
from c2b.frames.given_frame import check_added, frame_of, schema_of
from c2b.frames.headline import (
    HEADLINES,
    Columns,
    Factor,
    contradictions,
    factors,
    mask_of,
    questions_by_mask,
)
from c2b.frames.lens_column import agreement, chain, lens_label
from c2b.frames.obstacle import Obstacle, refuse
from c2b.frames.truth import Condition, both, chosen, column_of, whole
from c2b.paradigms import HEADLINE, LENSES, Lens, Paradigm, TableRow
from c2b.paradigms.completion import PATTERN_QUESTIONS
from c2b.paradigms.lens_labels import reader
from c2b.paradigms.question import Question
from c2b.rules import AnswerKind
from c2b.text import Text, in_both

Lenses = tuple[Lens, ...]

_MASK, _BACK = "__c2b_mask", "__c2b_back"


def classify(
    frame: IntoFrameT,
    *,
    lenses: Lenses = LENSES,
    columns: Mapping[str, str] | None = None,
    prefix: str = "",
) -> IntoFrameT:
    """Add the classification of each row, which states the facts of one leg.

    The facts are strings: the values of the enumerations of the library. A null, or a column that
    the frame lacks, is an unknown fact; see `required` for the names.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected.
        lenses: The lenses, the headline first.
        columns: The name of the column of a fact, where it is not the name of the fact.
        prefix: The beginning of the names of the columns that are added.

    Returns:
        The frame with ``paradigm`` (null while undetermined), one column ``lens_...`` for each lens
        after the first, ``agreement``, ``row`` (of the table that answered), ``candidates`` (the
        headlines that remain, as a number for `candidates_of`; 0 where it is determined), ``ask``
        (the fact to ask for next) and ``fault``: the column that holds an unknown word, or two that
        contradict each other. A row with a fault has no other result.

    Raises:
        InvalidValueError: What `unsupported` reports, or a column of one of these names.
    """
    data = frame_of(frame)
    schema = schema_of(data)
    facts = lens_columns(lenses, columns or {})
    refuse(obstacles_in_lenses(lenses, facts, schema))
    check_added(data, schema, result_names(lenses), prefix)
    held = {name: each.expression(schema) for name, each in facts.items()}
    with_faults = data.with_columns(_fault(facts, schema, held).alias(f"{prefix}fault"))
    with_headlines = _with_mask(with_faults, held, prefix).with_columns(
        _by_mask({each: each.value for each in HEADLINES}).alias(f"{prefix}paradigm"),
        _by_mask({each: each.reverse.value for each in HEADLINES}).alias(_BACK),
        _by_mask({_paradigm(row): row.id for row in HEADLINE.rows}).alias(f"{prefix}row"),
        _candidates().alias(f"{prefix}candidates"),
    )
    result: Any = _with_lenses(with_headlines, lenses, held, prefix).drop(_MASK, _BACK)
    return cast("IntoFrameT", result.to_native())


def result_names(lenses: Lenses) -> tuple[str, ...]:
    """Return the names of the columns that `classify` adds."""
    labels = (f"lens_{each.id}" for each in lenses[1:])
    return ("fault", "paradigm", "row", "candidates", *labels, "agreement", "ask")


def lens_columns(lenses: Lenses, columns: Mapping[str, str]) -> dict[str, RequiredColumn]:
    """Return the columns that the facts of *lenses* are read from, by the name of the fact.

    Raises:
        InvalidValueError: Something else than lenses; *columns* names a fact that no lens reads.
    """
    check_lenses(lenses)
    asked = {each.name: each for each in questions_of(lenses)}
    check_named(columns, asked)
    return {
        name: RequiredColumn(
            name=columns.get(name, name),
            kind=AnswerKind.CHOICE,
            optional=name not in columns,
            words=tuple(map(word_of, question.fact.domain or ())),
        )
        for name, question in asked.items()
    }


def obstacles_in_lenses(
    lenses: Lenses, facts: Mapping[str, RequiredColumn], schema: Schema
) -> Iterator[Obstacle]:
    """Yield what cannot be carried out of *lenses* on a frame of *schema*.

    Raises:
        InvalidValueError: Lenses that the scalar core refuses as well.
    """
    for lens in reader(lenses).lenses[1:]:
        if len(lens.table.questions) != 1:
            names = ", ".join(each.name for each in lens.table.questions)
            yield Obstacle(
                where=f"lens {lens.id}", expected=_ONE_FACT, got=in_both(names), hint=_SCALAR
            )
    yield from obstacles_in(facts.values(), schema)


def questions_of(lenses: Lenses) -> Iterator[Question]:
    """Yield the questions of the headline, of the parties, and of the other *lenses*."""
    yield from PATTERN_QUESTIONS
    for lens in lenses[1:]:
        yield from lens.table.questions


def _fault(facts: Mapping[str, RequiredColumn], schema: Schema, held: Columns) -> nw.Expr:
    """Return the name of the column with an unknown word, or of two that contradict each other."""
    unknown = [(each.misspelt(schema), nw.lit(each.name)) for each in facts.values()]
    clashing = [
        (condition, nw.lit(f"{facts[one].name}, {facts[other].name}"))
        for (one, other), condition in contradictions(held)
    ]
    return chain([*((each, name) for each, name in unknown if each is not None), *clashing])


def _with_mask(data: Frame, held: Columns, prefix: str) -> Frame:
    """Return *data* with the number in which each headline has its bit that the facts leave open.

    It is zero where the row has a fault. The conditions that headlines share are worked out once.
    """
    distinct = dict.fromkeys(factor for each in HEADLINES for factor in factors(each))
    conditions = {factor: factor.condition(held) for factor in distinct}
    named = {
        factor: f"__c2b_open_{place}"
        for place, (factor, condition) in enumerate(conditions.items())
        if isinstance(condition, nw.Expr)
    }
    read: dict[Factor, Condition] = {
        factor: nw.col(named[factor]) if factor in named else condition
        for factor, condition in conditions.items()
    }
    prepared = data.with_columns(
        column_of(conditions[factor]).alias(name) for factor, name in named.items()
    )
    sound = nw.col(f"{prefix}fault").is_null()
    bits = [
        chosen(both(read[factor] for factor in factors(each)), mask_of((each,)), 0)
        for each in HEADLINES
    ]
    mask = nw.when(sound).then(reduce(add, bits)).otherwise(whole(0))
    return prepared.with_columns(mask.alias(_MASK)).drop(*named.values())


def _with_lenses(data: Frame, lenses: Lenses, held: Columns, prefix: str) -> Frame:
    """Return *data* with the labels of the lenses, their agreement, and the next question."""
    headline, is_fault = nw.col(f"{prefix}paradigm"), ~nw.col(f"{prefix}fault").is_null()
    names = [f"{prefix}lens_{lens.id}" for lens in lenses[1:]]
    labelled = data.with_columns(
        lens_label(lens, held[_question(lens).name], headline, nw.col(_BACK), is_fault).alias(name)
        for lens, name in zip(lenses[1:], names, strict=True)
    )
    return labelled.with_columns(
        agreement(headline, [nw.col(name) for name in names], is_fault).alias(f"{prefix}agreement"),
        _ask(lenses, held, headline, is_fault).alias(f"{prefix}ask"),
    )


def _ask(lenses: Lenses, held: Columns, headline: nw.Expr, is_fault: nw.Expr) -> nw.Expr:
    """Return the name of the fact to ask for next; null where nothing is open."""
    by_mask = [
        (nw.col(_MASK).is_in(list(masks)), nw.lit(name))
        for name, masks in questions_by_mask().items()
    ]
    lacking: list[tuple[Condition, nw.Expr | None]] = []
    for name in (_question(lens).name for lens in lenses[1:]):
        column = held[name]
        lacking.append((True if column is None else column.is_null(), nw.lit(name)))
    nothing = headline == Paradigm.NOT_AN_EXCHANGE.value
    return chain([(is_fault, None), *by_mask, (nothing, None), *lacking])


def _by_mask(words: Mapping[Paradigm, str]) -> nw.Expr:
    """Return the word of the one headline that is open; null where there are several or none."""
    mask = nw.col(_MASK)
    return chain([(mask == mask_of((each,)), nw.lit(word)) for each, word in words.items()])


def _candidates() -> nw.Expr:
    """Return the headlines that are open as a number; 0 where there is one or none."""
    mask = nw.col(_MASK)
    single = mask.is_in([mask_of((each,)) for each in HEADLINES])
    return nw.when(single).then(whole(0)).otherwise(mask)


def _question(lens: Lens) -> Question:
    (question,) = lens.table.questions
    return question


def _paradigm(row: TableRow) -> Paradigm:
    return Paradigm(row.then)


_ONE_FACT = Text(en="a lens that asks one question", fr="un critère qui pose une seule question")
_SCALAR = Text(
    en="classify the rows with apply_scalar",
    fr="qualifiez les lignes avec apply_scalar",
)
