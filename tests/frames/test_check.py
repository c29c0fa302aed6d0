"""The outcomes of rules on the rows of a frame are those of the scalar core."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve, frozen

from c2b import frames
from c2b.errors import InvalidValueError
from c2b.frames.facts import column_name
from c2b.frames.lower import kind_of_fact
from c2b.frames.rule_bit import names_of
from c2b.predicate import ALWAYS, AtLeast, fact_at, facts_of
from c2b.rules import AnswerKind, Outcome, RuleSet, Verdict, review
from c2b.rules.engine.fact_model import every_fact
from tests.frames.engines import every_engine, made, rows
from tests.rules.garden import GARDEN, LENGTH, Borrower, F, Garden, Loan, Tool, rule


@frozen(kw_only=True)
class Plain:
    """A model of one fact that declares no words."""

    adult: bool | None = None


P = facts_of(Plain)

DAY = date(2026, 11, 28)
TYPES = {
    AnswerKind.YES_NO: pa.bool_(),
    AnswerKind.CHOICE: pa.string(),
    AnswerKind.TEXT: pa.string(),
    AnswerKind.WHOLE_NUMBER: pa.int64(),
    AnswerKind.DAY: pa.date32(),
}
SCALE = 3_024_000  # exact numbers of the examples are parts of a day, or thousandths


def scales_of(rules: RuleSet) -> dict[str, int]:
    """Return a scale for each exact number of the model."""
    facts = (fact_at(rules.subject, path) for path in paths_of(rules))
    return {
        fact.name: SCALE
        for fact in facts
        if not set(fact.types) <= {int, str, bool, date}
        and kind_of_fact(fact) is AnswerKind.WHOLE_NUMBER
    }


def paths_of(rules: RuleSet) -> list[str]:
    """Return the paths of the facts that a frame can hold, computed ones included."""
    read = (fact.name for rule in rules.rules for fact in rule.facts)
    return list(dict.fromkeys((*every_fact(rules.subject), *read)))


def columns_of(rules: RuleSet, subjects: Sequence[object]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the facts of *subjects* as columns with their types, with a key."""
    scales = scales_of(rules)
    columns: dict[str, Any] = {"id": list(range(len(subjects)))}
    types: dict[str, Any] = {}
    for path in paths_of(rules):
        fact = fact_at(rules.subject, path)
        kind = kind_of_fact(fact)
        values = [fact.of(subject) for subject in subjects]
        computed = path not in every_fact(rules.subject)
        if kind is None or (not computed and all(value is None for value in values)):
            continue
        name = column_name(path)
        columns[name] = [written(value, scales.get(path, 1)) for value in values]
        types[name] = TYPES[kind]
    return columns, types


def written(value: Any, scale: int) -> Any:
    """Return a fact as a column holds it."""
    if value is None or isinstance(value, bool | date):
        return value
    if isinstance(value, str):
        return str(value)
    assert value * scale == int(value * scale), value
    return int(value * scale)


def examples(rules: RuleSet) -> list[Any]:
    """Return the subjects of the examples of all *rules*, and one of which nothing is known."""
    both = (each for rule in rules.rules if (each := rule.examples))
    return [rules.subject(), *(facts for each in both for facts in (each.kept, each.broken))]


def outcomes(verdict: Verdict) -> list[str]:
    """Return the outcomes of all rules in force."""
    return [each.outcome.value for each in verdict.all_findings]


def read_bits(row: Mapping[str, Any], bits: Sequence[frames.RuleBit]) -> list[str]:
    """Return the outcomes that the numbers of a row hold."""
    found = []
    for bit in bits:
        names = [
            each
            for each in ("kept", "broken", "undecided")
            if row[f"{each}_{bit.group}"] // 2**bit.bit % 2
        ]
        assert len(names) <= 1
        found.append(names[0] if names else Outcome.NOT_APPLICABLE.value)
    return found


