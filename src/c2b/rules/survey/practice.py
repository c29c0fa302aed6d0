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
    act="Common practice in online research",
    kind=SourceKind.PRACTICE,
    note=Text(
        en="No statute and no numbered clause: the figure is the library's default.",
        fr="Ni loi ni clause numérotée : la bibliothèque fixe une valeur par défaut.",
    ),
)

SPEEDERS = Rule(
    id="survey.quality.speeder.practice",
    asks=Text(
        en="Anyone who answers much faster than the median is flagged, by one rule for all, and "
        "not silently deleted.",
        fr="Qui répond bien plus vite que la médiane est signalé, selon une règle égale pour tous, "
        "et non supprimé en silence.",
    ),
    message=Text(
        en="Flag these answers, and report how many were set aside.",
        fr="Signalez ces réponses, et indiquez combien ont été écartées.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:online research",),
    source=_PRACTICE,
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
    asks=Text(
        en="Anyone who gives one answer to a whole grid with a reversed item is flagged.",
        fr="Qui donne la même réponse à toute une grille dont un item est inversé est signalé.",
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
    asks=Text(
        en="A full cell takes nobody more, anyone who is screened out is told at once, and anyone "
        "who completed in good faith is rewarded.",
        fr="Une cellule pleine ne recrute plus, la personne exclue le sait aussitôt, et celle qui "
        "a répondu de bonne foi est récompensée.",
    ),
    message=Text(
        en="Stop recruiting in the cell, screen earlier, and reward anyone who completed.",
        fr="Cessez de recruter dans la cellule, filtrez plus tôt et récompensez qui a terminé.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("practice:online research",),
    source=Source(
        act="ISO 20252:2019",
        kind=SourceKind.PRACTICE,
        article="Annex A (documentation of quotas); the rest is common practice",
        note=Text(
            en="The time until screening is a default. A fourth edition was announced for 2026.",
            fr="Le délai de filtrage est une valeur par défaut. Une quatrième édition était "
            "annoncée pour 2026.",
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
