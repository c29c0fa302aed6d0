"""Rules of the European Union on crowdsourcing: fair decisions on platforms."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.choice import DecisionKind
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts, DecisionFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2024_2831
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_PLATFORM = Text(en="the digital labour platform", fr="la plateforme de travail numérique")

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
    review_by=LOOK_AGAIN["crowdsourcing.fairness.human-review.eu"],
    effect=roles_and_effects.PROCEDURE,
    applies=F.decision.kind.is_not(DecisionKind.NONE),
    requires=F.decision.written_reasons.is_true()
    & F.decision.human_review.is_true()
    & (
        F.decision.automated.is_false()
        | F.decision.kind.none_of(
            DecisionKind.ACCOUNT_RESTRICTED,
            DecisionKind.ACCOUNT_SUSPENDED,
            DecisionKind.ACCOUNT_TERMINATED,
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

RULES = (HUMAN_REVIEW_EU,)
