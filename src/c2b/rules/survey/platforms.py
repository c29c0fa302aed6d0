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
    act=Text(en="Prolific payment principles", fr="principes de rémunération de Prolific"),
    kind=SourceKind.CONTRACT,
    url=_HELP,
    seen_on=Text(
        en="the platform's help for researchers: payment principles",
        fr="aide de la plateforme aux chercheurs : principes de rémunération",
    ),
)

MINIMUM_HOURLY = Rule(
    id="survey.reward.minimum-hourly.prolific",
    title=Text(
        en="Minimum hourly reward on Prolific", fr="Récompense horaire minimale sur Prolific"
    ),
    asks=Text(
        en="The reward over the median time comes to at least the platform's minimum an hour.",
        fr="La récompense, rapportée à la durée médiane, atteint au moins le minimum horaire de la "
        "plateforme.",
    ),
    message=Text(
        en="Raise the reward, and pay the difference to anyone who has completed.",
        fr="Relevez la récompense, et versez le complément à ceux qui ont terminé.",
    ),
    norm=NormKind.THRESHOLD,
    places=_PROLIFIC,
    source=_PRINCIPLES.at(
        "",
        seen_on=Text(
            en="the platform's help for researchers: payment principles, underpaying studies; an "
            "older page with the earlier amounts",
            fr="aide de la plateforme aux chercheurs : principes de rémunération, études "
            "sous-payées ; page ancienne donnant les montants antérieurs",
        ),
        note=Text(
            en="The median keeps extreme times from skewing the rate. The day on which the amounts "
            "changed (5 pounds and 6.50 dollars before) was not found.",
            fr="La médiane évite que des temps extrêmes ne faussent le taux. Le jour du changement "
            "des montants (5 livres et 6,50 dollars auparavant) n’a pas été trouvé.",
        ),
    ),
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
    title=Text(
        en="Recommended hourly reward on Prolific", fr="Récompense horaire recommandée sur Prolific"
    ),
    asks=Text(
        en="The reward should come to at least what the platform recommends an hour.",
        fr="La récompense devrait atteindre le montant horaire que recommande la plateforme.",
    ),
    message=Text(
        en="Raise the reward to the recommended hourly amount.",
        fr="Relevez la récompense au montant horaire recommandé.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=_PROLIFIC,
    source=_PRINCIPLES.at(
        "",
        note=Text(
            en="The amounts were 7.50 pounds and 9.60 dollars before; the day of the change was "
            "not found.",
            fr="Les montants étaient auparavant de 7,50 livres et de 9,60 dollars ; le jour du "
            "changement n’a pas été trouvé.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.reward.recommended-hourly.prolific"],
    effect=Text(
        en="reward below the recommended level",
        fr="rémunération inférieure au niveau recommandé",
    ),
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
    title=Text(
        en="Payment in money only, through Prolific",
        fr="Paiement en argent seulement, par Prolific",
    ),
    asks=Text(
        en="Participants are paid in money through the platform, in nothing else.",
        fr="Les participants sont rémunérés en argent, par la plateforme, à l’exclusion de toute "
        "autre contrepartie.",
    ),
    message=Text(
        en="Pay money instead of vouchers, products or draws.",
        fr="Rémunérez en argent plutôt qu’en bons d’achat, en produits ou par tirage au sort.",
    ),
    norm=NormKind.DUTY,
    places=_PROLIFIC,
    source=_PRINCIPLES.at(
        "",
        note=Text(
            en="The rule binds every study on the platform. The page names vouchers and gift "
            "cards; prize draws and products follow from the words on monetary rewards only.",
            fr="La règle s’impose à toute étude sur la plateforme. La page cite les bons d’achat "
            "et les cartes cadeaux ; tirages et produits se déduisent de l’exigence d’une "
            "récompense seulement monétaire.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    review_by=LOOK_AGAIN["survey.reward.money-only.prolific"],
    effect=Text(en="reward not admitted", fr="récompense non admise"),
    requires=F.reward.money_only.is_true(),
    examples=Examples(
        kept=SurveyFacts(reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}))),
        broken=SurveyFacts(reward=RewardFacts(kinds=frozenset({RewardKind.PRIZE_DRAW}))),
    ),
)
_LONG = Parameter("long_study_minutes")
ATTENTION_CHECKS = Rule(
    id="survey.quality.attention-check-rejection.prolific",
    title=Text(
        en="Rejection only after several failed attention checks",
        fr="Rejet seulement après l’échec à plusieurs contrôles d’attention",
    ),
    asks=Text(
        en="A submission is rejected for inattention only after enough fair checks were failed, "
        "and never for lack of comprehension.",
        fr="Une contribution n’est rejetée pour inattention qu’après l’échec à un nombre suffisant "
        "de contrôles loyaux, et jamais pour incompréhension.",
    ),
    message=Text(
        en="Approve the submission, or ask the participant to return it.",
        fr="Validez la contribution, ou demandez au participant de la retirer.",
    ),
    norm=NormKind.BAN,
    places=_PROLIFIC,
    source=Source(
        act=Text(
            en="Prolific attention and comprehension check policy",
            fr="politique de Prolific sur les contrôles d’attention et de compréhension",
        ),
        kind=SourceKind.CONTRACT,
        url=_HELP,
        seen_on=Text(
            en="the platform's help on fair checks; community pages",
            fr="aide de la plateforme sur les contrôles loyaux ; pages de la communauté",
        ),
        note=Text(
            en="Whether the announced or the real length counts is not settled on the pages seen: "
            "choose one and keep to it.",
            fr="Les pages lues ne tranchent pas entre durée annoncée et durée réelle : "
            "choisissez-en une et tenez-vous-y.",
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
    title=Text(
        en="Approval and payment by default after 21 days",
        fr="Validation et paiement d’office après 21 jours",
    ),
    asks=Text(
        en="A submission that is neither approved nor rejected is approved and paid after 21 days.",
        fr="Une contribution ni validée ni rejetée est validée et payée après 21 jours.",
    ),
    message=Text(
        en="Approve and pay the submission: the delay is over.",
        fr="Validez et payez la contribution : le délai est passé.",
    ),
    norm=NormKind.DUTY,
    places=_PROLIFIC,
    source=Source(
        act=Text(en="Prolific payment rules", fr="règles de paiement de Prolific"),
        kind=SourceKind.CONTRACT,
        url=_HELP,
        seen_on=Text(
            en="the platform's help on adjustments (an older page)",
            fr="aide de la plateforme sur les compléments de paiement (page ancienne)",
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
