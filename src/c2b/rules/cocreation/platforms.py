"""Policies of platforms on co-creation: LEGO Ideas."""

from __future__ import annotations

from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.facts import CocreationFacts, ProjectFacts
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
    title=Text(
        en="Support threshold and royalty on LEGO Ideas",
        fr="Seuil de soutiens et redevance sur LEGO Ideas",
    ),
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
        act=Text(en="LEGO Ideas guidelines and terms", fr="règles et conditions de LEGO Ideas"),
        kind=SourceKind.CONTRACT,
        seen_on=Text(
            en="an encyclopedia's page and posts of the platform (10,000 supporters, 1 per cent)",
            fr="page d’encyclopédie et billets de la plateforme (10\u202f000 soutiens, 1\u00a0%)",
        ),
        note=Text(
            en="The terms of service were not read. The milestones on the way (100 supporters "
            "within 60 days, then 1,000 and 5,000), copies for the author and limits on pieces are "
            "not modelled.",
            fr="Les conditions d’utilisation n’ont pas été lues. Les paliers (100 soutiens en "
            "60 jours, puis 1\u202f000 et 5\u202f000), les exemplaires de l’auteur et les limites "
            "de pièces ne sont pas modélisés.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the platform and the contributor", fr="la plateforme et le contributeur"),
    review_by=LOOK_AGAIN["cocreation.platform.support-threshold.lego-ideas"],
    effect=roles_and_effects.PAYMENT,
    applies=F.project.in_review.is_true() | F.project.produced.is_true(),
    requires=(
        F.project.in_review.is_false() | F.project.supporters.at_least(Parameter("supporters"))
    )
    & (F.project.produced.is_false() | F.project.royalty.at_least(Parameter("royalty_rate"))),
    parameters=(
        constant("supporters", 10_000, unit="supporters"),
        constant("royalty_rate", Decimal("0.01"), unit="share of net sales"),
    ),
    examples=Examples(
        kept=CocreationFacts(
            project=ProjectFacts(in_review=True, supporters=10_000, produced=False)
        ),
        broken=CocreationFacts(
            project=ProjectFacts(in_review=True, supporters=9_999, produced=False)
        ),
    ),
)

RULES = (LEGO_IDEAS,)