def same(engine: str, rules: RuleSet, subjects: Sequence[Any], where: Sequence[str]) -> None:
    """Check that *engine* gives the outcomes of the scalar core."""
    columns, types = columns_of(rules, subjects)
    frame = made(engine, columns, types)
    options: dict[str, Any] = {"on": DAY, "where": where}
    bits = frames.rule_bits(rules, **options)
    checked = frames.check(frame, rules, scales=scales_of(rules), **options)
    for row, subject in zip(rows(checked), subjects, strict=True):
        assert row["fault"] is None
        assert read_bits(row, bits) == outcomes(rules.check(subject, **options))


@every_engine
def test_the_examples_of_rules_have_their_outcomes(engine: str) -> None:
    """The examples of the rules on reviews are judged alike on every engine."""
    some = evolve(review.RULES, rules=review.RULES.rules[:3])
    same(engine, some, examples(some), ("FR", "GB"))


ON: dict[str, Any] = {"on": DAY, "where": ("FR", "EU", "platform:Shed")}
SIMPLE = GARDEN.remove("garden.length")
LOANS = {
    "id": [1, 2, 3, 4],
    "loan__tool": ["saw", "saw", None, "sow"],
    "loan__daily": [3, 4, None, 3],
    "borrower__trained": [True, False, None, True],
}


class TestResults:
    """Outcomes are bits, columns on request, and a list of failures."""

    @every_engine
    def test_outcomes_on_request(self, engine: str) -> None:
        """The outcome of a rule is a column of strings where it is asked for."""
        frame = made(engine, LOANS)
        found = rows(frames.check(frame, SIMPLE, outcomes=["garden.training"], prefix="c_", **ON))
        assert [row["c_garden_training"] for row in found] == ["kept", "broken", "undecided", None]
        assert [row["c_fault"] for row in found] == [None, None, None, "loan__tool"]
        assert [row["c_broken_0"] for row in found] == [0, 3, 0, 0]

    @every_engine
    def test_failures_in_long_form(self, engine: str) -> None:
        """Each broken or undecided rule of each row is listed, with the facts it needs."""
        found = rows(frames.failures(made(engine, LOANS), SIMPLE, key="id", **ON))
        assert {tuple(row.values()) for row in found} == {
            (2, "garden.price", "FR", "broken", None),
            (2, "garden.training", "FR", "broken", None),
            (1, "garden.house", "platform:Shed", "undecided", "loan.note"),
            (2, "garden.house", "platform:Shed", "undecided", "loan.note"),
            (3, "garden.house", "platform:Shed", "undecided", "loan.note"),
            (3, "garden.price", "FR", "undecided", "loan.daily"),
            (3, "garden.training", "FR", "undecided", "loan.tool, borrower.trained"),
            (4, None, None, "fault", "loan__tool"),
        }

    def test_a_rule_that_stands_twice_has_two_columns(self) -> None:
        """A rule that differs between places has a column for each of them."""
        once = [bit.column for bit in frames.rule_bits(GARDEN, on=DAY, where="FR")]
        assert once == ["garden_training", "garden_price", "garden_length"]
        (bound, *_) = GARDEN.in_force(on=DAY, where="FR").rules
        twice = (bound, evolve(bound, places=("platform:Shed",)))
        assert names_of(twice) == ("garden_training__FR", "garden_training__platform_Shed")

    @every_engine
    def test_ids_that_differ_in_a_sign_have_two_columns(self, engine: str) -> None:
        """No outcome takes the column of another, nor that of the bits."""
        ids = ("garden.a-b", "garden.a.b", "garden.a-b-2", "kept.0")
        alike = RuleSet(name="alike", subject=Garden, rules=tuple(
            rule("x", id=name, requires=F.loan.days.at_least(place))
            for place, name in enumerate(ids)
        ))  # fmt: skip
        asked: dict[str, Any] = {"on": DAY, "where": "FR"}
        names = ["garden_a_b", "garden_a_b_2", "garden_a_b_2_2", "kept_0_2"]
        assert [bit.column for bit in frames.rule_bits(alike, **asked)] == names
        frame = made(engine, {"id": [1], "loan__days": [1]})
        (row,) = rows(frames.check(frame, alike, outcomes=ids, **asked))
        assert [row[name] for name in names] == ["kept", "kept", "broken", "broken"]
        assert row["kept_0"] == 3

    def test_more_rules_than_bits_take_more_columns(self) -> None:
        """The fifty-third rule begins a second group of columns."""
        many = RuleSet(name="many", subject=Garden, rules=tuple(rule(f"n{n}") for n in range(53)))
        (row,) = rows(
            frames.check(
                made("polars", {"id": [1], "borrower__adult": [True]}), many, on=DAY, where="FR"
            )
        )
        assert row["kept_0"] == 2**52 - 1 and row["kept_1"] == 1

    @every_engine
    def test_a_day_without_rules_adds_the_fault_alone(self, engine: str) -> None:
        """A row has no bits where no rule is in force, and its words are read all the same."""
        day: dict[str, Any] = {"on": date(2019, 1, 1), "where": "FR"}
        assert frames.rule_bits(GARDEN, **day) == ()
        frame = made(engine, {"id": [1], "borrower__adult": [True]})
        assert list(rows(frames.check(frame, GARDEN, **day))[0]) == [
            "id",
            "borrower__adult",
            "fault",
        ]
        assert rows(frames.failures(frame, GARDEN, key="id", **day)) == []

    def test_an_unknown_outcome_or_key_is_refused(self) -> None:
        """An id of no rule in force and a key that is no column are refused."""
        frame = made("polars", LOANS)
        with pytest.raises(InvalidValueError, match="did you mean garden.training"):
            frames.check(frame, SIMPLE, outcomes=["garden.trainin"], **ON)
        with pytest.raises(InvalidValueError, match=r"rule_bits\(\)"):
            frames.check(frame, SIMPLE, outcomes=["zzz"], **ON)
        with pytest.raises(InvalidValueError, match="identifies a row"):
            frames.failures(frame, SIMPLE, key="key", **ON)


