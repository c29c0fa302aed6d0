"""The facts of a model as columns: their names, and the combinations that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs
from attrs import evolve

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.frames.argument import check_scales
from c2b.frames.column import RequiredColumn, Schema, check_named, obstacles_in
from c2b.frames.fact_value import word_of
from c2b.frames.lower import Lowering, kind_of_fact
from c2b.frames.obstacle import Obstacle
from c2b.frames.truth import Condition, both
from c2b.predicate import Fact, Predicate, fact_at, references
from c2b.rules import AnswerKind, Impossible
from c2b.rules.engine.fact_model import every_fact, inputs, is_computed
from c2b.rules.engine.impossible import impossible_of
from c2b.text import TEXT, Text, in_both


def column_name(path: str) -> str:
    """Return the name of the column of the fact at *path*: dots become two underscores."""
    return path.replace(".", "__")


def facts_in(predicates: Iterable[Predicate]) -> tuple[Fact, ...]:
    """Return the facts that *predicates* read, each once, in reading order."""
    named = (each for predicate in predicates for each in references(predicate))
    return tuple(dict.fromkeys(each for each in named if isinstance(each, Fact)))


def fact_columns(facts: Iterable[Fact], columns: Mapping[str, str]) -> dict[Fact, RequiredColumn]:
    """Return the column of each of *facts* that one can hold.

    Raises:
        InvalidValueError: *columns* names a fact that is not read.
    """
    read = tuple(facts)
    check_named(columns, [each.name for each in read])
    found: dict[Fact, RequiredColumn] = {}
    for fact in read:
        kind = kind_of_fact(fact)
        if kind is not None:
            words = () if kind is AnswerKind.YES_NO else fact.domain or ()
            found[fact] = RequiredColumn(
                name=columns.get(fact.name, column_name(fact.name)),
                kind=kind,
                optional=fact.name not in columns,
                words=tuple(word_of(each) for each in words),
            )
    return found


def scaled_facts(model: type, scales: Mapping[str, int]) -> dict[Fact, int]:
    """Return the parts of one in which the columns of facts of *model* count, by the fact.

    Raises:
        InvalidValueError: A number of parts that is none; a path of no fact that is a number.
    """
    check_scales(scales)
    found: dict[Fact, int] = {}
    for path, parts in scales.items():
        try:
            fact = fact_at(model, path)
        except (AttributeError, InvalidValueError):
            paths = [each for each in every_fact(model) if _counts(fact_at(model, each))]
            hint = did_you_mean(path, paths) or _SEE_REQUIRED
            raise InvalidValueError("scales", _A_NUMBER, path, hint) from None
        if not _counts(fact):
            raise InvalidValueError("scales", _A_NUMBER, path, _NO_SCALE)
        found[fact] = parts
    return found


def _counts(fact: Fact) -> bool:
    """Return whether *fact* is any number, of which a column may count parts."""
    return kind_of_fact(fact) is AnswerKind.WHOLE_NUMBER and fact.domain is None


def obstacles_in_facts(
    model: type, read: Mapping[Fact, RequiredColumn], columns: Mapping[str, str], schema: Schema
) -> Iterator[Obstacle]:
    """Yield what keeps a frame of *schema* from stating the facts of *model* that are *read*.

    A computed fact has a column of its own: it is not computed from those of its inputs.
    """
    yield from obstacles_in(read.values(), schema)
    for path in every_fact(model) if has_facts(model) else ():
        name = columns.get(path, column_name(path))
        if name in schema and kind_of_fact(fact_at(model, path)) is None:
            yield Obstacle(where=name, expected=_PLAIN, got=in_both(path), hint=_COMPUTE_FROM)
    for fact, column in read.items():
        if column.name in schema:
            continue
        given = [columns.get(path, column_name(path)) for path in inputs(fact)]
        there = [name for name in given if name in schema]
        if there and is_computed(fact):
            got = in_both(", ".join(there))
            hint = _COMPUTE.fill(fact=fact.name)
            yield Obstacle(where=column.name, expected=_ITS_COLUMN, got=got, hint=hint)


def has_facts(model: type) -> bool:
    """Return whether *model* is declared as groups of facts, each possibly unknown."""
    return any(TEXT in each.metadata for each in attrs.fields(model))


def impossible_in(model: type) -> tuple[Impossible, ...]:
    """Return the combinations of facts of *model* that cannot be; none where it declares none."""
    return impossible_of(model) if hasattr(model, "impossible") else ()


def contradictions(
    model: type, read: Mapping[Fact, RequiredColumn], lowering: Lowering
) -> Iterator[tuple[Condition, str]]:
    """Yield the condition of each contradiction, with the names of its columns."""
    lenient = evolve(lowering, where=model.__name__, unheld_unknown=True)
    for each in impossible_in(model):
        condition = both((lenient.lower(each.one).yes, lenient.lower(each.other).yes))
        names = [read[fact].name for fact in each.facts if fact in lowering.columns]
        yield condition, ", ".join(names)


_A_NUMBER = Text(
    en="paths of facts that are numbers", fr="des chemins de faits qui sont des nombres"
)
_SEE_REQUIRED = Text(
    en="see the facts with required(); each __ in the name of a column is a dot in its path",
    fr="voyez-les avec required()\u00a0; chaque __ d’un nom de colonne est un point du chemin",
)
_NO_SCALE = Text(en="leave it out, for it is none", fr="retirez-le, car ce n’en est pas un")
_PLAIN = Text(
    en="a fact that a column can hold: a yes or no, a word, a number, a day",
    fr="un fait qu’une colonne peut tenir\u00a0: un oui ou non, un mot, un nombre, un jour",
)
_COMPUTE_FROM = Text(
    en="give what is computed from it in columns of their own, and rename this one",
    fr="donnez ce qui s’en déduit dans des colonnes à part, et renommez celle-ci",
)
_ITS_COLUMN = Text(
    en="a column with the computed fact itself", fr="une colonne avec le fait calculé lui-même"
)
_COMPUTE = Text(
    en="add the column of {fact}, computed from these",
    fr="ajoutez la colonne de {fact}, calculée à partir de celles-ci",
)
