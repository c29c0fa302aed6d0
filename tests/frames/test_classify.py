"""The classification of the rows of a frame is that of the scalar core, on every engine."""

from __future__ import annotations

from enum import Enum
from itertools import cycle, product
from typing import Any

import polars as pl
import pytest
from attrs import evolve

from c2b import cases, frames
from c2b.errors import InvalidValueError
from c2b.frames.headline import factors, questions_by_mask
from c2b.models.leg import Leg, Payment, Proposer, TermsSetter
from c2b.models.party import party_of
from c2b.models.subordination import subordination_of
from c2b.models.value import Value
from c2b.paradigms import LENSES, Classification, Orientation, Paradigm, Pattern, classify
from c2b.paradigms.classifier import classifier
from c2b.paradigms.completion import PATTERN_QUESTIONS, consistent, possible
from tests.frames.engines import every_engine, made, rows

FACTS = [each.name for each in PATTERN_QUESTIONS]
OTHERS: dict[str, tuple[Enum | None, ...]] = {
    "proposer": (*Proposer, None),
    "payment": (*Payment, None),
    "terms_set_by": (*TermsSetter, None),
}
DOMAINS = [(*(each.fact.domain or ()), None) for each in PATTERN_QUESTIONS]
PATTERNS = [Pattern().but(**dict(zip(FACTS, each, strict=True))) for each in product(*DOMAINS)]
FEW = PATTERNS[::61]


def leg_of(pattern: Pattern, **others: Any) -> Leg:
    """Return a leg with these facts."""
    return Leg(
        provider=party_of("Ana", pattern.provider_nature, pattern.provider_capacity),
        recipient=party_of("Bo", pattern.recipient_nature, pattern.recipient_capacity),
        value=Value(kind=pattern.value_kind),
        subordination=subordination_of(pattern.dependence),
        **others,
    )


def expected(found: Classification) -> dict[str, Any]:
    """Return the results of the scalar core, as the columns hold them."""
    row = found.paradigm and next(
        each.id for each in LENSES[0].table.rows if each.then is found.paradigm
    )
    return {
        "fault": None,
        "paradigm": found.paradigm,
        "row": row,
        "candidates": found.candidates,
        **{f"lens_{lens.id}": str(label) for lens, label in list(found.lenses.items())[1:]},
        "agreement": str(found.agreement),
        "ask": found.ask and found.ask.fact,
    }


def table(patterns: list[Pattern], **others: Any) -> dict[str, list[Any]]:
    """Return the facts of *patterns* as columns, with a key."""
    facts = {name: [getattr(each, name) for each in patterns] for name in FACTS}
    words = {
        name: [None if each is None else str(each) for each in values]
        for name, values in (facts | others).items()
    }
    return {"id": list(range(len(patterns))), **words}


