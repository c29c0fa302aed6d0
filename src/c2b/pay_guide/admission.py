"""The guide to policies, which decide what counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from c2b.compensation import (
    Contribution,
    Deadline,
    Decision,
    GoldAnswer,
    GoldQuestions,
    Keep,
    Majority,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Quota,
    Rounding,
    Tie,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text
from c2b.wire import from_data


def _deadline() -> Worked:
    plan = PayPlan(
        key="survey",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(Deadline(until=datetime(2026, 11, 15, 12, tzinfo=UTC)),),
    )
    answers = [
        Contribution(key="1", party="Ana", at=datetime(2026, 11, 15, 12, tzinfo=UTC)),
        Contribution(key="2", party="Ben", at=datetime(2026, 11, 15, 12, 1, tzinfo=UTC)),
    ]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "0.00 EUR"})


def _deadline_refused() -> object:
    return Deadline(until=datetime.fromisoformat("2026-11-15T12:00"))


def _minimum_score() -> Worked:
    plan = PayPlan(
        key="photos",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(MinimumScore(least=7),),
    )
    photos = [
        Contribution(key="1", party="Ana", score=7),
        Contribution(key="2", party="Ben", score=6),
    ]
    settled = settle(plan, photos, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "0.00 EUR"})


def _minimum_score_refused() -> object:
    return from_data({"kind": "minimum_score", "least": 6.5}, MinimumScore)


def _one_per_party() -> Worked:
    plan = PayPlan(
        key="survey",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(OnePerParty(keep=Keep.FIRST),),
    )
    answers = [Contribution(key="1", party="Ana"), Contribution(key="2", party="Ana")]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR"})


def _one_per_party_refused() -> object:
    return from_data({"kind": "one_per_party", "keep": "best"}, OnePerParty)


def _quota() -> Worked:
    plan = PayPlan(
        key="survey",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(Quota(most=2),),
    )
    answers = [Contribution(key=name, party=name) for name in ("Ana", "Ben", "Cleo")]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "2.00 EUR", "Cleo": "0.00 EUR"})


def _quota_refused() -> object:
    return Quota(most=-1)


def _manual_decision() -> Worked:
    plan = PayPlan(
        key="tasks",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(ManualDecision(after=timedelta(days=7)),),
    )
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    tasks = [
        Contribution(key="1", party="Ana", at=noon, decision=Decision.ACCEPTED),
        Contribution(key="2", party="Ben", at=noon, decision=Decision.REJECTED, note="empty"),
        Contribution(key="3", party="Cleo", at=noon),  # silence accepts it after seven days
    ]
    settled = settle(plan, tasks, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "0.00 EUR", "Cleo": "2.00 EUR"})


def _manual_decision_refused() -> object:
    return ManualDecision(after=timedelta(days=-7))


def _majority() -> Worked:
    plan = PayPlan(
        key="labels",
        scheme=PerItem(rate=Money.of("0.10", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(Majority(tie=Tie.NONE),),
    )
    labels = [
        Contribution(key="1", party="Ana", task="photo 1", answer="cat"),
        Contribution(key="2", party="Ben", task="photo 1", answer="cat"),
        Contribution(key="3", party="Cleo", task="photo 1", answer="dog"),
    ]
    settled = settle(plan, labels, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "0.10 EUR", "Ben": "0.10 EUR", "Cleo": "0.00 EUR"})


def _majority_refused() -> object:
    return Majority(tie=Tie.NONE, least=Fraction(3, 2))


def _gold_questions() -> Worked:
    plan = PayPlan(
        key="labels",
        scheme=PerItem(rate=Money.of("0.10", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(
            GoldQuestions(
                answers=(GoldAnswer(task="photo 1", answer="cat"),), least=Fraction(1, 2)
            ),
        ),
    )
    labels = [
        Contribution(key="1", party="Ana", task="photo 1", answer="cat"),
        Contribution(key="2", party="Ana", task="photo 2", answer="dog"),
        Contribution(key="3", party="Ben", task="photo 1", answer="dog"),  # known to be wrong
        Contribution(key="4", party="Ben", task="photo 2", answer="dog"),
    ]
    settled = settle(plan, labels, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "0.20 EUR", "Ben": "0.00 EUR"})


def _gold_questions_refused() -> object:
    return GoldQuestions(
        answers=(GoldAnswer(task="1", answer="cat"), GoldAnswer(task="1", answer="dog")),
        least=Fraction(1, 2),
    )


ENTRIES = (
    KindGuide(
        kind=Deadline,
        topic=PayTopic.ADMISSION,
        way=Text(en="what is handed in by a moment", fr="ce qui est remis avant un moment"),
        purpose=Text(
            en="The moment itself is in time. A contribution without `Contribution.at` waits; it "
            "is not taken for late.",
            fr="Le moment même est dans les temps. Une contribution sans `Contribution.at` "
            "attend\u00a0; elle ne passe pas pour tardive.",
        ),
        example=_deadline,
        refused=_deadline_refused,
    ),
    KindGuide(
        kind=MinimumScore,
        topic=PayTopic.ADMISSION,
        way=Text(en="what scores enough", fr="ce qui obtient une note suffisante"),
        purpose=Text(
            en="A quality bar on `Contribution.score`, an exact number; a score of half a point "
            "is `Fraction(1, 2)`.",
            fr="Un seuil de qualité sur `Contribution.score`, un nombre exact\u00a0; un demi-point "
            "s’écrit `Fraction(1, 2)`.",
        ),
        example=_minimum_score,
        refused=_minimum_score_refused,
    ),
    KindGuide(
        kind=OnePerParty,
        topic=PayTopic.ADMISSION,
        way=Text(
            en="one from each person, the first or the last",
            fr="une par personne, la première ou la dernière",
        ),
        purpose=Text(
            en="A survey that is answered twice is paid once, in all runs to come as well.",
            fr="Une enquête à laquelle on répond deux fois n’est payée qu’une fois, dans les "
            "décomptes suivants aussi.",
        ),
        example=_one_per_party,
        refused=_one_per_party_refused,
    ),
    KindGuide(
        kind=Quota,
        topic=PayTopic.ADMISSION,
        way=Text(
            en="the first so many, of all or of each person or task",
            fr="les premières, en tout ou par personne ou par tâche",
        ),
        purpose=Text(
            en="A panel that needs 500 answers pays the first 500. A contribution that fits only "
            "in part does not count.",
            fr="Un panel qui a besoin de 500 réponses paie les 500 premières. Une contribution "
            "qui n’entre qu’en partie ne compte pas.",
        ),
        example=_quota,
        refused=_quota_refused,
    ),
    KindGuide(
        kind=ManualDecision,
        topic=PayTopic.ADMISSION,
        way=Text(
            en="what a person accepts, or nobody rejects in time",
            fr="ce qu’une personne accepte, ou que nul ne refuse à temps",
        ),
        purpose=Text(
            en="Microtask sites let the requester decide, and accept on their own after some days "
            "of silence (`after`). Without it an undecided contribution waits.",
            fr="Les sites de microtâches laissent le donneur d’ordre décider, et acceptent "
            "d’office après quelques jours de silence (`after`). Sinon la contribution attend.",
        ),
        example=_manual_decision,
        refused=_manual_decision_refused,
    ),
    KindGuide(
        kind=Majority,
        topic=PayTopic.ADMISSION,
        way=Text(
            en="answers on which most agree",
            fr="les réponses sur lesquelles la plupart s’accordent",
        ),
        purpose=Text(
            en="Labelling gives one task to several people and pays those who agree. A tie is "
            "never broken by chance: `Tie` has to be chosen.",
            fr="L’étiquetage confie une tâche à plusieurs personnes et paie celles qui "
            "s’accordent. Une égalité n’est jamais tranchée au hasard\u00a0: `Tie` est à choisir.",
        ),
        example=_majority,
        refused=_majority_refused,
    ),
    KindGuide(
        kind=GoldQuestions,
        topic=PayTopic.ADMISSION,
        way=Text(
            en="all answers of those who pass hidden test questions",
            fr="toutes les réponses de ceux qui réussissent des questions témoins",
        ),
        purpose=Text(
            en="Tasks whose answer is known are mixed in. A party that is right on too few of "
            "them is paid for nothing, one that met none of them waits.",
            fr="Des tâches de réponse connue sont mêlées aux autres. Une partie qui en réussit "
            "trop peu n’est payée de rien\u00a0; une qui n’en a vu aucune attend.",
        ),
        example=_gold_questions,
        refused=_gold_questions_refused,
    ),
)
