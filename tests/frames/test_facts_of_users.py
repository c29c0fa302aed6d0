"""Facts of models that users declare are read alike on frames, by rows, and in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from c2b import frames
from c2b.errors import InvalidValueError
from c2b.predicate import Predicate, facts_of
from c2b.rules import RuleSet
from c2b.rules.engine.fact_model import act, facts
from tests.frames.engines import every_engine, made, rows
from tests.rules.garden import rule

DAY = date(2026, 11, 28)
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LATE = NOON + timedelta(microseconds=1)


class Wood(str, Enum):  # noqa: UP042
    """Words of the usual kind before Python had one of its own."""

    OAK = "oak"
    ASH = "ash"


class Metal(Enum):
    """Words that are no texts."""

    IRON = "iron"
    TIN = "tin"


class Cloth(StrEnum):
    """Words that are texts."""

    SILK = "silk"
    WOOL = "wool"


class Ore(Enum):
    """Words of which one is that of another enumeration."""

    IRON = "iron"


@facts(kw_only=True)
class Shed:
    """A shed, with a fact of each type."""

    wood: Wood | None = act("the wood", "le bois")
    metal: Metal | None = act("the metal", "le métal")
    cloth: Cloth | None = act("the cloth", "l'étoffe")
    any_iron: Metal | Ore | None = act("the iron", "le fer")
    level: Literal[1, 2, 3] | None = act("the level", "le niveau")
    sure: Literal[True] | None = act("it is sure", "c'est sûr")
    at: datetime | None = act("the moment", "le moment")
    span: timedelta | None = act("the time", "la durée")
    day: date | None = act("the day", "le jour")
    tags: frozenset[Cloth] | None = act("the tags", "les étiquettes")
    days: tuple[date, ...] | None = act("the days", "les jours")
    price: Decimal | int | None = act("the price", "le prix")
    part: Fraction | Decimal | None = act("the part", "la part")
    third: Fraction | None = act("the third", "le tiers")
    count: int | None = act("the number", "le nombre")
    note: str | None = act("a note", "une note")


F = facts_of(Shed)


def rules(requires: Predicate) -> RuleSet:
    """Return a set of one rule."""
    return RuleSet(name="own", subject=Shed, rules=(rule("own", requires=requires),))


def plain(requires: Predicate, subjects: Sequence[Shed]) -> list[str]:
    """Return the outcomes in plain Python."""
    own = rules(requires)
    verdicts = (own.check(each, on=DAY, where="FR") for each in subjects)
    return [str(each.all_findings[0].outcome) for each in verdicts]


def on_frame(engine: str, requires: Predicate, values: dict[str, Sequence[Any]]) -> list[Any]:
    """Return the outcomes on a frame, or the faults."""
    columns = {"id": list(range(len(next(iter(values.values()))))), **values}
    options: dict[str, Any] = {"on": DAY, "where": "FR", "outcomes": "garden.own"}
    checked = rows(frames.check(made(engine, columns), rules(requires), **options))
    return [row["garden_own"] or row["fault"] for row in checked]


def by_rows(requires: Predicate, values: dict[str, Any], **options: Any) -> list[Any]:
    """Return the outcomes of batches of rows, or the faults."""
    in_force = rules(requires).in_force(on=DAY, where="FR")
    batches = frames.apply_scalar(pa.table(values).to_batches(), in_force, **options)
    return [row["garden_own"] or row["fault"] for each in batches for row in each.to_pylist()]


class TestWords:
    """A member of an enumeration is written as its value, whatever its class."""

    @pytest.mark.parametrize(
        ("name", "requires", "members"),
        [
            ("wood", F.wood.is_(Wood.OAK), (Wood.OAK, Wood.ASH, None)),
            ("metal", F.metal.one_of(Metal.IRON), (Metal.IRON, Metal.TIN, None)),
            ("cloth", F.cloth.is_not(Cloth.WOOL), (Cloth.SILK, Cloth.WOOL, None)),
        ],
    )
    @every_engine
    def test_the_value_is_the_word(
        self, engine: str, name: str, requires: Predicate, members: Sequence[Enum | None]
    ) -> None:
        """Outcomes on frames, and of rows, are those of the members."""
        stated: list[dict[str, Any]] = [{name: each} for each in members]
        subjects = [Shed(**each) for each in stated]
        words = [each and each.value for each in members]
        expected = plain(requires, subjects)
        assert expected == ["kept", "broken", "undecided"]
        assert on_frame(engine, requires, {name: words}) == expected
        assert by_rows(requires, {name: words}) == expected

    def test_the_name_of_a_member_is_no_word(self) -> None:
        """The text that Python prints of a member is a fault, and not another word."""
        assert on_frame("polars", F.wood.is_(Wood.OAK), {"wood": ["Wood.OAK"]}) == ["wood"]
        (fault,) = by_rows(F.wood.is_(Wood.OAK), {"wood": ["Wood.OAK"]})
        assert fault.startswith("wood: expected one of oak, ash, got 'Wood.OAK'")

    def test_a_word_of_two_members_is_none(self) -> None:
        """Two members that differ and are written alike are told apart by no column."""
        in_force = rules(F.any_iron.is_(Ore.IRON)).in_force(on=DAY, where="FR")
        found = frames.unsupported(in_force, made("polars", {"id": [1]}))
        assert [each.where for each in found] == ["garden.own"]

    @every_engine
    def test_a_number_that_is_none_of_a_few_is_a_fault(self, engine: str) -> None:
        """A column of one of several numbers has a fault where plain Python refuses the value."""
        with pytest.raises(InvalidValueError, match="one of 1, 2, 3"):
            Shed(level=4)  # type: ignore[arg-type]
        found = on_frame(engine, F.level.at_least(2), {"level": [1, 2, 4, None]})
        assert found == ["broken", "kept", "level", "undecided"]

    def test_a_fact_that_can_only_be_true_has_no_column(self) -> None:
        """A column of booleans holds more than such a fact, which is refused by name."""
        in_force = rules(F.sure.is_(True)).in_force(on=DAY, where="FR")
        found = frames.unsupported(in_force, made("polars", {"sure": [False]}))
        assert [each.where for each in found] == ["sure", "garden.own"]


class TestRows:
    """Rows state facts that no column of a frame holds: moments, times and collections."""

    def test_moments_are_kept_whole(self) -> None:
        """A moment is no day: one microsecond decides, in any zone and as pandas has it."""
        requires = F.at.more_than(NOON)
        expected = plain(requires, [Shed(at=NOON), Shed(at=LATE), Shed()])
        moments = pa.array([NOON, LATE, None], pa.timestamp("us", "Europe/Paris"))
        assert by_rows(requires, {"at": moments}) == expected == ["broken", "kept", "undecided"]
        of_pandas = [{"at": pd.Timestamp(NOON)}, {"at": pd.Timestamp(LATE)}, {"at": pd.NaT}]
        in_force = rules(requires).in_force(on=DAY, where="FR")
        found = [each.outcome("garden.own") for each in frames.decode(of_pandas, in_force)]
        assert found == expected

    def test_a_moment_is_a_day_at_its_beginning_alone(self) -> None:
        """A moment in the middle of a day, or in a zone, is not cut down to its day."""
        requires = F.day.is_(DAY)
        naive = pa.array([datetime(2026, 11, 28), datetime(2026, 11, 28, 23)], pa.timestamp("us"))
        kept, fault = by_rows(requires, {"day": naive})
        assert kept == "kept" and fault.startswith("Shed.day: expected date")
        (zoned,) = by_rows(requires, {"day": pa.array([NOON], pa.timestamp("us", "UTC"))})
        assert zoned.startswith("Shed.day: expected date")

    def test_times_of_pandas_are_times(self) -> None:
        """A duration of pandas is one of Python; nanoseconds, which Python lacks, are refused."""
        requires = F.span.at_least(timedelta(hours=1))
        in_force = rules(requires).in_force(on=DAY, where="FR")
        (found,) = frames.decode([{"span": pd.Timedelta(hours=1)}], in_force)
        assert found.outcome("garden.own") == "kept"
        for name, finer in (("span", pd.Timedelta(1)), ("at", pd.Timestamp(1, tz="UTC"))):
            with pytest.raises(InvalidValueError, match=rf"Shed.{name}: expected"):
                frames.decode([{name: finer}], in_force)

    def test_lists_are_collections(self) -> None:
        """A list of words, or of days, is the set or the tuple of the fact."""
        requires = F.tags.contains(Cloth.SILK) | F.days.contains(DAY)
        subjects = [Shed(tags=frozenset({Cloth.SILK})), Shed(tags=frozenset(), days=()), Shed()]
        expected = plain(requires, subjects)
        days = pa.array([None, [], None], pa.list_(pa.date32()))
        assert by_rows(requires, {"tags": [["silk"], [], None], "days": days}) == expected
        (fault,) = by_rows(requires, {"tags": [["silk", "sik"]]})
        assert "did you mean silk" in fault
        in_force = rules(requires).in_force(on=DAY, where="FR")
        (found,) = frames.decode([{"tags": np.array(["wool"]), "days": [DAY]}], in_force)
        assert found.subject == Shed(tags=frozenset({Cloth.WOOL}), days=(DAY,))

    def test_values_of_numpy_are_those_of_python(self) -> None:
        """A row of a frame of pandas may hold numbers of NumPy."""
        in_force = rules(F.count.at_least(3)).in_force(on=DAY, where="FR")
        frame = pd.DataFrame({"count": [3], "note": ["x"]})
        (found,) = frames.decode([frame.iloc[0].to_dict()], in_force)
        assert found.outcome("garden.own") == "kept"
        (found,) = frames.decode([{"count": np.int64(2)}], in_force)
        assert found.outcome("garden.own") == "broken"

    def test_a_text_is_no_missing_value(self) -> None:
        """A text that looks like the missing value of pandas is a text."""
        texts = ["<NA>", "nan", "NaT", "None"]
        requires = F.note.one_of(*texts)
        assert on_frame("polars", requires, {"note": texts}) == ["kept"] * 4
        assert by_rows(requires, {"note": texts}) == ["kept"] * 4
        in_force = rules(requires).in_force(on=DAY, where="FR")
        missing = [pd.NA, pd.NaT, float("nan"), None, Decimal("NaN")]
        found = frames.decode([{"note": each} for each in missing], in_force)
        assert {each.outcome("garden.own") for each in found} == {"undecided"}


class TestScales:
    """A column counts in parts of one, exactly."""

    def test_a_third_is_no_decimal(self) -> None:
        """A number that its fact cannot hold exactly is refused, and not rounded."""
        requires = F.price.at_least(F.third)
        (fault,) = by_rows(
            requires, {"price": [20], "third": [20]}, scales={"price": 60, "third": 60}
        )
        assert fault.startswith("price: expected a number whose decimals have an end")
        assert by_rows(requires, {"price": [30], "third": [30]},
                       scales={"price": 60, "third": 60}) == ["kept"]  # fmt: skip

    def test_each_type_of_number_is_exact(self) -> None:
        """A fraction, a decimal of any length and a whole number are what the parts make."""
        scales = {"part": 3, "price": 2**40, "count": 100, "third": 4}
        in_force = rules(F.part.is_known()).in_force(on=DAY, where="FR")
        row = {"part": 1, "price": 2**62 + 1, "count": 300, "third": Decimal("0.5")}
        (found,) = frames.decode([row], in_force, scales=scales)
        subject: Any = found.subject
        assert subject.part == Fraction(1, 3) and subject.third == Fraction(1, 8)
        assert subject.count == 3 and type(subject.count) is int
        assert Fraction(subject.price) == Fraction(2**62 + 1, 2**40)
        for wrong in ({"count": 301}, {"price": Decimal("Infinity")}):
            with pytest.raises(InvalidValueError, match=r"Shed\.(count|price): expected"):
                frames.decode([wrong], in_force, scales=scales)

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("note", "leave it out, for it is none"),
            ("level", "leave it out"),
            ("pric", "did you mean price"),
            ("zzz", r"see the facts with required\(\)"),
            (3, r"see the facts with required\(\)"),
        ],
    )
    def test_another_fact_has_no_scale(self, name: Any, hint: str) -> None:
        """A scale of a text, of a choice or of no fact at all is refused, and not ignored."""
        own = rules(F.price.at_least(1))
        in_force = own.in_force(on=DAY, where="FR")
        frame, scales = made("polars", {"price": [1]}), {name: 100}
        for call in (
            lambda: frames.check(frame, own, on=DAY, where="FR", scales=scales),
            lambda: frames.unsupported(in_force, frame, scales=scales),
            lambda: frames.decode([], in_force, scales=scales),
        ):
            with pytest.raises(InvalidValueError, match=f"scales: expected paths of .*{hint}"):
                call()
