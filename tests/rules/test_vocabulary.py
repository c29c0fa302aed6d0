"""One thing in the world is one fact, and facts that contradict each other are refused."""

from __future__ import annotations

import pickle
import typing
from collections import defaultdict
from datetime import date
from decimal import Decimal
from importlib import import_module
from itertools import combinations
from typing import Any

import attrs
import pytest

from c2b import wire
from c2b.choice import Choice
from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.models import (
    Business,
    Consumer,
    Immaterial,
    Leg,
    Material,
    Monetary,
    Nonprofit,
    PublicBody,
    Reciprocal,
    UnknownParty,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.predicate import fact_at
from c2b.rules import (
    AnswerKind,
    AssessmentNote,
    ContradictionError,
    FactRole,
    FactStage,
    review,
)
from c2b.rules.catalogue import ACTIVITIES, RULES
from c2b.rules.engine.answer_kind import answer_kind, choices_of
from c2b.rules.engine.fact_model import (
    every_fact,
    fact_text,
    inputs,
    is_computed,
    missing_inputs,
    role_of,
    stage_of,
)
from c2b.rules.engine.impossible import contradicting, impossible_of
from c2b.rules.engine.satisfy import satisfy
from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.definition import AgreementFacts, PartyStatus, PersonFacts
from c2b.rules.facts.privacy import ParticipantFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind, kinds_in
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import MinorFacts
from c2b.rules.facts.submission import SubmissionFacts
from c2b.rules.facts.tax import PayeeFacts, PayeePayment
from c2b.rules.review.vocabulary import ReviewFacts
from c2b.rules.survey.facts import ResponseFacts
from c2b.rules.survey.vocabulary import SurveyFacts
from c2b.testing.strategies.fact import built, opened

MODELS = [entry.facts for entry in ACTIVITIES]
MONEY = frozenset({RewardKind.MONEY})


@pytest.mark.parametrize("model", MODELS)
def test_every_fact_has_a_role_a_stage_and_words(model: type) -> None:
    """Each fact has a role, a stage, words in two languages and a kind of answer."""
    for path in every_fact(model):
        fact = fact_at(model, path)
        assert role_of(fact) in FactRole and stage_of(fact) in FactStage
        assert fact_text(fact).en != fact_text(fact).fr or path == "subordination.worker"
        assert answer_kind(fact) in AnswerKind


def test_a_fact_is_declared_once() -> None:
    """No two facts of the vocabulary share their words, in whatever activity."""
    paths = {(fact_text(fact_at(m, p)).en, p) for m in MODELS for p in every_fact(m)}
    by_words: dict[str, list[str]] = defaultdict(list)
    for words, path in sorted(paths):
        by_words[words].append(path)
    assert {words: found for words, found in by_words.items() if len(found) > 1} == {}


def test_shared_facts_have_the_same_path_in_every_activity() -> None:
    """The facts of the shared model stand under the same paths in all four."""
    for model in MODELS:
        assert set(every_fact(SharedFacts)) <= set(every_fact(model))


TOGETHER = "the two stand side by side in the examples, and yet each can change alone"
ALIKE = {frozenset(("subordination.control", "subordination.sanction")): TOGETHER}
"""Pairs of facts that agree in all examples, each with the reason why they are two."""


def twins() -> set[frozenset[str]]:
    """Return the pairs of yes-or-no facts that are known together and agree in three examples."""
    seen: dict[str, dict[int, object]] = defaultdict(dict)
    examples = [
        e for rule in RULES if rule.examples for e in attrs.astuple(rule.examples, recurse=False)
    ]
    for number, example in enumerate(examples):
        for path, value in opened(type(example), example).items():
            if isinstance(value, bool):
                seen[path][number] = value
    return {
        frozenset((one, other))
        for one, other in combinations(sorted(seen), 2)
        if seen[one] == seen[other] and len(seen[one]) >= 3 and len(set(seen[one].values())) > 1
    }


def test_no_two_facts_agree_in_all_examples() -> None:
    """Facts that are always known together and always agree would be one fact under two names."""
    assert twins() == set(ALIKE)


DECLARED = [(model, each) for model in (SharedFacts, *MODELS) for each in impossible_of(model)]  # type: ignore[arg-type]


@pytest.mark.parametrize("model", [SharedFacts, *MODELS])
def test_every_declared_contradiction_is_refused(model: Any) -> None:
    """Facts under which both statements hold are refused, and every fact of them is named."""
    for each in impossible_of(model):
        found = satisfy(each.one & each.other)
        assert found is not None, each.because.en
        if any(is_computed(fact) for fact in found):
            continue
        values = {fact.name: value for fact, value in found.items()}
        with pytest.raises(ContradictionError) as caught:
            built(model, values)
        assert set(caught.value.facts) <= set(values)
        blind = blindly(model, values)
        assert contradicting(blind) is not None
        assert "\u2019" in each.because.fr or each.because.fr != each.because.en


def blindly(model: Any, values: Any) -> Any:
    """Return the facts as they stand before their contradictions are looked for."""
    blind = model()
    for path, value in values.items():
        group, _, name = path.partition(".")
        held = attrs.evolve(getattr(blind, group), **{name: value})
        object.__setattr__(blind, group, held)
    return blind


def test_facts_that_agree_have_no_contradiction() -> None:
    """The reference reading finds nothing where the generated function finds nothing."""
    assert contradicting(ReviewFacts(reward=RewardFacts(kinds=MONEY))) is None


PLANTED: list[tuple[type, dict[str, Any], set[str]]] = [
    (
        ReviewFacts,
        {"reward": {"kinds": []}, "incentive": {"condition": "positive"}},
        {"reward.promised", "incentive.condition"},
    ),
    (
        ReviewFacts,
        {"display": {"publishes_reviews": True}, "practice": {"reached_as": "none"}},
        {"display.publishes_reviews", "practice.reached_as"},
    ),
    (
        ReviewFacts,
        {"origin": {"selected_by_sentiment": True, "neutral_invitation": True}},
        {"origin.selected_by_sentiment", "origin.neutral_invitation"},
    ),
    (
        ReviewFacts,
        {"origin": {"business_part": "insider"}, "author": {"role": "ordinary_customer"}},
        {"origin.business_part", "author.role"},
    ),
    (
        ReviewFacts,
        {"display": {"verification": "order_match"}, "moderation": {"control_exists": False}},
        {"display.verification", "moderation.control_exists"},
    ),
    (
        SurveyFacts,
        {"privacy": {"personal_data": False, "lawful_basis": "consent"}},
        {"privacy.personal_data", "privacy.lawful_basis"},
    ),
    (
        SurveyFacts,
        {"participant": {"parental_consent": False, "reasonable_verification": True}},
        {"participant.parental_consent", "participant.reasonable_verification"},
    ),
    (
        SurveyFacts,
        {"submission": {"status": "approved", "ground": "attention"}},
        {"submission.status", "submission.ground"},
    ),
    (
        MODELS[2],
        {"transfer": {"right_claimed": "none", "form": "signed"}},
        {"transfer.right_claimed", "transfer.form"},
    ),
    (
        MODELS[2],
        {"work": {"authors": 2, "authors_agreeing": 3}},
        {"work.authors_agreeing", "work.authors"},
    ),
    (
        MODELS[3],
        {"subordination": {"control": True}, "independence": {"free_from_control": True}},
        {"subordination.control", "independence.free_from_control"},
    ),
    (
        MODELS[3],
        {"agreement": {"gratuitous": True}, "reward": {"kinds": ["money"]}},
        {"agreement.gratuitous", "reward.remunerated"},
    ),
    (
        SharedFacts,
        {"person": {"stated_age": 19}, "minor": {"emancipated": True}},
        {"person.age", "minor.emancipated"},
    ),
    (
        SharedFacts,
        {"activity": {"micro_regime": True, "registered": False}},
        {"activity.micro_regime", "activity.registered"},
    ),
]


@pytest.mark.parametrize(("model", "data", "named"), PLANTED)
def test_a_planted_contradiction(model: type, data: dict[str, Any], named: set[str]) -> None:
    """A document with a contradiction is refused, and the message names both facts."""
    with pytest.raises(InvalidDocumentError) as caught:
        wire.from_data(data, model)
    assert all(name in str(caught.value) for name in named)


def test_the_error_travels_and_reads_in_both_languages() -> None:
    """A contradiction survives pickling, and states both facts in both languages."""
    with pytest.raises(ContradictionError) as caught:
        SharedFacts(person=PersonFacts(stated_age=-1))
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.explain("fr") == caught.value.explain("fr")
    assert again.facts == ("person.stated_age",) and again.falls is None
    assert "a count or an amount is never below zero" in str(again)


class TestDerived:
    """Facts that follow from others are pure properties."""

    @pytest.mark.parametrize(
        ("kinds", "promised", "remunerated", "money"),
        [
            (None, None, None, None),
            ([], False, False, False),
            (["money"], True, True, True),
            (["credit"], True, False, False),
            (["other"], True, None, False),
            (["other", "voucher"], True, True, False),
            (["prize_draw"], True, None, False),
            (["points", "early_access"], True, None, False),
            (["early_access", "donation"], True, False, False),
            (["in_kind"], True, True, False),
        ],
    )
    def test_the_reward(
        self, kinds: Any, promised: bool | None, remunerated: bool | None, money: bool | None
    ) -> None:
        """The kinds of reward say whether one is promised, worth money, and money alone."""
        given = None if kinds is None else frozenset(map(RewardKind, kinds))
        reward = RewardFacts(kinds=given)
        assert (reward.promised, reward.remunerated) == (promised, remunerated)
        assert reward.money_only is money

    @pytest.mark.parametrize(
        ("compensation", "kinds"),
        [
            (Unpaid(), frozenset()),
            (Monetary(), MONEY),
            (Material(), frozenset({RewardKind.IN_KIND})),
            (Immaterial(), frozenset({RewardKind.CREDIT})),
            (Reciprocal(), None),
            (None, None),
        ],
    )
    def test_paid_from_the_compensation_of_the_leg(self, compensation: Any, kinds: Any) -> None:
        """The compensation of the leg fills the kinds of reward."""
        assert kinds_in(compensation) == kinds
        assert SharedFacts(leg=leg(compensation)).reward.kinds == kinds

    @pytest.mark.parametrize(
        ("compensation", "kinds"),
        [(Unpaid(), MONEY), (Monetary(), frozenset()), (Monetary(), {RewardKind.POINTS})],
    )
    def test_a_leg_that_contradicts_the_reward(self, compensation: Any, kinds: Any) -> None:
        """A reward that contradicts the compensation of the leg is refused."""
        with pytest.raises(InvalidValueError, match=r"SharedFacts\.reward\.kinds"):
            SharedFacts(leg=leg(compensation), reward=RewardFacts(kinds=frozenset(kinds)))

    def test_a_reward_that_completes_the_leg(self) -> None:
        """More kinds than the leg states are kept."""
        both = MONEY | {RewardKind.POINTS}
        facts = SharedFacts(leg=leg(Monetary()), reward=RewardFacts(kinds=both))
        assert facts.reward.kinds == both

    @pytest.mark.parametrize(
        ("status", "provider", "consumer", "undertaking"),
        [
            (PartyStatus.CONSUMER, None, True, False),
            (PartyStatus.TRADER, None, False, True),
            (PartyStatus.NEITHER, None, False, False),
            (PartyStatus.UNDETERMINED, Consumer(name="Ana"), None, None),
            (None, Consumer(name="Ana"), True, False),
            (None, Business(name="Ana"), False, True),
            (None, PublicBody(name="Town"), False, False),
            (None, Nonprofit(name="Club"), False, None),
            (None, UnknownParty(name="Ana"), None, None),
            (None, None, None, None),
        ],
    )
    def test_the_quality_of_the_contributor(
        self,
        status: PartyStatus | None,
        provider: Any,
        consumer: bool | None,
        undertaking: bool | None,
    ) -> None:
        """The quality given decides, and else the party of the leg."""
        of = None if provider is None else attrs.evolve(leg(None), provider=provider)
        facts = SharedFacts(leg=of, person=PersonFacts(classified_as=status))
        assert facts.from_consumer is consumer
        assert facts.from_undertaking is undertaking

    @pytest.mark.parametrize(
        ("capacity", "age", "ways", "expected"),
        [
            (None, None, (False, False, False), None),
            (None, 18, (None, False, False), None),
            (None, 17, (False, False, False), False),
            (None, 17, (True, None, None), True),
            (None, 17, (None, True, None), True),
            (None, 17, (False, False, True), True),
            (None, 17, (False, None, False), None),
            (True, 17, (False, False, False), True),
            (False, 40, (None, None, None), False),
        ],
    )
    def test_the_capacity_of_a_minor(
        self,
        capacity: bool | None,
        age: int | None,
        ways: tuple[bool | None, bool | None, bool | None],
        expected: bool | None,
    ) -> None:
        """A capacity that is given decides; of a minor it follows, of an adult it stays open."""
        emancipated, everyday, signed = ways
        facts = SharedFacts(
            agreement=AgreementFacts(capacity=capacity),
            person=PersonFacts(stated_age=age),
            minor=MinorFacts(
                emancipated=emancipated, everyday_act=everyday, representative_signed=signed
            ),
        )
        assert facts.may_contract is expected

    @pytest.mark.parametrize(("share", "undertaking"), [("0.5", False), ("0.51", True)])
    def test_a_nonprofit_that_acts_for_trade(self, share: str, undertaking: bool) -> None:
        """A nonprofit is an undertaking where trade is its main purpose."""
        of = attrs.evolve(leg(None), provider=Nonprofit(name="Club"))
        facts = SharedFacts(leg=of, person=PersonFacts(trade_share=Decimal(share)))
        assert facts.from_undertaking is undertaking

    @pytest.mark.parametrize(
        ("compensation", "gratuitous"),
        [
            (Unpaid(), True),
            (Monetary(), False),
            (Material(), False),
            (Immaterial(), None),
            (Reciprocal(), None),
            (None, None),
        ],
    )
    def test_gratuity_follows_from_the_leg(self, compensation: Any, gratuitous: Any) -> None:
        """An unpaid leg is gratuitous; a gratuity that is given as a fact stays."""
        assert SharedFacts(leg=leg(compensation)).agreement.gratuitous is gratuitous
        said = AgreementFacts(gratuitous=False)
        assert SharedFacts(leg=leg(compensation), agreement=said).agreement.gratuitous is False

    def test_payments_are_summed_by_payer_and_year(self) -> None:
        """Payments of several years or payers have no sum until one is chosen."""
        paid = (
            PayeePayment(day=date(2025, 12, 31), amount_usd=100, payer="A"),
            PayeePayment(day=date(2026, 1, 1), amount_usd=Decimal("20.5"), payer="A"),
            PayeePayment(day=date(2026, 2, 1), amount_usd=3, payer="B"),
        )
        assert PayeeFacts().paid_usd is None
        assert PayeeFacts(payments=paid).paid_usd is None
        assert PayeeFacts(payments=paid, year=2026).paid_usd is None
        assert PayeeFacts(payments=paid, year=2026, payer="A").paid_usd == Decimal("20.5")
        assert PayeeFacts(payments=paid, year=2025).paid_usd == 100
        assert PayeeFacts(payments=(), year=2026).paid_usd == 0
        assert PayeeFacts(stated_paid_usd=Decimal("720.5")).paid_usd == Decimal("720.5")

    def test_the_year_of_the_payments(self) -> None:
        """The year given decides, and else the one year of all payments."""
        paid = (
            PayeePayment(day=date(2025, 3, 1), amount_usd=1),
            PayeePayment(day=date(2025, 12, 31), amount_usd=1),
        )
        later = PayeePayment(day=date(2026, 1, 1), amount_usd=1)
        assert PayeeFacts().payment_year is None
        assert PayeeFacts(year=2024).payment_year == 2024
        assert PayeeFacts(payments=paid).payment_year == 2025
        assert PayeeFacts(payments=(*paid, later)).payment_year is None
        assert PayeeFacts(payments=(*paid, later), year=2026).payment_year == 2026

    def test_an_age_is_asked_for_in_one_way(self) -> None:
        """The age is asked for, or the day that is missing, and never all three."""
        age = fact_at(SharedFacts, "person.age")
        assert missing_inputs(age, SharedFacts()) == ("person.stated_age",)
        born = SharedFacts(person=PersonFacts(born=date(2010, 1, 1)))
        assert missing_inputs(age, born) == ("person.act_day",)

    def test_times_and_shares(self) -> None:
        """Days, rewards of an hour and verified consent follow from what is given."""
        assert SubmissionFacts(seconds_since=86_400).days_since == 1
        assert SubmissionFacts().days_since is None
        facts = SurveyFacts(
            reward=RewardFacts(amount=2), submission=ResponseFacts(median_seconds=900)
        )
        assert facts.hourly_reward == 8
        assert SurveyFacts(reward=RewardFacts(amount=2)).hourly_reward is None

    @pytest.mark.parametrize(
        ("consent", "checked", "both"),
        [(True, True, True), (True, None, None), (None, False, False), (False, None, False)],
    )
    def test_verifiable_consent(
        self, consent: bool | None, checked: bool | None, both: bool | None
    ) -> None:
        """Consent is verifiable where a parent consents and that is checked."""
        found = ParticipantFacts(parental_consent=consent, reasonable_verification=checked)
        assert found.verifiable_parental_consent is both


class TestNotes:
    """An assessment can be given with a note of who made it."""

    def test_a_note_travels(self) -> None:
        """A note stands beside the facts, in documents too."""
        data = {
            "disclosure": {"affects_weight": True},
            "assessed": [{"fact": "disclosure.affects_weight", "by": "Me Dupont, 3 March 2026"}],
        }
        facts = wire.from_data(data, ReviewFacts)
        assert facts.assessed == (
            AssessmentNote(fact="disclosure.affects_weight", by="Me Dupont, 3 March 2026"),
        )
        assert wire.to_data(facts) == data

    @pytest.mark.parametrize("path", ["disclosure.affects_weight", "display.delays", "no.such"])
    def test_a_note_needs_an_assessment(self, path: str) -> None:
        """A note on an unknown assessment, on another fact, or on none is refused."""
        with pytest.raises(InvalidValueError):
            ReviewFacts(assessed=(AssessmentNote(fact=path, by="Ana"),))


class TestForm:
    """A question has what a form needs."""

    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("display.delays", AnswerKind.YES_NO),
            ("author.role", AnswerKind.CHOICE),
            ("reward.kinds", AnswerKind.CHOICES),
            ("person.stated_age", AnswerKind.WHOLE_NUMBER),
            ("proof.value_eur", AnswerKind.NUMBER),
            ("person.born", AnswerKind.DAY),
            ("payee.payer", AnswerKind.TEXT),
            ("payee.payments", AnswerKind.LIST),
        ],
    )
    def test_kinds(self, path: str, kind: AnswerKind) -> None:
        """Each fact has one kind of answer, and choices where there are some."""
        fact = fact_at(ReviewFacts, path)
        assert answer_kind(fact) is kind
        assert bool(choices_of(fact)) is (kind in (AnswerKind.CHOICE, AnswerKind.CHOICES))

    def test_the_questions_of_a_stage_and_of_groups(self) -> None:
        """Questions can be limited to a stage and to groups; core ones come first."""
        verdict = review.check(ReviewFacts(), on=date(2026, 11, 23), where="FR")
        design = verdict.questions(stage=FactStage.CAMPAIGN, groups=["display"])
        assert design and {each.group for each in design} == {"display"}
        assert {each.stage for each in design} == {FactStage.CAMPAIGN}
        later = verdict.questions(stage=FactStage.CONTRIBUTION)
        assert {each.stage for each in later} == {FactStage.CONTRIBUTION}
        ranks = [each.core for each in verdict.ask]
        assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_one_import_gives_all_of_an_activity(entry: Any) -> None:
    """The vocabulary of an activity has its model, every group and every choice."""
    module = import_module(f"c2b.rules.{entry.name}.vocabulary")
    missing = [each.__name__ for each in reached(entry.facts) if not hasattr(module, each.__name__)]
    assert missing == []
    own = module.__all__[: -len(shared.__all__)]
    assert own == sorted(own) and module.__all__[len(own) :] == shared.__all__
    assert len({*module.__all__}) == len(module.__all__)


