"""Values, flaws and contradictions in words, in both languages."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.rules.garden import START, F, Garden, Tool, rule

from c2b.errors import InvalidValueError
from c2b.predicate import Parameter, Predicate
from c2b.rules import Figure, FigureValue, RuleSet, prove
from c2b.rules.engine.decision_table import DecisionRow, DecisionTable, HitPolicy
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import day_text, value_text
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.engine.prove_table import prove_table
from c2b.text import Text

SAW = F.loan.tool.is_(Tool.SAW)
ADULT = F.borrower.adult.is_true()
DAYS = F.loan.days.at_most(Parameter("cap"))
Words = tuple[str, str]


def both(text: Text) -> Words:
    """Return a text in both languages."""
    return text.in_language("en"), text.in_language("fr")


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        (None, "unknown", "inconnu"),
        (True, "yes", "oui"),
        (False, "no", "non"),
        (Tool.SAW, "a saw", "une scie"),
        (((Tool.SAW, 7), ("FR", 15)), "a saw 7, FR 15", "une scie 7, FR 15"),
        (("b", "a"), "b, a", "b, a"),
        (frozenset({"FR", "DE", "IT", "AT"}), "AT, DE, FR, IT", "AT, DE, FR, IT"),
        (frozenset(), "none", "aucun"),
        (Decimal("3.50"), "3.50", "3,50"),
        (Fraction(1, 3), "0.33", "0,33"),
        (Fraction(4, 2), "2", "2"),
        (date(2026, 11, 28), "2026-11-28", "28 novembre 2026"),
        ("x", "x", "x"),
    ],
)
def test_values(value: Any, en: str, fr: str) -> None:
    """A value is shown in both languages, and a set in the same order in every process."""
    assert both(value_text(value)) == (en, fr)


@pytest.mark.parametrize(
    ("day", "fr"),
    [
        (date(2026, 11, 1), "1er novembre 2026"),
        (date(2026, 2, 28), "28 février 2026"),
        (date(2026, 8, 11), "11 août 2026"),
    ],
)
def test_days(day: date, fr: str) -> None:
    """A day is written in full in French, its first one as an ordinal."""
    assert both(day_text(day)) == (day.isoformat(), fr)


def flaws(*rules: Any) -> list[Words]:
    """Return the flaws of a set of these rules, in words."""
    found = prove(RuleSet(name="planted", subject=Garden, rules=rules)).flaws
    return [both(flaw.text) for flaw in found]


class TestFlawsOfRules:
    """A flaw of a rule set names its rules, its days and its situation."""

    def test_dead_rules(self) -> None:
        """A rule that can never be broken, kept or applied is named."""
        assert flaws(
            rule("a", requires=SAW | ~SAW),
            rule("b", requires=SAW & ~SAW),
            rule("c", applies=SAW & ~SAW),
        ) == [
            ("garden.a: no facts break it", "garden.a\u00a0: aucun fait ne l’enfreint"),
            ("garden.b: no facts keep it", "garden.b\u00a0: aucun fait ne la respecte"),
            (
                "garden.c: no facts make it apply",
                "garden.c\u00a0: aucun fait ne la rend applicable",
            ),
        ]

    def test_contradictions(self) -> None:
        """Two rules that cannot both be kept are named once, with the first common day."""
        later = date(2024, 1, 1)
        assert flaws(
            rule("x", applies=SAW, requires=ADULT), rule("y", requires=~ADULT, since=later)
        ) == [
            (
                "garden.x and garden.y cannot both be kept on 2024-01-01 (the tool: a saw)",
                "garden.x et garden.y ne peuvent être toutes deux respectées le 2024-01-01 "
                "(l'outil\u00a0: une scie)",
            )
        ]

    def test_days_without_a_figure(self) -> None:
        """Days of the rule before the first value, and after the last, are gaps."""
        value = FigureValue(value=2, since=date(2021, 1, 1), until=date(2022, 1, 1))
        cap = Figure(name="cap", values=(value,))
        until = date(2023, 1, 1)
        assert [
            en for en, _ in flaws(rule("g", until=until, requires=DAYS, parameters=(cap,)))
        ] == [
            "garden.g: the figure cap has no value from 2020-01-01 until 2021-01-01, "
            "while the rule is in force",
            "garden.g: the figure cap has no value from 2022-01-01 until 2023-01-01, "
            "while the rule is in force",
        ]


def table(hit: HitPolicy, **rows: Predicate) -> DecisionTable:
    """Return a table with a row for each condition."""
    made = (
        DecisionRow(id=name, when=when, then=name, text=Text(en=name, fr=name))
        for name, when in rows.items()
    )
    asks = Text(en="who?", fr="qui\u00a0?")
    return DecisionTable(name="t", asks=asks, subject=Garden, hit=hit, rows=tuple(made))


class TestFlawsOfTables:
    """A flaw of a decision table names its rows and a situation that shows it."""

    def test_gaps_and_overlaps(self) -> None:
        """Two rows that overlap, and leave a gap, are shown with facts."""
        proof = prove_table(table(HitPolicy.UNIQUE, r=ADULT, s=SAW))
        assert (proof.holds, proof.rows) == (False, 2)
        assert [both(flaw.text) for flaw in proof.flaws] == [
            (
                "no row answers (–): the borrower is an adult: no; the tool: a spade",
                "aucune ligne ne répond (–)\u00a0: l'emprunteur est majeur\u00a0: non\u00a0; "
                "l'outil\u00a0: une bêche",
            ),
            (
                "two rows answer at once (r, s): the borrower is an adult: yes; the tool: a saw",
                "deux lignes répondent à la fois (r, s)\u00a0: l'emprunteur est majeur\u00a0: "
                "oui\u00a0; l'outil\u00a0: une scie",
            ),
        ]

    def test_rows_that_are_never_reached(self) -> None:
        """A row after one that always answers is never reached, whatever the facts."""
        proof = prove_table(table(HitPolicy.FIRST, r=ADULT | ~ADULT, s=SAW))
        assert [both(flaw.text) for flaw in proof.flaws] == [
            (
                "a row never answers (s): whatever the facts",
                "une ligne ne répond jamais (s)\u00a0: quels que soient les faits",
            )
        ]
        assert prove_table(table(HitPolicy.FIRST, r=ADULT, s=~ADULT)).holds


def test_figures_that_were_set_afterwards() -> None:
    """A rule has the figure that was known on the day of the knowledge."""
    values = (
        FigureValue(value=2, since=START, until=date(2026, 1, 1)),
        FigureValue(value=5, since=START, until=date(2026, 1, 1), known_since=date(2027, 1, 1)),
    )
    capped = rule("w", requires=DAYS, parameters=(Figure(name="cap", values=values),))
    day = date(2025, 1, 1)
    assert capped.on(day, "FR").figures == (("cap", 5),)
    assert capped.on(day, "FR", known_on=date(2026, 12, 31)).figures == (("cap", 2),)
    assert capped.on(day, "FR", known_on=date(2027, 1, 1)).figures == (("cap", 5),)
    no_days: list[Any] = ["2026-12-31", datetime(2026, 12, 31, tzinfo=UTC)]
    for known_on in no_days:
        with pytest.raises(InvalidValueError, match="known_on: expected a datetime.date, or None"):
            capped.on(day, "FR", known_on=known_on)


def test_a_contradiction_of_facts() -> None:
    """Facts that contradict each other are named, with their values and the reason."""
    because = Text(en="a saw is not for children", fr="une scie n’est pas pour les enfants")
    values = (value_text(Tool.SAW), fact_text(F.borrower.adult))
    error = ContradictionError(
        "Garden", ("loan.tool", "borrower.adult"), values, because, falls="loan.tool"
    )
    assert error.explain("en") == (
        "Garden: expected facts that agree with each other: loan.tool and borrower.adult, got "
        "a saw and the borrower is an adult; correct one of them, for a saw is not for children"
    )
    assert "correct" not in error.explain("fr").partition("corrigez")[0]
    again = pickle.loads(pickle.dumps(error))
    assert (again.facts, again.falls) == (("loan.tool", "borrower.adult"), "loan.tool")
    assert again.explain("fr") == error.explain("fr")