ADULT, TRAINED = F.borrower.adult.is_true(), F.borrower.trained.is_true()


class TestUndecided:
    """The facts that would decide a rule are those of the scalar finding."""

    RULES = (
        rule("any", requires=ADULT | (F.loan.days.at_least(2) & F.loan.days.at_most(9))),
        rule("all", applies=F.loan.tool.is_(Tool.SAW) & F.borrower.trained.is_true()),
        rule("not", requires=~(F.loan.days.is_known() & F.borrower.trained.is_true())),
        rule("some", requires=AtLeast(2, (ADULT, TRAINED, F.loan.days.at_least(1)))),
        rule("then", requires=F.borrower.adult.is_true().implies(F.borrower.trained.is_true())),
        rule("silent", undecided_when=F.borrower.trained.is_true()),
        rule("clause", never_kept=True),
        rule("told", requires=F.borrower.adult.is_known()),
        rule("sure", requires=ALWAYS),
        rule("general", requires=ALWAYS, never_kept=True),
        LENGTH,
    )  # fmt: skip

    def test_the_missing_facts_are_the_same(self) -> None:
        """Each pattern of unknown facts gives the open facts of the finding."""
        rules = RuleSet(name="open", subject=Garden, rules=self.RULES)
        subjects = [
            Garden(loan=Loan(tool=tool, days=days), borrower=Borrower(adult=adult, trained=trained))
            for tool in (*Tool, None) for days in (1, 5, None)
            for adult in (True, False, None) for trained in (True, False, None)
        ]  # fmt: skip
        columns, types = columns_of(rules, subjects)
        options: dict[str, Any] = {"on": DAY, "where": ("FR", "EU")}
        found = frames.failures(made("polars", columns, types), rules, key="id", **options)
        listed = {(row["id"], row["rule"]): (row["outcome"], row["missing"]) for row in rows(found)}
        expected = {
            (place, each.id): (
                each.outcome.value,
                ", ".join(f.name for f in each.open_facts) or None,
            )
            for place, subject in enumerate(subjects)
            for each in rules.check(subject, **options).all_findings
            if each.outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
        }
        assert {k: (o, m and sorted(m.split(", "))) for k, (o, m) in listed.items()} == {
            k: (o, m and sorted(m.split(", "))) for k, (o, m) in expected.items()
        }