def test_the_shared_list_has_all_that_activities_share() -> None:
    """A group or a choice of the shared facts stands in the one list that activities offer."""
    names = {each.__name__ for each in reached(SharedFacts)} - {"SharedFacts"}
    assert names <= {*shared.__all__}
    assert sorted(shared.__all__) == shared.__all__


def reached(model: Any) -> set[type]:
    """Return the classes of this library that the facts of *model* hold, but not those of a leg."""
    found = {model}
    for name, hint in typing.get_type_hints(model).items():
        parts = [hint]
        while parts and name != "leg":
            part = parts.pop()
            parts += typing.get_args(part)
            if isinstance(part, type) and part not in found and part.__module__.startswith("c2b"):
                found |= {part} if issubclass(part, Choice) else reached(part)
    return found


def leg(compensation: Any) -> Leg:
    """Return a leg on which a consumer gives feedback."""
    return Leg(
        provider=Consumer(name="Ana"),
        recipient=Business(name="Shop"),
        value=Value(kind=ValueKind.FEEDBACK),
        compensation=compensation,
    )


def test_a_computed_fact_waits_for_all_that_it_needs() -> None:
    """A computed fact has the latest stage of its inputs, and an act where one of them is."""
    age, promised = (fact_at(SharedFacts, path) for path in ("person.age", "reward.promised"))
    assert (role_of(age), stage_of(age)) == (FactRole.GIVEN, FactStage.CONTRIBUTION)
    assert (role_of(promised), stage_of(promised)) == (FactRole.ACT, FactStage.CAMPAIGN)
    consumer = fact_at(SharedFacts, "from_consumer")
    assert is_computed(consumer) and role_of(consumer) is FactRole.GIVEN
    assert inputs(consumer) == ("person.classified_as",)
