"""Policies of platforms on co-creation: LEGO Ideas."""

from __future__ import annotations

from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.facts import CocreationFacts, ContestFacts
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(CocreationFacts)

LEGO_IDEAS = Rule(
    id="cocreation.platform.support-threshold.lego-ideas",
    asks=Text(
        en="A project enters review from the threshold of supporters, and a project that is "
        "produced earns its author the royalty.",
        fr="Un projet entre en examen à partir du seuil de soutiens, et l’auteur d’un "
        "projet produit reçoit la redevance.",
    ),
    message=Text(
        en="Wait for the supporters, or pay the royalty that the guidelines promise.",
        fr="Attendez les soutiens, ou versez la redevance que promettent les règles.",
    ),
    norm=NormKind.THRESHOLD,
    places=("platform:LEGO Ideas",),
    source=Source(
        act="LEGO Ideas guidelines and terms",
        kind=SourceKind.CONTRACT,
        seen_on=Text(
            en="an encyclopedia's page and posts of the platform",
            fr="page d’encyclopédie et billets de la plateforme",
        ),
        note=Text(
            en="The terms of service were not read; milestones on the way are not modelled.",
            fr="Les conditions n’ont pas été lues ; les étapes intermédiaires ne sont pas "
            "modélisées.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the platform and the contributor", fr="la plateforme et le contributeur"),
    review_by=LOOK_AGAIN["cocreation.platform.support-threshold.lego-ideas"],
    effect=roles_and_effects.PAYMENT,
    applies=F.contest.in_review.is_true() | F.contest.produced.is_true(),
    requires=(
        F.contest.in_review.is_false() | F.contest.supporters.at_least(Parameter("supporters"))
    )
    & (F.contest.produced.is_false() | F.contest.royalty.at_least(Parameter("royalty_rate"))),
    parameters=(
        constant("supporters", 10_000, unit="supporters"),
        constant("royalty_rate", Decimal("0.01"), unit="share of net sales"),
    ),
    examples=Examples(
        kept=CocreationFacts(
            contest=ContestFacts(in_review=True, supporters=10_000, produced=False)
        ),
        broken=CocreationFacts(contest=ContestFacts(produced=True, royalty=0)),
    ),
)

RULES = (LEGO_IDEAS,)
