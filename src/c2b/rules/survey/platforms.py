"""Policies of platforms on surveys: the rewards and checks of Prolific."""

from __future__ import annotations

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.reward import Currency, RewardFacts, RewardKind
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.survey.facts import ResponseFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_PROLIFIC = ("platform:Prolific",)
_HELP = "https://researcher-help.prolific.com/"
_PRINCIPLES = Source(
    act="Prolific payment principles",
    kind=SourceKind.CONTRACT,
    url=_HELP,
    seen_on=Text(
        en="the platform's help for researchers", fr="aide de la plateforme aux chercheurs"
    ),
    note=Text(
        en="The day on which the amounts changed (from 5 pounds and 6.50 dollars) was not found.",
        fr="Le jour du changement de montants (auparavant 5 livres et 6,50 dollars) n’a pas été "
        "trouvé.",
    ),
)

MINIMUM_HOURLY = Rule(
    id="survey.reward.minimum-hourly.prolific",
    asks=Text(
        en="The reward over the median time comes to at least the platform's minimum an hour.",
        fr="La récompense rapportée à la durée médiane atteint le minimum horaire de la "
        "plateforme.",
    ),
    message=Text(
        en="Raise the reward, and pay the difference to anyone who has completed.",
        fr="Relevez la récompense, et versez la différence à ceux qui ont terminé.",
    ),
    norm=NormKind.THRESHOLD,
    places=_PROLIFIC,
    source=_PRINCIPLES,
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.reward.minimum-hourly.prolific"],
    effect=roles_and_effects.PAYMENT,
    applies=F.submission.median_seconds.more_than(0),
    requires=F.hourly_reward.at_least(Parameter("minimum_hourly", F.reward.currency)),
    parameters=(constant("minimum_hourly", ((Currency.GBP, 6), (Currency.USD, 8))),),
    examples=Examples(
        kept=SurveyFacts(
            reward=RewardFacts(currency=Currency.USD, amount=2),
            submission=ResponseFacts(median_seconds=900),
        ),
        broken=SurveyFacts(
            reward=RewardFacts(currency=Currency.USD, amount=2),
            submission=ResponseFacts(median_seconds=960),
        ),
    ),
)
RECOMMENDED_HOURLY = Rule(
    id="survey.reward.recommended-hourly.prolific",
    asks=Text(
        en="The reward comes to at least what the platform recommends an hour.",
        fr="La récompense atteint le montant horaire que recommande la plateforme.",
    ),
    message=Text(
        en="Raise the reward to the recommended hourly amount.",
        fr="Relevez la récompense au montant horaire recommandé.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=_PROLIFIC,
    source=_PRINCIPLES,
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.reward.recommended-hourly.prolific"],
    effect=roles_and_effects.PAYMENT,
    applies=F.submission.median_seconds.more_than(0),
    requires=F.hourly_reward.at_least(Parameter("recommended_hourly", F.reward.currency)),
    parameters=(constant("recommended_hourly", ((Currency.GBP, 9), (Currency.USD, 12))),),
    examples=Examples(
        kept=SurveyFacts(
            reward=RewardFacts(currency=Currency.GBP, amount=3),
            submission=ResponseFacts(median_seconds=1200),
        ),
        broken=SurveyFacts(
            reward=RewardFacts(currency=Currency.GBP, amount=3),
            submission=ResponseFacts(median_seconds=1260),
        ),
    ),
)
MONEY_ONLY = Rule(
    id="survey.reward.money-only.prolific",
    asks=Text(
        en="Participants are paid in money through the platform, in nothing else.",
        fr="Les participants sont payés en argent par la plateforme, et en rien d’autre.",
    ),
    message=Text(
        en="Pay money instead of vouchers, products or draws.",
        fr="Payez en argent plutôt qu’en bons, produits ou tirages.",
    ),
    norm=NormKind.DUTY,
    places=_PROLIFIC,
    source=_PRINCIPLES,
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.reward.money-only.prolific"],
    effect=roles_and_effects.PAYMENT,
    requires=F.reward.money_only.is_true(),
    examples=Examples(
        kept=SurveyFacts(reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}))),
        broken=SurveyFacts(reward=RewardFacts(kinds=frozenset({RewardKind.PRIZE_DRAW}))),
    ),
)
_LONG = Parameter("long_study_minutes")
ATTENTION_CHECKS = Rule(
    id="survey.quality.attention-check-rejection.prolific",
    asks=Text(
        en="Answers are rejected for inattention only after enough fair checks were failed, and "
        "never for lack of comprehension.",
        fr="Des réponses ne sont rejetées pour inattention qu’après assez de contrôles loyaux "
        "ratés, et jamais pour incompréhension.",
    ),
    message=Text(
        en="Approve the submission, or ask the participant to return it.",
        fr="Approuvez la soumission, ou demandez au participant de la retirer.",
    ),
    norm=NormKind.BAN,
    places=_PROLIFIC,
    source=Source(
        act="Prolific attention and comprehension check policy",
        kind=SourceKind.CONTRACT,
        url=_HELP,
        seen_on=Text(
            en="the platform's help on fair checks; community pages",
            fr="aide de la plateforme sur les contrôles loyaux ; pages de la communauté",
        ),
        note=Text(
            en="Whether the announced or the real length counts is not settled: say which.",
            fr="Durée annoncée ou durée réelle, ce n’est pas tranché : dites laquelle.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.quality.attention-check-rejection.prolific"],
    effect=Text(en="rejection not allowed", fr="rejet non autorisé"),
    applies=F.submission.status.is_(SubmissionStatus.REJECTED)
    & F.submission.ground.one_of(Ground.ATTENTION, Ground.COMPREHENSION),
    requires=F.submission.ground.is_(Ground.ATTENTION)
    & F.submission.checks_fair.is_true()
    & (
        (
            F.submission.study_minutes.at_least(_LONG)
            & F.submission.failed_checks.at_least(Parameter("long_study_failures"))
        )
        | (
            F.submission.study_minutes.less_than(_LONG)
            & F.submission.failed_checks.at_least(Parameter("short_study_failures"))
        )
    ),
    parameters=(
        constant("long_study_minutes", 5, unit="minutes"),
        constant("long_study_failures", 2),
        constant("short_study_failures", 1),
    ),
    examples=Examples(
        kept=SurveyFacts(
            submission=ResponseFacts(
                status=SubmissionStatus.REJECTED,
                ground=Ground.ATTENTION,
                checks_fair=True,
                study_minutes=5,
                failed_checks=2,
            )
        ),
        broken=SurveyFacts(
            submission=ResponseFacts(status=SubmissionStatus.REJECTED, ground=Ground.COMPREHENSION)
        ),
    ),
)
AUTO_APPROVAL = Rule(
    id="survey.quality.auto-approval.prolific",
    asks=Text(
        en="A submission on which nobody decides is approved and paid after the delay.",
        fr="Une soumission sur laquelle nul ne décide est approuvée et payée après le délai.",
    ),
    message=Text(
        en="Approve and pay the submission: the delay is over.",
        fr="Approuvez et payez la soumission : le délai est passé.",
    ),
    norm=NormKind.DUTY,
    places=_PROLIFIC,
    source=Source(
        act="Prolific payment rules",
        kind=SourceKind.CONTRACT,
        url=_HELP,
        seen_on=Text(
            en="the platform's help on adjustments (an older page)",
            fr="aide de la plateforme sur les ajustements (page ancienne)",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PLATFORM,
    review_by=LOOK_AGAIN["survey.quality.auto-approval.prolific"],
    effect=roles_and_effects.PAYMENT,
    applies=F.submission.status.is_(SubmissionStatus.AWAITING),
    requires=F.submission.days_since.at_most(Parameter("auto_approval_days")),
    parameters=(constant("auto_approval_days", 21, unit="days"),),
    examples=Examples(
        kept=SurveyFacts(
            submission=ResponseFacts(status=SubmissionStatus.AWAITING, seconds_since=21 * 86_400)
        ),
        broken=SurveyFacts(
            submission=ResponseFacts(
                status=SubmissionStatus.AWAITING, seconds_since=21 * 86_400 + 1
            )
        ),
    ),
)

RULES = (
    MINIMUM_HOURLY,
    RECOMMENDED_HOURLY,
    MONEY_ONLY,
    ATTENTION_CHECKS,
    AUTO_APPROVAL,
)
