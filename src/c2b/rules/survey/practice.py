"""Common practice in surveys: speeders, straight-liners, quotas."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.survey.facts import ResponseFacts, SampleFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_PRACTICE = Source(
    act=Text(en="Common practice in online research", fr="usages des études en ligne"),
    kind=SourceKind.PRACTICE,
    note=Text(
        en="No statute and no numbered clause asks it. The figure is a default that can be "
        "changed.",
        fr="Aucune loi ni clause numérotée ne l’exige ; le chiffre est une valeur par défaut, "
        "modifiable.",
    ),
)

SPEEDERS = Rule(
    id="survey.quality.speeder.practice",
    title=Text(
        en="Flagging of answers that are too fast", fr="Signalement des réponses trop rapides"
    ),
    asks=Text(
        en="Answers much faster than the median should be flagged, by the same rule for all, and "
        "not silently deleted.",
        fr="Les réponses bien plus rapides que la médiane devraient être signalées, selon la même "
        "règle pour tous, et non supprimées sans mention.",
    ),
    message=Text(
        en="Flag these answers, and report how many were set aside.",
        fr="Signalez ces réponses, et indiquez combien ont été écartées.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:online research",),
    source=_PRACTICE.at(
        "",
        note=Text(
            en="No statute and no numbered clause asks it. The ratio is a default that can be "
            "changed, usually between 0.3 and 0.5, of a median over complete answers.",
            fr="Aucune loi ni clause numérotée ne l’exige. Le rapport est une valeur par défaut, "
            "modifiable, d’ordinaire entre 0,3 et 0,5 d’une médiane des réponses complètes.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.QUALITY,
    applies=F.submission.share_of_median.less_than(Parameter("ratio")),
    requires=F.submission.flagged.is_true(),
    parameters=(constant("ratio", Fraction(33, 100), unit="share of the median"),),
    examples=Examples(
        kept=SurveyFacts(
            submission=ResponseFacts(seconds=Decimal("100.5"), median_seconds=600, flagged=True)
        ),
        broken=SurveyFacts(
            submission=ResponseFacts(seconds=Decimal("100.5"), median_seconds=600, flagged=False)
        ),
    ),
)
STRAIGHT_LINING = Rule(
    id="survey.quality.straight-lining.practice",
    title=Text(
        en="Flagging of identical answers across a grid",
        fr="Signalement des réponses identiques dans une grille",
    ),
    asks=Text(
        en="One answer to all items of a grid with an item worded in reverse should be flagged.",
        fr="Une réponse identique à tous les items d’une grille dont l’un est formulé à l’inverse "
        "devrait être signalée.",
    ),
    message=Text(
        en="Flag these answers: one answer to the whole grid contradicts itself.",
        fr="Signalez ces réponses : une réponse unique à toute la grille se contredit.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:online research",),
    source=_PRACTICE,
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.QUALITY,
    applies=F.submission.reversed_item.is_true()
    & F.submission.grid_items.at_least(Parameter("min_items"))
    & F.submission.straight.is_true(),
    requires=F.submission.flagged.is_true(),
    parameters=(constant("min_items", 5, unit="items"),),
    examples=Examples(
        kept=SurveyFacts(
            submission=ResponseFacts(grid=(3, 3, 3, 3, 3), reversed_item=True, flagged=True)
        ),
        broken=SurveyFacts(
            submission=ResponseFacts(grid=(3, 3, 3, 3, 3), reversed_item=True, flagged=False)
        ),
    ),
)
QUOTA = Rule(
    id="survey.sampling.quota-respected.practice",
    title=Text(
        en="End of recruitment once a quota is reached",
        fr="Fin du recrutement une fois le quota atteint",
    ),
    asks=Text(
        en="A cell whose quota is reached should take nobody more, people should be screened out "
        "early, and those who completed in good faith should be rewarded.",
        fr="Un quota atteint devrait fermer le recrutement, l’exclusion devrait intervenir tôt, et "
        "la personne qui a répondu de bonne foi jusqu’au bout devrait être récompensée.",
    ),
    message=Text(
        en="Stop recruiting in the cell, screen earlier, and reward anyone who completed.",
        fr="Cessez de recruter dans la catégorie, filtrez plus tôt et récompensez les personnes "
        "qui ont terminé.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:online research",),
    source=Source(
        act="ISO 20252:2019",
        kind=SourceKind.PRACTICE,
        article=Text(
            en="Annex A (documentation of quotas); the rest is common practice",
            fr="annexe A (documentation des quotas) ; le reste relève de l’usage",
        ),
        note=Text(
            en="The standard asks to document quotas, not to pay. The screening time is a default "
            "that can be changed.",
            fr="La norme demande de documenter les quotas, non de payer. Le délai de filtrage est "
            "une valeur par défaut, modifiable.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.RESEARCHER,
    effect=Text(en="quality of the sample", fr="qualité de l’échantillon"),
    applies=F.sample.quota_announced.is_true(),
    requires=F.sample.completes.at_most(F.sample.quota)
    & F.sample.screening_minutes.at_most(Parameter("max_screening_minutes"))
    & (F.sample.completed_in_good_faith.is_false() | F.payment.paid.is_true()),
    parameters=(constant("max_screening_minutes", 2, unit="minutes"),),
    examples=Examples(
        kept=SurveyFacts(
            sample=SampleFacts(
                quota_announced=True,
                quota=50,
                completes=49,
                screening_minutes=2,
                completed_in_good_faith=False,
            )
        ),
        broken=SurveyFacts(sample=SampleFacts(quota_announced=True, quota=50, completes=51)),
    ),
)

RULES = (
    SPEEDERS,
    STRAIGHT_LINING,
    QUOTA,
)
