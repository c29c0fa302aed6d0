"""Fact models and what is read from their declarations, each built within its test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any

import pytest
from tests.rules import garden
from tests.rules.garden import GARDEN, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.predicate import facts_of
from c2b.rules import Certainty, RuleSet, RuleVersion, Since, Source, SourceKind, Tier
from c2b.rules.engine.activity_rules import ActivityRules
from c2b.rules.engine.answer_kind import AnswerKind, answer_kind, answers_text, choices_of
from c2b.rules.engine.compare import changes_between
from c2b.rules.engine.fact_model import (
    EACH,
    act,
    assessment,
    computed,
    fact_text,
    facts,
    given,
    missing_inputs,
    role_of,
    stage_of,
)
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.rules.engine.impossible import (
    ContradictionError,
    Impossible,
    contradicting,
    refuse_impossible,
)
from c2b.rules.engine.review_due import Why, expiring
from c2b.text import Text

DAY = date(2026, 11, 28)


@pytest.fixture
def grown() -> Iterator[ModuleType]:
    """The module of the garden, executed once more."""
    spec = spec_from_file_location("garden_again", str(garden.__file__))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["garden_again"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["garden_again"]


def shed() -> Any:
    """Build a model of facts of three roles and two stages."""

    @facts(kw_only=True)
    class Shed:
        """A shed."""

        height: int | None = given("the height, in cm", "la hauteur, en cm")
        locked: bool | None = act("the shed is locked", "l’abri est fermé", EACH)
        safe: bool | None = assessment("the shed is safe", "l’abri est sûr")

        @computed("height", "locked", en="the shed holds", fr="l’abri tient")
        def holds(self) -> bool | None:
            """Whether it is high and locked."""
            return None if self.height is None else self.height > 1 and self.locked

        @computed(
            "height",
            "safe",
            en="the shed may be used",
            fr="l’abri est utilisable",
            either=(("height", "safe"), ("locked",)),
        )
        def usable(self) -> bool | None:
            """Whether it is locked, or high and safe."""
            return self.locked if self.safe is None else self.safe

    return Shed


class TestModels:
    """A model states the words, the role and the stage of each fact."""

    def test_roles_and_stages(self) -> None:
        """A fact has the role and the stage of its declaration, a computed one those it needs."""
        found = facts_of(shed())
        each = (found.height, found.locked, found.safe, found.holds)
        assert [role_of(fact) for fact in each] == [
            FactRole.GIVEN,
            FactRole.ACT,
            FactRole.ASSESSMENT,
            FactRole.ACT,
        ]
        campaign = FactStage.CAMPAIGN
        assert [stage_of(fact) for fact in each] == [campaign, EACH, campaign, EACH]
        assert stage_of(found.usable) is campaign
        words = [(fact_text(fact).en, fact_text(fact).fr) for fact in each]
        assert words == [
            ("the height, in cm", "la hauteur, en cm"),
            ("the shed is locked", "l’abri est fermé"),
            ("the shed is safe", "l’abri est sûr"),
            ("the shed holds", "l’abri tient"),
        ]

    def test_help_shows_the_labels(self) -> None:
        """The documentation of a model lists its facts."""
        assert shed().__doc__ == (
            "A shed.\n\nFacts:\n    height: the height, in cm\n"
            "    locked: the shed is locked\n    safe: the shed is safe"
        )

    def test_one_of_several_groups_is_enough(self) -> None:
        """The group is asked for of which most is known; of equal ones, the first."""
        model = shed()
        usable = facts_of(model).usable
        assert missing_inputs(usable, model()) == ("height", "safe")
        assert missing_inputs(usable, model(height=1)) == ("safe",)
        assert missing_inputs(usable, model(locked=False, height=1)) == ("safe",)
        holds = facts_of(model).holds
        assert missing_inputs(holds, model(height=1)) == ("locked",)

    def test_groups_begin_unknown(self, grown: ModuleType) -> None:
        """A model has its groups, of which nothing is known, and its computed facts."""
        assert grown.Garden().loan == grown.Loan()
        assert grown.Garden().borrower.adult is None
        loan = grown.Garden(loan=grown.Loan(price=Decimal(6), days=3))
        assert loan.loan.daily == 2
        found = facts_of(grown.Garden)
        assert fact_text(found.loan.daily).fr == "le prix d'un jour, en euros"
        assert missing_inputs(found.loan.daily, grown.Garden()) == ("loan.price", "loan.days")
        with pytest.raises(InvalidValueError, match=r"Garden\.loan: expected Loan, got None"):
            grown.Garden(loan=None)
        with pytest.raises(InvalidValueError, match="a whole number"):
            grown.Loan(days=True)
        assert "tool: the tool" in grown.Loan.__doc__


class TestImpossible:
    """Facts that cannot all hold are found, and refused with their values."""

    def test_each(self) -> None:
        """A closed shop sells nothing; what is unknown contradicts nothing."""

        @facts(kw_only=True)
        class Shop:
            """A shop."""

            open: bool | None = act("the shop is open", "la boutique est ouverte")
            sold: int | None = given("the number sold", "le nombre vendu")

            @classmethod
            def impossible(cls) -> tuple[Impossible, ...]:
                """A closed shop sells nothing."""
                found: Any = facts_of(cls)
                because = Text(en="a closed shop sells nothing", fr="rien n’est vendu fermé")
                one, other = found.open.is_false(), found.sold.at_least(1)
                return (Impossible(one=one, other=other, because=because, falls=found.sold),)

        shop: Any = Shop
        assert contradicting(shop(open=False, sold=1)) == 0
        for possible in (shop(open=False, sold=0), shop(open=True, sold=1), shop(sold=1)):
            assert contradicting(possible) is None
            refuse_impossible(possible)
        with pytest.raises(ContradictionError) as refused:
            refuse_impossible(shop(open=False, sold=1))
        assert refused.value.where == "Shop"
        assert (refused.value.facts, refused.value.falls) == (("open", "sold"), "sold")
        assert "got no: the shop is open and 1: the number sold" in str(refused.value)


class TestAnswers:
    """The kind of answer to a question for a fact."""

    def test_each_kind(self) -> None:
        """The kind follows from the types of the fact and its choices."""
        asked = {
            F.borrower.adult: AnswerKind.YES_NO,
            F.loan.tool: AnswerKind.CHOICE,
            F.loan.days: AnswerKind.WHOLE_NUMBER,
            F.loan.price: AnswerKind.NUMBER,
            F.loan.places: AnswerKind.LIST,
            F.loan.due: AnswerKind.DAY,
            F.loan.note: AnswerKind.TEXT,
        }
        assert {fact: answer_kind(fact) for fact in asked} == asked

    def test_words(self) -> None:
        """Each choice is shown in words with its value, and anything else by its kind."""
        shown = answers_text(AnswerKind.CHOICE, choices_of(F.loan.tool))
        assert shown.in_language("en") == "a spade [spade], a saw [saw]"
        assert shown.in_language("fr") == "une bêche [spade], une scie [saw]"
        assert answers_text(AnswerKind.DAY, ()) == AnswerKind.DAY.text

    def test_questions(self) -> None:
        """A question has the stage and role of its fact, and whether a core rule waits for it."""
        extended = rule("note", tier=Tier.EXTENDED, requires=F.loan.note.is_("fragile"))
        core = rule("adult", requires=F.borrower.adult.is_true())
        ruleset = RuleSet(name="garden", subject=Garden, rules=(extended, core))
        questions = ruleset.check(Garden(), on=DAY, where="FR").questions()
        assert [(each.path, each.core, each.stage, each.alone) for each in questions] == [
            ("borrower.adult", True, FactStage.CAMPAIGN, ("garden.adult",)),
            ("loan.note", False, FactStage.CAMPAIGN, ("garden.note",)),
        ]


class TestActivityRules:
    """The rules of an activity read the facts of that activity."""

    def test_rules_on_other_facts(self) -> None:
        """Rules on the facts of another model are refused, with the name of the right one."""
        other = RuleSet(name="loan", subject=Loan, rules=())
        with pytest.raises(InvalidValueError) as refused:
            ActivityRules(activity=Activity.REVIEW, own=GARDEN, rules=other)
        assert refused.value.where == "ActivityRules.rules"
        assert "expected rules over the facts of Garden" in str(refused.value)
        assert "des règles sur les faits de Garden" in refused.value.explain("fr")

    def test_no_rule_set(self) -> None:
        """A value that is no rule set is refused by name."""
        nothing: Any = 3
        with pytest.raises(InvalidValueError, match=r"ActivityRules\.rules: expected .*RuleSet"):
            ActivityRules(activity=Activity.REVIEW, own=GARDEN, rules=nothing)


class TestEmbedded:
    """A rule on one group of facts, moved into a larger model."""

    def test_versions_move_too(self) -> None:
        """The older text of a rule keeps its own requirement, and takes the rest from the rule."""
        old = RuleVersion(until=date(2025, 1, 1), requires=facts_of(Borrower).trained.is_true())
        own = rule("x", requires=facts_of(Borrower).adult.is_true(), versions=(old,))
        small = RuleSet(name="small", subject=Borrower, rules=(own,))
        joined = RuleSet(name="big", subject=Garden, rules=()).join(small, at="borrower")
        (moved,) = joined.rules
        (version,) = moved.versions
        assert version.requires == F.borrower.trained.is_true()
        assert (version.applies, version.undecided_when) == (None, None)
        assert moved.requires == F.borrower.adult.is_true()


class TestSources:
    """A place in an act."""

    def test_what_is_left_out_is_as_the_act_has_it(self) -> None:
        """A judgment keeps its kind and day, unless the citation states others."""
        later = date(2024, 2, 2)
        act_ = Source(act="C-1/20", kind=SourceKind.JUDGMENT, stated_on=DAY, url="https://a")
        same, other = act_.at("45"), act_.at("46", stated_on=later, url="")
        assert (same.kind, same.stated_on, same.url) == (SourceKind.JUDGMENT, DAY, "https://a")
        assert (other.kind, other.stated_on, other.url) == (SourceKind.JUDGMENT, later, "")
        assert (str(same), str(Source(act="C-1/20"))) == ("C-1/20, 45", "C-1/20")


class TestVerdicts:
    """A verdict at a glance, and the differences between two days."""

    def test_as_text(self) -> None:
        """A verdict shows the places and the number of rules of each outcome."""
        shown = repr(GARDEN.check(saw(adult=True), on=DAY, where="FR"))
        assert shown.startswith("Verdict(where=")
        assert ", undecided=" in shown and ", not_applicable=" in shown

    def test_between_two_days(self) -> None:
        """Each rule that differs is listed once, whatever the number of places."""
        first, second = (
            GARDEN.check(saw(trained=True), on=day, where=("FR", "DE"))
            for day in (date(2019, 1, 1), DAY)
        )
        changes = changes_between(first, second)
        assert [(each.rule_id, each.kind.value) for each in changes] == [
            ("garden.training", "begins"),
            ("garden.price", "begins"),
            ("garden.length", "begins"),
        ]


class TestReviewDue:
    """Rules that must be looked at again, with the reason in a sentence."""

    def test_each_reason(self) -> None:
        """A rule that was not read, one that is unsure and one without a first day are listed."""
        rules = (
            rule("known", mark=Certainty.KNOWN),
            rule("unsure", mark=Certainty.UNSURE),
            rule("lost", since=Since.NOT_FOUND),
            rule("over", until=date(2026, 1, 1)),
            rule("read"),
        )
        due = expiring(RuleSet(name="g", subject=Garden, rules=rules), before=DAY)
        assert [(each.rule_id, each.why, each.day) for each in due] == [
            ("garden.over", Why.RULE_ENDS, date(2026, 1, 1)),
            ("garden.lost", Why.DAY_NOT_FOUND, None),
            ("garden.unsure", Why.UNSURE, None),
            ("garden.known", Why.NOT_READ, None),
        ]
        assert [str(each.text) for each in due][1:] == [
            "garden.lost: the first day was not found",
            "garden.unsure is unsure: an option to confirm or to change",
            "garden.known was not read again: check the official text",
        ]


def test_the_words_of_choices() -> None:
    """A tool has its words in both languages, each beside its value."""
    assert [each.text for each in Tool] == [
        Text(en="a spade", fr="une bêche"),
        Text(en="a saw", fr="une scie"),
    ]
