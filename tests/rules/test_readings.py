"""A verdict names the facts behind it, explains itself, asks and suggests changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import pytest
from tests.rules.garden import GARDEN, PRICE, START, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.models import Business, Consumer, Leg, Side, Subordination, UnknownParty, Value, ValueKind
from c2b.predicate import Parameter
from c2b.rules import Certainty, Outcome, RuleSet, Severity, Since, assess, expiring
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.format_value import value_text

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


class TestExplain:
    """An explanation has the broken rules first, then undecided, kept and not applicable ones."""

    def test_english(self) -> None:
        """Each English sentence has the layer, the facts and the source."""
        garden = Garden(loan=Loan(tool=Tool.SPADE, days=9, price=Decimal("9.90")))
        lines = GARDEN.check(garden, on=TODAY, where=EVERYWHERE).explain().splitlines()
        assert lines[0].startswith("Broken (law, recommended): Mind length. Facts: for how many")
        assert "unsure, an option to weigh" in lines[0]
        assert lines[1].startswith("Undecided (platform, required): The garden asks for house.")
        assert "Missing: a note." in lines[1]
        assert "the price of a day, in euros: 1.10." in lines[2]
        assert lines[3].startswith("Not applicable (law, required): The garden asks for training.")
        assert "no legal advice" in lines[4]

    def test_french(self) -> None:
        """Facts and values are in French."""
        text = GARDEN.check(saw(trained=False), on=TODAY, where="FR").explain("fr")
        assert "Enfreinte (loi, obligatoire)\u00a0: Respectez training." in text
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
            (date(2026, 1, 2), "2026-01-02", "2026-01-02"),
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
        assert change.text.in_language("fr") == "l'emprunteur a été formé\u00a0: oui au lieu de non"

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
        """Among equal changes the one that breaks no other rule is chosen."""
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
            .startswith("garden.short\u00a0: la valeur cap n'est pas connue")
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


def give(provider: Consumer | Business | UnknownParty, **known: object) -> Leg:
    """Return a leg on which *provider* lends a saw to a business."""
    recipient = Business(name="Shed")
    return Leg(provider=provider, recipient=recipient, value=Value(kind=ValueKind.GOOD), **known)  # type: ignore[arg-type]


class TestAssessment:
    """An assessment states whether the exchange is C2B, then the findings of the rules."""

    def garden(self, leg: Leg | None) -> Garden:
        return Garden(leg=leg, loan=Loan(tool=Tool.SAW), borrower=Borrower(trained=False))

    @pytest.mark.parametrize(
        ("leg", "is_c2b", "says"),
        [
            (None, None, "No leg was given"),
            (
                give(Consumer(name="Ana"), subordination=Subordination.none()),
                True,
                "The exchange is C2B",
            ),
            (
                give(Consumer(name="Ana"), subordination=Subordination.of(Side.PROVIDER)),
                False,
                "not C2B: it is E2B",
            ),
            (
                give(Business(name="Bo"), subordination=Subordination.none()),
                False,
                "not C2B: it is B2B",
            ),
            (give(UnknownParty(name="?"), subordination=Subordination.none()), None, "may be "),
        ],
    )
    def test_scope(self, leg: Leg | None, is_c2b: bool | None, says: str) -> None:
        """The scope names the paradigm of the leg, and the rules apply all the same."""
        made = assess(GARDEN, self.garden(leg), on=TODAY, where="FR")
        assert made.is_c2b is is_c2b
        assert says in made.explain().splitlines()[0]
        assert [finding.id for finding in made.broken] == ["garden.training"]

    def test_it_reads_like_its_verdict(self) -> None:
        """An assessment has the findings, questions and sentences of its verdict."""
        made = assess(GARDEN, self.garden(None), on=TODAY, where=EVERYWHERE)
        assert made.findings == made.verdict.findings
        assert (made.kept, made.not_applicable) == ((), ())
        assert made.undecided == made.verdict.undecided
        assert made.ask == made.verdict.ask
        assert made.explain("fr").startswith("Aucun flux")
