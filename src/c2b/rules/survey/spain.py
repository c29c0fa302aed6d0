"""The rule of Spain on satisfaction surveys of customer services."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.survey.facts import CustomerServiceFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)

AFTER_RESOLUTION_ES = Rule(
    id="survey.timing.satisfaction-after-resolution.es",
    title=Text(
        en="Satisfaction surveys only after the issue is resolved",
        fr="Enquête de satisfaction une fois la demande réglée",
    ),
    asks=Text(
        en="A firm bound by the Act on customer services asks how satisfied people are with the "
        "service only after their query, complaint, claim or incident has been resolved.",
        fr="L’entreprise soumise à la loi sur les services à la clientèle n’interroge sur la "
        "satisfaction à l’égard de ce service qu’une fois réglée la demande, la plainte, la "
        "réclamation ou l’incident.",
    ),
    message=Text(
        en="Ask about satisfaction only once the matter is resolved.",
        fr="N’interrogez sur la satisfaction qu’une fois la demande réglée.",
    ),
    norm=NormKind.BAN,
    places=("ES",),
    source=Source(
        act=Text(en="Ley 10/2025 of 26 December", fr="Ley 10/2025 du 26 décembre"),
        kind=SourceKind.STATUTE,
        article=Text(
            en="Art. 18.2; scope in Art. 2.1, 2.2, 2.5; disposición transitoria única, 1",
            fr="art. 18.2 ; champ d’application à l’art. 2.1, 2.2 et 2.5 ; disposition transitoire "
            "unique, 1",
        ),
        seen_on=Text(
            en="the official text of Ley 10/2025 (Art. 2, 18, transitional provision) in a "
            "collection of Spanish statutes",
            fr="texte officiel de la Ley 10/2025 (art. 2 et 18, disposition transitoire) dans un "
            "recueil de lois espagnoles",
        ),
        note=Text(
            en="In force since 28 December 2025 with twelve months to adapt. The firm also "
            "measures satisfaction by a documented system (Art. 18.1). Bound are basic services of "
            "any size and firms or groups with 250 workers or more, turnover above EUR 50 million "
            "or a balance sheet above EUR 43 million, finance excepted; nonprofit bodies wait for "
            "a regulation, and sector law comes first in telecommunications. A survey on the "
            "product, not on the contact with the service, is outside.",
            fr="Loi en vigueur depuis le 28 décembre 2025, avec douze mois pour s’adapter. "
            "L’entreprise mesure aussi la satisfaction par un système documenté (art. 18.1). Sont "
            "visés les services de base de toute taille et les entreprises ou groupes d’au moins "
            "250 salariés, de plus de 50 millions d’euros de chiffre d’affaires ou de plus de "
            "43 millions d’euros de bilan, hors finance ; les organismes sans but lucratif "
            "attendent un règlement, et le droit sectoriel prime dans les télécommunications. Une "
            "enquête sur le produit, non sur le contact avec le service, n’est pas visée.",
        ),
    ),
    since=date(2026, 12, 28),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["survey.timing.satisfaction-after-resolution.es"],
    applies=F.customer_service.bound_by_act.is_true()
    & F.customer_service.satisfaction_asked.is_true(),
    requires=F.customer_service.resolved.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            customer_service=CustomerServiceFacts(
                bound_by_act=True, satisfaction_asked=True, resolved=True
            )
        ),
        broken=SurveyFacts(
            customer_service=CustomerServiceFacts(
                bound_by_act=True, satisfaction_asked=True, resolved=False
            )
        ),
    ),
)

RULES = (AFTER_RESOLUTION_ES,)
