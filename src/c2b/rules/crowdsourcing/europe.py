"""Rules of the European Union on crowdsourcing: the platform work directive."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.choice import (
    DecisionKind,
)
from c2b.rules.crowdsourcing.facts import (
    CrowdsourcingFacts,
    DecisionFacts,
    PlatformFacts,
    RelationFacts,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.sources import DIRECTIVE_2024_2831
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_PLATFORM = Text(en="the digital labour platform", fr="la plateforme de travail numérique")

PLATFORM_PRESUMPTION_EU = Rule(
    id="crowdsourcing.status.platform-presumption.eu",
    asks=Text(
        en="Where facts show that a digital labour platform directs and controls, its relation to "
        "anyone who works through it is employment unless the platform proves the contrary.",
        fr="Quand des faits montrent qu’une plateforme de travail numérique dirige et contrôle, sa "
        "relation avec qui travaille par elle est salariée, sauf preuve contraire de sa part.",
    ),
    message=Text(
        en="Prove that there is no employment, or declare it: it is presumed.",
        fr="Prouvez l’absence de salariat, ou déclarez-le : il est présumé.",
    ),
    norm=NormKind.PRESUMPTION,
    places=("EU",),
    source=DIRECTIVE_2024_2831.at(
        "Art. 2(1)(a), Art. 4, Art. 5, Art. 29",
        seen_on=Text(
            en="pages on the directive: its definition, its date, its consolidated provisions",
            fr="pages sur la directive : sa définition, sa date, ses dispositions consolidées",
        ),
        note=Text(
            en="To be transposed by 2 December 2026; the number of that article is unsure. "
            "National law says which facts count: the list of five criteria of the 2021 proposal "
            "was not adopted. A platform that pays nobody is outside.",
            fr="À transposer avant le 2 décembre 2026 ; le numéro de cet article est incertain. Le "
            "droit national dit quels faits comptent : la liste de cinq critères de la "
            "proposition de 2021 n’a pas été adoptée. La plateforme qui ne paie personne n’est "
            "pas visée.",
        ),
    ),
    since=date(2026, 12, 2),
    mark=Certainty.SEEN,
    holder=_PLATFORM,
    effect=Text(en="presumption of employment", fr="présomption de salariat"),
    applies=F.platform.electronic_means.is_true()
    & F.platform.on_request.is_true()
    & F.platform.organises_paid_work.is_true()
    & F.platform.automated_systems.is_true(),
    requires=F.platform.direction_and_control_shown.is_true().implies(
        F.platform.rebutted.is_true() | F.relation.declared_as_employment.is_true()
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            platform=PlatformFacts(
                electronic_means=True,
                on_request=True,
                organises_paid_work=True,
                automated_systems=True,
                direction_and_control_shown=True,
                rebutted=True,
            )
        ),
        broken=CrowdsourcingFacts(
            platform=PlatformFacts(
                electronic_means=True,
                on_request=True,
                organises_paid_work=True,
                automated_systems=True,
                direction_and_control_shown=True,
                rebutted=False,
            ),
            relation=RelationFacts(declared_as_employment=False),
        ),
    ),
)
HUMAN_REVIEW_EU = Rule(
    id="crowdsourcing.fairness.human-review.eu",
    asks=Text(
        en="Anyone who is restricted, suspended, excluded, not paid or changed in status by a "
        "platform gets written reasons and a human review, and no machine alone decides on an "
        "account.",
        fr="Qui est restreint, suspendu, exclu, non payé ou changé de statut par une plateforme "
        "reçoit des motifs écrits et un réexamen humain, et aucune machine ne décide seule d’un "
        "compte.",
    ),
    message=Text(
        en="Give written reasons, offer a human review, and have a human decide on the account.",
        fr="Motivez par écrit, offrez un réexamen humain, et faites décider du compte par un "
        "humain.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2024_2831.at(
        "Art. 10(5), Art. 11",
        note=Text(
            en="It protects those without an employment relationship too (Art. 1(2)).",
            fr="Elle protège aussi les personnes sans relation de travail (art. 1(2)).",
        ),
    ),
    anchor=Anchor.DECISION,
    since=date(2026, 12, 2),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=Text(en="the digital labour platform", fr="la plateforme de travail numérique"),
    effect=roles_and_effects.PROCEDURE,
    requires=F.decision.kind.is_(DecisionKind.NONE)
    | (
        F.decision.written_reasons.is_true()
        & F.decision.human_review.is_true()
        & (
            F.decision.automated.is_false()
            | F.decision.kind.none_of(
                DecisionKind.ACCOUNT_RESTRICTED,
                DecisionKind.ACCOUNT_SUSPENDED,
                DecisionKind.ACCOUNT_TERMINATED,
            )
        )
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            decision=DecisionFacts(
                kind=DecisionKind.ACCOUNT_SUSPENDED,
                automated=False,
                written_reasons=True,
                human_review=True,
            )
        ),
        broken=CrowdsourcingFacts(
            decision=DecisionFacts(kind=DecisionKind.ACCOUNT_RESTRICTED, automated=True)
        ),
    ),
)

RULES = (
    PLATFORM_PRESUMPTION_EU,
    HUMAN_REVIEW_EU,
)
