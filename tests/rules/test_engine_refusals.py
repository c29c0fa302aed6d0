"""The place and value that each refusal of the rules engine names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from tests.rules.garden import (
    GARDEN,
    PRICE,
    START,
    TRAINING,
    F,
    Garden,
    Loan,
    Tool,
    rule,
    saw,
)

from c2b.errors import InvalidValueError
from c2b.predicate import Parameter
from c2b.rules import Figure, FigureValue, RuleSet
from c2b.rules.engine.anchor import Anchor, Days, day_for
from c2b.rules.engine.decision_table import DecisionRow, DecisionTable
from c2b.rules.engine.place import checked_name, checked_place
from c2b.rules.engine.version import RuleVersion, Transposition
from c2b.text import Text

DAY = date(2026, 11, 28)
MOMENT = datetime(2026, 1, 1)
WORDS = Text(en="yes", fr="oui")
ROW = DecisionRow(id="r", when=F.borrower.adult.is_true(), then="yes", text=WORDS)
ACT = Transposition(place="FR", act="loi")
VERDICT = GARDEN.check(saw(), on=DAY, where=("FR", "DE"))
KEYED = F.loan.days.at_most(Parameter("d", key=F.loan.tool))


def figure(name: str, *values: Any) -> Figure:
    """Return a figure of so many values."""
    return Figure(name=name, values=tuple(FigureValue(value=value) for value in values))


def table(*rows: DecisionRow, subject: type = Garden) -> DecisionTable:
    """Return a table of *rows*."""
    return DecisionTable(name="t", asks=WORDS, subject=subject, rows=rows)


def invented(where: Any) -> Any:
    """Return something that no type checker would let through."""
    return where


def invalid(kind: Callable[..., Any], **facts: Any) -> Callable[[], Any]:
    """Return what builds a value of *kind* from facts that are not valid."""
    return lambda: kind(**facts)


@pytest.mark.parametrize(
    ("action", "where", "got", "says"),
    [
        (lambda: GARDEN.check(1, on=DAY, where="FR"), "garden.check", 1, "facts of type Garden"),
        (lambda: GARDEN.check(saw(), on=MOMENT, where="FR"), "on", MOMENT, "a datetime.date, or"),
        (lambda: GARDEN.check(saw(), on=DAY, where="UK"), "where", "UK", "did you mean GB?"),
        (lambda: GARDEN.check(saw(), on=DAY, where=("FR", " france ")), "where", " france ", "FR?"),
        (lambda: GARDEN.check(saw(), on=DAY, where=invented(33)), "where", 33, "write FR, US"),
        (lambda: GARDEN.check(saw(), on=DAY, where=invented(None)), "where", None, "write FR, US"),
        (
            lambda: GARDEN.check(saw(), on=DAY, where="platform:shed"),
            "where",
            "platform:shed",
            "did you mean platform:Shed?",
        ),
        (lambda: GARDEN.rule("zzz"), "RuleSet garden", "zzz", "see them in .rules"),
        (
            lambda: GARDEN.rule("garden.trainin"),
            "RuleSet garden",
            "garden.trainin",
            "did you mean garden.training?",
        ),
        (
            lambda: GARDEN.add(TRAINING),
            "RuleSet.rules",
            ["garden.training"],
            "each rule id once",
        ),
        (
            lambda: RuleSet(name="g", subject=Garden, rules=(TRAINING, PRICE, TRAINING)),
            "RuleSet.rules",
            ["garden.training"],
            "give the new one another id",
        ),
        (lambda: PRICE.figure("zzz"), "Rule garden.price.parameters", "zzz", "its figures: cap"),
        (lambda: PRICE.figure("cp"), "Rule garden.price.parameters", "cp", "did you mean cap?"),
        (lambda: VERDICT.finding("garden.house"), "rule", "garden.house", "in force on that day"),
        (lambda: VERDICT.finding("garden.length", "IT"), "where", "IT", "one place of FR, DE"),
        (invalid(FigureValue, value=1.5), "FigureValue.value", 1.5, "use int or Decimal"),
        (invalid(FigureValue, value=[1]), "FigureValue.value", [1], "use tuples, not lists"),
        (
            invalid(FigureValue, value=1, since=DAY, until=START),
            "FigureValue.until",
            START,
            "a day after the first one",
        ),
        (invalid(FigureValue, value=1, place="UK"), "FigureValue.place", "UK", "did you mean GB?"),
        (lambda: figure("cap", 1, 2), "Figure cap", None, "in order, without overlap"),
        (invalid(Days, act=DAY, year=0), "Days.year", 0, "a year, 1 to 9999"),
        (invalid(Days, act=DAY, year=10_000), "Days.year", 10_000, "write 2026"),
        (invalid(Days, act=DAY, year="2026"), "Days.year", "2026", "write 2026"),
        (
            lambda: rule("x", transposed=(ACT,)),
            "Rule garden.x.transposed",
            TRAINING.source,
            "the rule of a directive",
        ),
        (lambda: rule("x", count=1), "Rule garden.x.count", 1, "1 to 0"),
        (
            lambda: rule("x", parameters=(figure("z", 1),)),
            "Rule garden.x.parameters",
            ["z"],
            "and no other",
        ),
        (
            lambda: rule("x", requires=F.loan.days.at_most(Parameter("d"))),
            "Rule garden.x.parameters",
            ["d"],
            "and no other",
        ),
        (
            lambda: rule("x", requires=KEYED, parameters=(figure("d", 7),)),
            "Rule garden.x.d",
            7,
            "pairs of key and figure",
        ),
        (lambda: rule("X y"), "Rule.id", "garden.X y", "words joined by dots"),
        (lambda: rule("x", until=date(2019, 1, 1)), "Rule garden.x.until", date(2019, 1, 1), ""),
        (lambda: rule("x", places=("UK",)), "Rule.places", "UK", "did you mean GB?"),
        (invalid(Transposition, place="UK", act="x"), "Transposition.place", "UK", "GB?"),
        (
            invalid(Transposition, place="FR", act="x", since=DAY, until=START),
            "Transposition FR.until",
            START,
            "",
        ),
        (invalid(RuleVersion, since=DAY, until=START), "RuleVersion.until", START, ""),
        (invalid(Garden, loan=1), "Garden.loan", 1, "expected Loan"),
        (invalid(Loan, days="3"), "Loan.days", "3", "a whole number"),
        (invalid(Loan, places=frozenset({1})), "Loan.places", 1, "expected str"),
        (invalid(Loan, tool="saw"), "Loan.tool", "saw", "one of Tool.SPADE, Tool.SAW"),
        (invalid(Loan, due=MOMENT), "Loan.due", MOMENT, "expected date"),
        (lambda: table(ROW).decide(1), "t.decide", 1, "facts of type Garden"),
        (lambda: table(ROW, ROW), "DecisionTable.rows", ["r", "r"], "each row id once"),
        (
            lambda: table(ROW, subject=Loan),
            "DecisionTable.rows",
            table(ROW).facts,
            "expected facts of Loan",
        ),
        (lambda: checked_place("UK"), "where", "UK", "did you mean GB?"),
        (lambda: checked_place("Etats-Unis", "x"), "x", "Etats-Unis", "write FR, US, US-CA"),
        (lambda: checked_place("US-ZZ", "x"), "x", "US-ZZ", "write FR, US, US-CA"),
        (lambda: checked_name("code:none", ()), "where", "code:none", "expected one of code:AAPOR"),
    ],
)
def test_a_refusal_names_the_place(
    action: Callable[[], Any], where: str, got: Any, says: str
) -> None:
    """A refusal names the argument at fault, shows what it got, and says what was expected."""
    with pytest.raises(InvalidValueError) as refused:
        action()
    assert (refused.value.where, refused.value.got) == (where, got)
    assert says in str(refused.value)
    assert refused.value.explain("fr") != refused.value.explain("en")


class TestDays:
    """The day of each event; an event without a day happens on the day of the act."""

    @pytest.mark.parametrize("anchor", [each for each in Anchor if each is not Anchor.YEAR])
    def test_each_has_its_own(self, anchor: Anchor) -> None:
        """A day that is given for an event counts for that event and no other one."""
        later = date(2027, 1, 1)
        days = Days(**{"act": DAY, anchor.value: later})
        others = [each for each in Anchor if each not in (anchor, Anchor.ACT)]
        assert days.of(anchor) == later
        assert {days.of(each) for each in others} == {days.act}

    def test_a_year(self) -> None:
        """A year stands for its last day, from year 1 on."""
        assert day_for(Days(act=DAY, year=2025), Anchor.YEAR) == date(2025, 12, 31)
        assert day_for(Days(act=DAY, year=1), Anchor.YEAR) == date(1, 12, 31)
        assert day_for(Days(act=DAY, year=9999), Anchor.YEAR) == date.max
        assert day_for(DAY, Anchor.YEAR) == DAY


class TestTables:
    """The answer of a decision table."""

    def test_first_and_unique(self) -> None:
        """The first row that holds answers; before it, rows that are open may answer."""
        assert table(ROW).decide(saw(adult=True)).answer == "yes"
        assert table(ROW).decide(saw(adult=False)).answer is None
        assert table(ROW).decide(saw()).candidates == (ROW,)
        assert table(ROW).decide(Garden(loan=Loan(tool=Tool.SAW))).row is None
