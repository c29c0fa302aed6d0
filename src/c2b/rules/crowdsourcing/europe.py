"""Rules of the European Union on crowdsourcing: fair decisions on platforms."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.platform_decision import DecisionAuthor, DecisionFacts, DecisionKind
from c2b.rules.facts.work import PlatformFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2024_2831
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_PLATFORM = Text(en="the digital labour platform", fr="la plateforme de travail numérique")
_LABOUR_PLATFORM = PlatformFacts(
    electronic_means=True, on_request=True, organises_paid_work=True, automated_systems=True
)

HUMAN_REVIEW_EU = Rule(
    id="crowdsourcing.fairness.human-review.eu",
    title=Text(
        en="Written reasons and human review of platform decisions",
        fr="Motifs écrits et réexamen humain des décisions de plateforme",
    ),
    asks=Text(
        en="Where an automated system takes or supports a decision to restrict, suspend or end an "
        "account, to refuse payment or on contractual status, a digital labour platform gives "
        "written reasons and, on request, a review by a person; a person decides on the account.",
        fr="Lorsqu’un système automatisé prend ou appuie une décision de restriction, de "
        "suspension ou de résiliation d’un compte, de refus de paiement ou relative au statut "
        "contractuel, la plateforme de travail numérique communique par écrit ses motifs et offre, "
        "sur demande, un réexamen par une personne ; c’est une personne qui décide du compte.",
    ),
    message=Text(
        en="Give written reasons, offer a review by a person, and have a person decide on the "
        "account.",
        fr="Motivez par écrit, offrez un réexamen par une personne, et faites décider du compte "
        "par une personne.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2024_2831.at(
        Text(
            en="Art. 2(1)(a), Art. 10(5), Art. 11(1)-(2), Art. 29",
            fr="art. 2, § 1, a), art. 10, § 5, art. 11, § 1 et 2, art. 29",
        ),
        note=Text(
            en="The chapter on data protects persons without an employment relationship too "
            "(Art. 1(2)). The reasons are due at the latest on the day the decision takes effect, "
            "the answer to a request for review within two weeks. A decision that a person takes "
            "alone is outside Art. 11.",
            fr="Le chapitre sur les données protège aussi les personnes sans relation de travail "
            "(art. 1er, § 2). Les motifs sont dus au plus tard le jour où la décision prend effet, "
            "la réponse à la demande de réexamen dans les deux semaines. La décision prise par une "
            "personne seule ne relève pas de l’art. 11.",
        ),
    ),
    anchor=Anchor.DECISION,
    since=date(2026, 12, 2),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=_PLATFORM,
    review_by=LOOK_AGAIN["crowdsourcing.fairness.human-review.eu"],
    effect=roles_and_effects.PROCEDURE,
    applies=F.platform.electronic_means.is_true()
    & F.platform.on_request.is_true()
    & F.platform.organises_paid_work.is_true()
    & F.platform.automated_systems.is_true()
    & F.decision.kind.none_of(DecisionKind.NONE, DecisionKind.CONTENT_REMOVED_OR_DEMOTED)
    & F.decision.taken_by.is_not(DecisionAuthor.HUMAN),
    requires=F.decision.written_reasons.is_true()
    & F.decision.human_review.is_true()
    & (
        F.decision.taken_by.is_not(DecisionAuthor.SYSTEM)
        | F.decision.kind.none_of(
            DecisionKind.ACCOUNT_RESTRICTED,
            DecisionKind.ACCOUNT_SUSPENDED,
            DecisionKind.ACCOUNT_TERMINATED,
        )
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            platform=_LABOUR_PLATFORM,
            decision=DecisionFacts(
                kind=DecisionKind.ACCOUNT_SUSPENDED,
                taken_by=DecisionAuthor.HUMAN_SUPPORTED,
                written_reasons=True,
                human_review=True,
            ),
        ),
        broken=CrowdsourcingFacts(
            platform=_LABOUR_PLATFORM,
            decision=DecisionFacts(
                kind=DecisionKind.ACCOUNT_RESTRICTED, taken_by=DecisionAuthor.SYSTEM
            ),
        ),
    ),
)

RULES = (HUMAN_REVIEW_EU,)
