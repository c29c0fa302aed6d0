"""The rows of a frame as values of the scalar core, which explain themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, overload

import attrs
from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.frames.argument import check_judged_by, check_row, check_rows, check_scales
from c2b.frames.classify import Lenses, lens_columns, questions_of
from c2b.frames.column import RequiredColumn, missing_among
from c2b.frames.fact_value import known_value, member_of, value_of, word_of
from c2b.frames.facts import column_name, has_facts, scaled_facts
from c2b.frames.lowered_rules import rule_columns
from c2b.frames.obstacle import refuse
from c2b.models.leg import Leg
from c2b.models.party import party_of
from c2b.models.subordination import subordination_of
from c2b.models.value import Value
from c2b.paradigms import Classification, classifier
from c2b.paradigms.questions import stated
from c2b.predicate import Fact, fact_at
from c2b.rules import AnswerKind, InForce, Verdict
from c2b.rules.engine.fact_check import field_text, field_types
from c2b.rules.engine.fact_model import inputs
from c2b.text import TEXT, Text

Row = Mapping[str, Any]


@frozen
class Names:
    """The names and the scales of the columns of facts, where they are not the usual ones."""

    columns: Mapping[str, str]
    scales: Mapping[str, int]


@overload
def decode(
    rows: Iterable[Row],
    definition: InForce,
    *,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
) -> list[Verdict]: ...
@overload
def decode(
    rows: Iterable[Row],
    definition: Lenses,
    *,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
) -> list[Classification]: ...
def decode(
    rows: Iterable[Row],
    definition: InForce | Lenses,
    *,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
) -> list[Verdict] | list[Classification]:
    """Judge chosen rows by the scalar core, so that their results can be explained.

    Args:
        rows: The rows as mappings: ``frame.to_dicts()`` of polars, ``table.to_pylist()`` of
            pyarrow, ``frame.to_dict("records")`` of pandas.
        definition: The rules in force that the frame was checked by, or the lenses.
        columns: The name of the column of a fact, where it is another.
        scales: The parts of one in which the column of a number counts, as in `check`.

    Returns:
        A verdict, or a classification, for each row. The columns ``provider`` and ``recipient``,
        where there are any, name the parties.

    Raises:
        InvalidValueError: Another definition, or rows of another kind; a row without a column that
            is named in *columns*, or in which that of a fact is spelt otherwise; facts that
            contradict each other, an unknown word, or a computed fact that the facts it is computed
            from do not give; a model that is not declared as facts.
    """
    check_rows("decode(rows)", rows)
    judge: Any = judged_by(definition, columns or {}, scales or {})
    return [judge(row) for row in _checked(rows, columns_of(definition, columns or {}))]


def columns_of(
    definition: InForce | Lenses, columns: Mapping[str, str]
) -> tuple[RequiredColumn, ...]:
    """Return the columns from which the facts of a row are read."""
    if not isinstance(definition, InForce):
        return tuple(lens_columns(definition, columns).values())
    read = rule_columns(definition, columns)
    beside = dict.fromkeys(path for fact in read for path in inputs(fact))
    names = (columns.get(path, column_name(path)) for path in beside)
    others = (RequiredColumn(name=name, kind=AnswerKind.TEXT) for name in names)
    return (*read.values(), *others)


def _checked(rows: Iterable[Row], columns: tuple[RequiredColumn, ...]) -> Iterator[Row]:
    """Yield *rows*, whose names are checked where they are others than those before."""
    names: tuple[str, ...] | None = None
    for row in rows:
        check_row(row)
        if tuple(row) != names:
            names = tuple(row)
            refuse(missing_among(columns, names))
        yield row


def judged_by(
    definition: InForce | Lenses, columns: Mapping[str, str], scales: Mapping[str, int]
) -> Callable[[Row], Verdict | Classification]:
    """Return the function by which the scalar core judges a row.

    Raises:
        InvalidValueError: Another definition; a name or a scale of a fact that is none.
    """
    check_judged_by(definition)
    check_scales(scales)
    names = Names(columns, scales)
    if isinstance(definition, InForce):
        if not has_facts(definition.ruleset.subject):
            raise InvalidValueError("decode", _FACT_MODEL, definition.ruleset.subject, _BUILD)
        rule_columns(definition, columns)
        scaled_facts(definition.ruleset.subject, scales)
        return lambda row: _verdict(row, definition, names)
    for path in scales:
        raise InvalidValueError("scales", _NO_NUMBERS, path, _NO_SCALES)
    return row_classifier(definition, names)


def row_classifier(lenses: Lenses, names: Names) -> Callable[[Row], Classification]:
    """Return the function that classifies a row by *lenses*, prepared once for all rows."""
    classify = classifier(lenses)
    columns = lens_columns(lenses, names.columns)
    asked = {each.name: each.fact for each in questions_of(lenses)}

    def classification(row: Row) -> Classification:
        facts = dict[str, Any]()
        for name, column in columns.items():
            word = known_value(row.get(column.name))
            facts[name] = None if word is None else _word(asked[name], word)
        return classify(_leg(row, lenses, facts))

    return classification


def _word(fact: Fact, word: object) -> Any:
    return member_of(fact.name, fact.kind, word_of(word))


def _verdict(row: Row, in_force: InForce, names: Names) -> Verdict:
    """Return the verdict on a row, whose computed facts are those that its other facts give."""
    model = in_force.ruleset.subject
    subject = _group(model, model, "", row, names)
    for fact, column in rule_columns(in_force, names.columns).items():
        held = known_value(row.get(column.name))
        if held is not None and _fact_value(fact, held, names) != fact.of(subject):
            expected = _AS_STATED.fill(value=held)
            raise InvalidValueError(fact.name, expected, fact.of(subject), _GIVE_INPUTS)
    return in_force.check(subject)


def _group(model: type, owner: type, prefix: str, row: Row, names: Names) -> Any:
    """Return the group of facts *model*, at the path *prefix* of *owner*, as *row* states it."""
    given: dict[str, object] = {}
    for each in attrs.fields(model):
        path = prefix + each.name
        if field_text(each) is not None:
            if each.init:
                value = known_value(row.get(names.columns.get(path, column_name(path))))
                fact = fact_at(owner, path)
                given[each.name] = None if value is None else _fact_value(fact, value, names)
        elif TEXT in each.metadata:
            kind = field_types(model)[each.name][0]
            given[each.name] = _group(kind, owner, f"{path}.", row, names)
    return model(**given)


def _fact_value(fact: Fact, value: object, names: Names) -> object:
    """Return *value* of a column as *fact* holds it."""
    return value_of(fact.name, fact.kind, value, names.scales.get(fact.name, 1))


def _name(row: Row, side: str) -> str:
    """Return the name of the party of a *side*; the side itself where the row has none."""
    name = known_value(row.get(side))
    return side if name is None or not str(name).strip() else str(name)


def _leg(row: Row, lenses: Lenses, facts: Mapping[str, Any]) -> Leg:
    """Return the leg of which a row states *facts*, and names the parties where it has columns."""
    provider, recipient = (
        party_of(_name(row, side), facts[f"{side}_nature"], facts[f"{side}_capacity"])
        for side in ("provider", "recipient")
    )
    asked_of_leg = (each for lens in lenses[1:] for each in lens.table.questions)
    others = (stated(each, facts[each.name]) for each in asked_of_leg)
    known: dict[str, Any] = {"subordination": subordination_of(facts["dependence"])}
    for each in others:
        known |= each
    value = Value(kind=facts["value_kind"])
    return Leg(provider=provider, recipient=recipient, value=value, **known)


_FACT_MODEL = Text(
    en="rules over a model that is declared with facts",
    fr="des règles sur un modèle déclaré par facts",
)
_NO_NUMBERS = Text(
    en="no scales, for the facts of lenses are words",
    fr="aucune échelle, car les faits des critères sont des mots",
)
_NO_SCALES = Text(en="leave it out", fr="retirez-la")
_BUILD = Text(
    en="build the subject yourself and call check()", fr="construisez le sujet et appelez check()"
)
_AS_STATED = Text(en="the value {value} of its column", fr="la valeur {value} de sa colonne")
_GIVE_INPUTS = Text(
    en="give the facts it is computed from in the row as well",
    fr="donnez aussi dans la ligne les faits dont il se calcule",
)