class TestObstacles:
    """A part that a frame cannot state is named before anything runs."""

    def test_a_computed_fact_needs_its_own_column(self) -> None:
        """A frame with the inputs of a computed fact, and not the fact, is refused."""
        frame = made("polars", {"id": [1], "loan__price": [3], "loan__days": [1]})
        in_force = GARDEN.in_force(on=DAY, where="FR")
        (obstacle,) = frames.unsupported(in_force, frame)
        assert obstacle.where == "loan__daily"
        assert "add the column of loan.daily" in obstacle.explain()
        with pytest.raises(InvalidValueError, match="loan__daily"):
            frames.check(frame, GARDEN, on=DAY, where="FR")

    def test_a_rule_that_is_not_lowered_is_named(self) -> None:
        """A rule on a collection is named by its id."""
        own = RuleSet(
            name="own",
            subject=Garden,
            rules=(rule("places", requires=F.loan.places.contains("FR")),),
        )
        frame = made("polars", {"id": [1]})
        (obstacle,) = frames.unsupported(own.in_force(on=DAY, where="FR"), frame)
        assert obstacle.where == "garden.places"
        with pytest.raises(InvalidValueError, match="garden.places"):
            frames.failures(frame, own, key="id", on=DAY, where="FR")

    def test_a_column_of_a_collection_is_named(self) -> None:
        """A column under the name of a fact that no column can hold is not ignored."""
        frame = made("polars", {"id": [1], "loan__places": ["FR"]})
        (obstacle,) = frames.unsupported(GARDEN.in_force(on=DAY, where="FR"), frame)
        assert obstacle.where == "loan__places"

    @pytest.mark.parametrize(
        ("name", "values"),
        [("borrower__adult", ["yes"]), ("loan__days", [0.5]), ("loan__due", ["2026-01-01"]),
         ("loan__note", [1])],
    )  # fmt: skip
    def test_a_column_of_another_type_is_named(self, name: str, values: list[Any]) -> None:
        """Strings are no booleans and no days, floats no whole numbers, numbers no texts."""
        rules = RuleSet(name="own", subject=Garden, rules=(
            rule("a", applies=F.loan.days.at_least(1), requires=F.loan.note.is_("x")),
            rule("b", requires=F.loan.due.at_least(DAY)),
            rule("c"),
        ))  # fmt: skip
        (obstacle,) = frames.unsupported(
            rules.in_force(on=DAY, where="FR"), made("polars", {"id": [1], name: values})
        )
        assert obstacle.where == name

    @every_engine
    def test_facts_that_contradict_each_other_are_a_fault(self, engine: str) -> None:
        """A row that the model refuses names the columns, and has no outcome."""
        columns = {
            "id": [1, 2],
            "origin__solicited": [False, True],
            "origin__business_part": ["asked_all", "asked_all"],
        }
        some = evolve(review.RULES, rules=review.RULES.rules[:2])
        found = rows(frames.check(made(engine, columns), some, on=DAY, where="EU"))
        assert found[0]["fault"] == "origin__business_part, origin__solicited"
        assert found[1]["fault"] is None


def test_a_plain_model_has_no_contradictions() -> None:
    """Rules over an attrs class without declared facts are checked, and not decoded."""
    own = RuleSet(name="own", subject=Plain, rules=(rule("plain", requires=P.adult.is_true()),))
    frame = made("polars", {"id": [1], "adult": [True]})
    (row,) = rows(frames.check(frame, own, on=DAY, where="FR"))
    assert row["kept_0"] == 1
    with pytest.raises(InvalidValueError, match="call check"):
        frames.decode([row], own.in_force(on=DAY, where="FR"))