def results(row: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that were added to a row, with the candidates as paradigms."""
    added = {name: value for name, value in row.items() if name not in {"id", *FACTS, *OTHERS}}
    return added | {"candidates": frames.candidates_of(row["candidates"])}


def turned(count: int) -> dict[str, list[Enum | None]]:
    """Return answers to the questions of the other lenses, in every combination in turn."""
    combined = cycle(product(*OTHERS.values()))
    drawn = [next(combined) for _ in range(count)]
    return {name: [each[place] for each in drawn] for place, name in enumerate(OTHERS)}


def check(engine: str, patterns: list[Pattern]) -> None:
    """Check that *engine* gives the answers of the scalar core for *patterns*."""
    others = turned(len(patterns))
    found = rows(frames.classify(made(engine, table(patterns, **others), TYPES)))
    for place, (pattern, row) in enumerate(zip(patterns, found, strict=True)):
        if not consistent(pattern):
            assert row["fault"] and row["paradigm"] is row["agreement"] is row["ask"] is None
            assert row["candidates"] == 0
            continue
        leg = leg_of(pattern, **{name: values[place] for name, values in others.items()})
        assert results(row) == expected(classify(leg)), pattern


TYPES = dict.fromkeys((*FACTS, *OTHERS), "string")


@every_engine
def test_it_is_the_classification_of_the_scalar_core(engine: str) -> None:
    """Rows are classified alike, whatever is unknown; contradictory rows have a fault."""
    check(engine, FEW)


@pytest.mark.wide
def test_all_combinations_of_facts_are_classified_alike() -> None:
    """Every combination of the facts of a headline, known or not, is classified alike."""
    check("polars lazy", PATTERNS)


@pytest.mark.wide
def test_the_conditions_of_a_headline_are_those_of_its_facts_apart() -> None:
    """A headline is open for a consistent pattern where each of its factors leaves it open."""
    for pattern in filter(consistent, PATTERNS):
        for headline in Paradigm:
            apart = all(holds(each, pattern) for each in factors(headline))
            assert apart == (headline in possible(pattern))


def holds(factor: Any, pattern: Pattern) -> bool:
    """Return whether *factor* holds for *pattern*."""
    first, *second = (getattr(pattern, name) for name in factor.names)
    return any(
        value is first and (beside is None or second[0] in beside)
        for value, beside in factor.allowed
    )


@every_engine
def test_the_catalogue_of_cases_is_classified_alike(engine: str) -> None:
    """The legs of all cases of the catalogue give the scalar answers."""
    legs = [leg for case in cases.CASES for leg in case.exchange.legs]
    asked = (*PATTERN_QUESTIONS, *(each for lens in LENSES[1:] for each in lens.table.questions))
    columns: dict[str, Any] = {
        each.name: [str(each.of(leg)) if each.of(leg) is not None else None for leg in legs]
        for each in asked
    }
    columns["id"] = list(range(len(legs)))
    found = rows(frames.classify(made(engine, columns, TYPES)))
    assert [results(row) for row in found] == [expected(classify(leg)) for leg in legs]


class TestColumns:
    """The columns of facts are checked, and those of results never overwrite anything."""

    def test_a_lacking_column_is_unknown_in_every_row(self) -> None:
        """A frame without most of the columns has undetermined rows, with the next question."""
        frame = made("polars", {"id": [1], "provider_capacity": ["private"]})
        (row,) = rows(frames.classify(frame))
        assert row["paradigm"] is None and row["ask"] == "recipient_capacity"
        assert Paradigm.C2B in frames.candidates_of(row["candidates"])

    @every_engine
    def test_an_unknown_word_is_a_fault(self, engine: str) -> None:
        """A word that the fact cannot have is reported with its column."""
        frame = made(engine, {"id": [1, 2], "value_kind": ["fedback", "feedback"]})
        assert [row["fault"] for row in rows(frames.classify(frame))] == ["value_kind", None]

    def test_columns_can_have_other_names(self) -> None:
        """Facts are read from the columns that are named, and results get a prefix."""
        frame = made("polars", {"id": [1], "what": ["none"]})
        (row,) = rows(frames.classify(frame, columns={"value_kind": "what"}, prefix="x_"))
        assert row["x_paradigm"] == "not_an_exchange"

    def test_a_name_that_is_no_fact_is_refused(self) -> None:
        """A misspelt fact in the names of columns is refused with the likely one."""
        with pytest.raises(InvalidValueError, match="did you mean value_kind"):
            frames.classify(made("polars", {"id": [1]}), columns={"value_kin": "what"})
        with pytest.raises(InvalidValueError, match=r"see them with required\(\)"):
            frames.classify(made("polars", {"id": [1]}), columns={"zzz": "what"})

    def test_a_column_of_results_is_not_overwritten(self) -> None:
        """A frame that has a column of the results already is refused."""
        with pytest.raises(InvalidValueError, match="another prefix"):
            frames.classify(made("polars", {"id": [1], "paradigm": ["?"]}))

    def test_a_column_of_another_type_is_refused(self) -> None:
        """A column of numbers holds no words."""
        with pytest.raises(InvalidValueError, match="payment: expected a column of strings"):
            frames.classify(made("polars", {"id": [1], "payment": [1]}))

    def test_enumerations_of_the_engine_are_words(self) -> None:
        """A categorical column is read as strings."""
        frame = pl.DataFrame({"id": [1], "value_kind": ["none"]}).with_columns(
            pl.col("value_kind").cast(pl.Categorical)
        )
        assert rows(frames.classify(frame))[0]["paradigm"] == "not_an_exchange"


class TestLenses:
    """Lenses of users are lowered where they ask one question."""

    def test_a_lens_of_two_questions_is_refused(self) -> None:
        """A lens that weighs several facts is named, with the way to do it all the same."""
        wide = lens("both", (LENSES[1], LENSES[2]))
        (obstacle,) = frames.unsupported((*LENSES, wide), made("polars", {"id": [1]}))
        assert obstacle.where == "lens both"
        assert "proposer, payment" in obstacle.explain("fr")
        with pytest.raises(InvalidValueError, match="apply_scalar"):
            frames.classify(made("polars", {"id": [1]}), lenses=(*LENSES, wide))

    @pytest.mark.parametrize(
        "turns",
        [
            (Orientation.PROVIDER_FIRST, Orientation.RECIPIENT_FIRST),
            (Orientation.RECIPIENT_FIRST, Orientation.RECIPIENT_FIRST),
            (Orientation.SILENT, Orientation.SILENT),
        ],
    )
    def test_an_unknown_answer_matters_only_where_it_makes_a_difference(self, turns: Any) -> None:
        """A lens whose answers come to the same has a label without an answer."""
        own = turned_lens(turns)
        patterns = [each for each in FEW if consistent(each)]
        found = rows(frames.classify(made("polars", table(patterns), TYPES), lenses=(*LENSES, own)))
        scalar = classifier((*LENSES, own))
        for pattern, row in zip(patterns, found, strict=True):
            assert row["lens_own"] == str(scalar(leg_of(pattern)).lenses[own])


def lens(name: str, parts: tuple[Any, ...]) -> Any:
    """Return a lens that asks the questions of all *parts* and answers as the first of them."""
    questions = tuple(each for part in parts for each in part.table.questions)
    made_table = evolve(parts[0].table, id=name, questions=questions)
    return evolve(parts[0], id=name, table=made_table)


def turned_lens(turns: tuple[Orientation, Orientation]) -> Any:
    """Return a lens that turns by who proposes: the provider or another."""
    first, *others = LENSES[1].table.rows
    rest = [evolve(each, then=turns[1]) for each in others]
    made_table = evolve(LENSES[1].table, id="own", rows=(evolve(first, then=turns[0]), *rest))
    return evolve(LENSES[1], id="own", table=made_table)


def test_each_set_of_candidates_has_one_best_question() -> None:
    """The masks of different questions do not meet."""
    masks = [mask for found in questions_by_mask().values() for mask in found]
    assert len(masks) == len(set(masks)) > 100


def test_a_lazy_frame_stays_lazy() -> None:
    """A lazy frame that raises when it is collected is classified without being collected."""

    def refuse(_: pl.DataFrame) -> pl.DataFrame:
        raise AssertionError("collected")

    lazy = pl.LazyFrame({"id": [1]}).map_batches(refuse, schema={"id": pl.Int64})
    result = frames.classify(lazy)
    assert isinstance(result, pl.LazyFrame)
    with pytest.raises(Exception, match="collected"):
        result.collect()
