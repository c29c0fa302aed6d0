"""A verdict asks for missing facts, and suggests the nearest change."""

from __future__ import annotations

from datetime import date

from tests.rules.garden import GARDEN, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.rules import RuleSet

TODAY = date(2026, 11, 23)
EVERYWHERE = ("FR", "platform:Shed")


class TestAsk:
    """The missing facts are asked for in the order in which they settle most rules."""

    def test_the_best_question_comes_first(self) -> None:
        """A fact that settles a rule by itself comes before one that helps two rules."""
        asked = GARDEN.check(Garden(), on=TODAY, where=EVERYWHERE).ask
        assert asked[0].path == "loan.note"
        assert asked[0].alone == ("garden.house",)
        assert {each.path for each in asked[1:3]} == {"loan.tool", "loan.days"}
        assert asked[1].text.in_language("fr") in ("l'outil", "pour combien de jours")

    def test_nothing_open_nothing_asked(self) -> None:
        """A verdict without undecided rules asks for nothing."""
        rules = GARDEN.remove("garden.length", "garden.price")
        assert rules.check(saw(trained=True), on=TODAY, where="FR").ask == ()


class TestNearest:
    """The nearest change has the fewest facts to change so that a rule is kept."""

    def test_one_change(self) -> None:
        """The nearest change of one fact is stated with its old and new value."""
        near = GARDEN.check(saw(trained=False), on=TODAY, where="FR").nearest("garden.training")
        (change,) = near.changes
        assert (change.fact, change.after) == (F.borrower.trained, True)
        french = change.text.in_language("fr")
        assert french == "l'emprunteur a été formé\u00a0: oui (pour l’instant\u00a0: non)"

    def test_the_boundary_of_a_number(self) -> None:
        """The nearest change of a number is its boundary."""
        garden = Garden(loan=Loan(tool=Tool.SPADE, days=9))
        near = GARDEN.check(garden, on=TODAY, where="FR").nearest("garden.length")
        assert near.changes[0].after in (6, 7)

    def test_a_kept_rule_needs_no_change(self) -> None:
        """A rule that is kept needs no change."""
        near = GARDEN.check(saw(trained=True), on=TODAY, where="FR").nearest("garden.training")
        assert near.changes == () and near.possible

    def test_a_rule_that_cannot_be_kept(self) -> None:
        """A rule that cannot be kept has no nearest change."""
        never = rule("never", requires=F.loan.days.is_(1) & F.loan.days.is_(2))
        rules = RuleSet(name="never", subject=Garden, rules=(never,))
        near = rules.check(Garden(loan=Loan(days=1)), on=TODAY, where="FR").nearest("garden.never")
        assert not near.possible and near.changes == ()

    def test_of_equal_ways_the_one_that_breaks_no_other_rule(self) -> None:
        """The change that breaks no other rule is chosen among equal changes."""
        either = rule("either", requires=F.borrower.trained.is_true() | F.borrower.adult.is_true())
        odd = rule("odd", requires=F.borrower.trained.is_false())
        rules = RuleSet(name="odd", subject=Garden, rules=(either, odd))
        garden = Garden(borrower=Borrower(trained=False, adult=False))
        near = rules.check(garden, on=TODAY, where="FR").nearest("garden.either")
        assert near.changes[0].fact == F.borrower.adult
        assert near.also_breaks == ()

    def test_a_rule_on_the_same_facts_that_stays_kept_is_not_listed(self) -> None:
        """A rule on the same facts that stays kept is not listed as broken."""
        must = rule("must", requires=F.borrower.trained.is_true())
        also = rule("also", requires=F.borrower.trained.is_known())
        rules = RuleSet(name="calm", subject=Garden, rules=(must, also))
        verdict = rules.check(Garden(borrower=Borrower(trained=False)), on=TODAY, where="FR")
        assert verdict.nearest("garden.must").also_breaks == ()

    def test_what_else_it_would_break_is_listed(self) -> None:
        """The rules that the change would break are listed where no better change exists."""
        must = rule("must", requires=F.borrower.trained.is_true())
        odd = rule("odd", requires=F.borrower.trained.is_false())
        rules = RuleSet(name="odd", subject=Garden, rules=(must, odd))
        verdict = rules.check(Garden(borrower=Borrower(trained=False)), on=TODAY, where="FR")
        assert verdict.nearest("garden.must").also_breaks == ("garden.odd",)
