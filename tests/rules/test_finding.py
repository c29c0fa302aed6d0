"""A finding names the facts behind its outcome, and is explained in both languages."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import pytest
from tests.rules.garden import GARDEN, START, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.predicate import Parameter
from c2b.rules import Certainty, Outcome, RuleSet, Severity
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.format_value import value_text
from c2b.rules.facts.tax import PayeePayment

TODAY = date(2026, 11, 23)
EVERYWHERE = ("FR", "platform:Shed")


class Colour(Enum):
    """An enumeration of a user, without words."""

    RED = "red"


class TestFinding:
    """A finding names the facts that its outcome rests on, and those that are missing."""

    def test_only_the_facts_that_matter(self) -> None:
        """A finding names only the facts that the outcome rests on."""
        garden = Garden(
            loan=Loan(tool=Tool.SAW, days=3), borrower=Borrower(trained=False, adult=True)
        )
        finding = GARDEN.check(garden, on=TODAY, where="FR").finding("garden.training")
        assert finding.facts == (F.loan.tool, F.borrower.trained)
        assert finding.missing == ()
        assert finding.source.act == "Garden Act"

    def test_what_does_not_matter_is_left_out(self) -> None:
        """A finding leaves out facts that do not change the outcome."""
        either = rule("either", requires=F.borrower.adult.is_true() | F.borrower.trained.is_true())
        rules = RuleSet(name="either", subject=Garden, rules=(either,))
        borrower = Borrower(adult=True, trained=True)
        (finding,) = rules.check(Garden(borrower=borrower), on=TODAY, where="FR").kept
        assert finding.facts == (F.borrower.trained,)

    def test_a_computed_fact_asks_for_what_it_needs(self) -> None:
        """A computed fact asks for the facts behind it that are unknown."""
        verdict = GARDEN.check(Garden(loan=Loan(price=3)), on=TODAY, where="FR")
        finding = verdict.finding("garden.price")
        assert finding.open_facts == (F.loan.daily,)
        assert finding.missing == ("loan.days",)

    def test_a_figure_that_is_not_known_is_named(self) -> None:
        """A figure without value for the key is named as missing."""
        garden = Garden(loan=Loan(tool=Tool.SAW, days=3))
        finding = GARDEN.check(garden, on=TODAY, where="FR").finding("garden.length")
        assert finding.outcome is Outcome.UNDECIDED
        assert finding.missing == ()
        assert finding.missing_figures == ("P.days[loan.tool]",)

    def test_a_figure_without_value_that_day_is_named(self) -> None:
        """A figure without value on the day leaves the rule undecided, and is named."""
        ended = Figure(name="cap", values=(FigureValue(value=2, until=date(2021, 1, 1)),))
        short = rule("short", requires=F.loan.days.at_most(Parameter("cap")), parameters=(ended,))
        rules = RuleSet(name="short", subject=Garden, rules=(short,))
        garden = Garden(loan=Loan(days=1))
        (finding,) = rules.check(garden, on=TODAY, where="FR").undecided
        assert finding.missing_figures == ("P.cap",)
        assert "Missing: P.cap." in rules.check(garden, on=TODAY, where="FR").explain()
        (kept,) = rules.check(garden, on=START, where="FR").kept
        assert kept.missing_figures == ()

    def test_an_unsure_rule_forbids_nothing_firmly(self) -> None:
        """A broken rule that is unsure is a recommendation."""
        garden = Garden(loan=Loan(tool=Tool.SPADE, days=9))
        finding = GARDEN.check(garden, on=TODAY, where="FR").finding("garden.length")
        assert finding.outcome is Outcome.BROKEN
        assert finding.mark is Certainty.UNSURE
        assert finding.severity is Severity.RECOMMENDED
        assert finding.rule.severity is Severity.PROHIBITED

    def test_an_unsure_figure_counts_where_the_outcome_turns_on_it(self) -> None:
        """A breach is firm where it holds whatever the unsure figure is, and advice elsewhere."""
        limit = FigureValue(value=7, mark=Certainty.UNSURE)
        unsure = rule(
            "unsure",
            requires=F.borrower.adult.is_true() & F.loan.days.at_most(Parameter("most")),
            parameters=(Figure(name="most", values=(limit,)),),
        )
        rules = RuleSet(name="unsure", subject=Garden, rules=(unsure,))

        def found(adult: bool | None, days: int | None) -> tuple[Outcome, Certainty, Severity]:
            facts = Garden(borrower=Borrower(adult=adult), loan=Loan(days=days))
            (finding,) = rules.check(facts, on=TODAY, where="FR").findings
            return finding.outcome, finding.mark, finding.severity

        sure, advice = Certainty.SEEN, (Certainty.UNSURE, Severity.RECOMMENDED)
        assert found(False, 1) == (Outcome.BROKEN, sure, Severity.REQUIRED)
        assert found(True, 8) == (Outcome.BROKEN, *advice)
        assert found(True, 7) == (Outcome.KEPT, *advice)
        assert found(True, None) == (Outcome.UNDECIDED, *advice)


PAYMENTS = (
    PayeePayment(day=date(2026, 3, 1), amount_usd=Decimal("12.50")),
    PayeePayment(day=date(2026, 3, 2), amount_usd=3, payer="Acme"),
)
PAID_IN_FRENCH = "1er mars 2026, 12,50\u00a0; 2 mars 2026, 3, Acme"


class TestExplain:
    """An explanation has the broken rules first, then undecided, kept and not applicable ones."""

    def test_english(self) -> None:
        """Each English sentence has the layer, the facts and the source."""
        garden = Garden(loan=Loan(tool=Tool.SPADE, days=9, price=Decimal("9.90")))
        lines = GARDEN.check(garden, on=TODAY, where=EVERYWHERE).explain().splitlines()[1:]
        assert lines[0].startswith(
            "Broken (law, advised against): Mind length. Facts: for how many"
        )
        assert "unsure, an option to weigh" in lines[0]
        assert lines[1].startswith("Undecided (platform, required): The garden asks for house.")
        assert "Missing: a note." in lines[1]
        assert "the price of a day, in euros: 1.10." in lines[2]
        assert lines[3].startswith("Not applicable (law, required): The garden asks for training.")
        assert lines[4] == "FR: covered since 2020-01-01."
        assert "no legal advice" in lines[6]

    def test_french(self) -> None:
        """Facts and values are in French."""
        text = GARDEN.check(saw(trained=False), on=TODAY, where="FR").explain("fr")
        assert "Enfreinte (loi, obligation non respectée)\u00a0: Respectez training." in text
        assert "l'outil\u00a0: une scie\u00a0; l'emprunteur a été formé\u00a0: non" in text

    def test_a_rule_without_condition(self) -> None:
        """A rule that is kept whatever the facts is explained as such."""
        idle = rule("idle", requires=F.loan.days.is_known() | ~F.loan.days.is_known())
        rules = RuleSet(name="idle", subject=Garden, rules=(idle,))
        assert "whatever they are" in rules.check(Garden(), on=TODAY, where="FR").explain()

    @pytest.mark.parametrize(
        ("value", "en", "fr"),
        [
            (None, "unknown", "inconnu"),
            (True, "yes", "oui"),
            (Tool.SAW, "a saw", "une scie"),
            (Certainty.SEEN, "read", "lu"),
            (Colour.RED, "red", "red"),
            (frozenset(["a"]), "a", "a"),
            (("a", "b"), "a, b", "a, b"),
            ((), "none", "aucun"),
            (Decimal("0.50"), "0.50", "0,50"),
            (Fraction(25, 3), "8.33", "8,33"),
            (Fraction(6), "6", "6"),
            (date(2026, 1, 2), "2026-01-02", "2 janvier 2026"),
            (datetime(2026, 1, 2, 3, 4), "2026-01-02 03:04:00", "2026-01-02 03:04:00"),
            (PAYMENTS, "2026-03-01, 12.50; 2026-03-02, 3, Acme", PAID_IN_FRENCH),
            (3, "3", "3"),
            ("{odd}", "{odd}", "{odd}"),
        ],
    )
    def test_values_in_words(self, value: object, en: str, fr: str) -> None:
        """Every kind of value has a text in both languages."""
        assert (value_text(value).in_language("en"), value_text(value).in_language("fr")) == (
            en,
            fr,
        )
