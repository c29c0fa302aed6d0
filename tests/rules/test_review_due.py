"""Rules that end, or are not known for sure, are due for review."""

from __future__ import annotations

from datetime import date

from tests.rules.garden import GARDEN, PRICE, START, F, Garden, rule

from c2b.predicate import Parameter
from c2b.rules import Certainty, ReviewBy, RuleSet, Since, expiring
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.text import Text


class TestExpiring:
    """Rules that end, or are not known for sure, are due for review."""

    def test_ends_first_then_marks(self) -> None:
        """Rules and figures that end come first, then days not found and unsure rules."""
        ended = Figure(name="cap", values=(FigureValue(value=2, until=date(2029, 1, 1)),))
        short = rule("short", requires=F.loan.days.at_most(Parameter("cap")), parameters=(ended,))
        known = rule("known", mark=Certainty.KNOWN)
        due = expiring(GARDEN.add(short, known), before=date(2030, 1, 1))
        assert [(each.rule_id.split(".")[1], each.why.value) for each in due] == [
            ("price", "rule_ends"),
            ("short", "figure_ends"),
            ("house", "day_not_found"),
            ("length", "unsure"),
            ("known", "not_read"),
        ]
        assert (
            due[1]
            .text.in_language("fr")
            .startswith("garden.short\u00a0: la valeur cap n’est pas connue")
        )

    def test_what_ends_later_is_not_due(self) -> None:
        """A rule that ends after the given day is not due."""
        price = RuleSet(name="price", subject=Garden, rules=(PRICE,))
        assert expiring(price, before=date(2029, 12, 31)) == ()
        assert len(expiring(price, before=date(2030, 1, 1))) == 1
        ended = Figure(name="cap", values=(FigureValue(value=2, until=date(2029, 1, 1)),))
        short = rule("short", requires=F.loan.days.at_most(Parameter("cap")), parameters=(ended,))
        figure = RuleSet(name="figure", subject=Garden, rules=(short,))
        assert expiring(figure, before=date(2028, 12, 31)) == ()
        assert len(expiring(figure, before=date(2029, 1, 1))) == 1

    def test_the_first_to_end_comes_first(self) -> None:
        """The rule that ends first comes first, whatever the order of the set."""
        late, soon = rule("late", until=date(2029, 1, 1)), rule("soon", until=date(2028, 1, 1))
        rules = RuleSet(name="ends", subject=Garden, rules=(late, soon))
        due = expiring(rules, before=date(2030, 1, 1))
        assert [each.rule_id for each in due] == ["garden.soon", "garden.late"]

    def test_a_figure_that_is_a_guess_is_due(self) -> None:
        """An unsure figure is due for review, however sure its rule."""
        unsure = rule(
            "guess",
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(constant("cap", 2, mark=Certainty.UNSURE),),
        )
        guesses = RuleSet(name="guesses", subject=Garden, rules=(unsure,))
        assert len(expiring(guesses, before=START)) == 1
        assert rule("x", since=Since.ALWAYS).since is Since.ALWAYS

    def test_a_rule_to_look_at_again(self) -> None:
        """A rule whose change is expected is due by its day, with the reason."""
        by = ReviewBy(day=date(2027, 1, 1), why=Text(en="a bill is expected", fr="projet attendu"))
        rules = RuleSet(name="x", subject=Garden, rules=(rule("bill", review_by=by),))
        (due,) = expiring(rules, before=date(2027, 1, 1))
        assert (due.why.value, due.day) == ("look_again", date(2027, 1, 1))
        assert due.text.en == "garden.bill: look again by 2027-01-01: a bill is expected"
        assert expiring(rules, before=date(2026, 12, 31)) == ()
