"""Notions of France on parties: the consumer, the non-professional, the professional."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.definition.europe_parties import FOR_TRADE, PREDOMINANCE
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.definition import FrenchQuality, PersonFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(SharedFacts)

CONSUMER_PROFESSIONAL_FR = Rule(
    id="definition.party.consumer-professional.fr",
    title=Text(
        en="Consumer, non-professional and professional",
        fr="Consommateur, non-professionnel et professionnel",
    ),
    asks=Text(
        en="French law distinguishes three capacities: consumer (a natural person outside any "
        "trade), non-professional (a legal person not acting for professional purposes), "
        "professional (any person acting within its trade, also on behalf of another).",
        fr="Le droit français distingue trois qualités : le consommateur (personne physique "
        "agissant hors de toute activité professionnelle), le non-professionnel (personne morale "
        "n’agissant pas à des fins professionnelles) et le professionnel (toute personne agissant "
        "dans le cadre de son activité, y compris pour le compte d’un autre).",
    ),
    message=Text(
        en="Choose the one of the three capacities that fits the person and its purpose.",
        fr="Retenez celle des trois qualités qui correspond à la personne et au but poursuivi.",
    ),
    norm=NormKind.DEFINITION,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        Text(en="article liminaire, 1° to 3°", fr="art. liminaire, 1° à 3°"),
        note=Text(
            en="The protection against unfair terms extends to non-professionals (L212-2). The "
            "article has no rule on mixed purposes: the predominance of Directive 2011/83/EU is "
            "used for it.",
            fr="La protection contre les clauses abusives s’étend aux non-professionnels (art. L. "
            "212-2). L’article ne règle pas les finalités mixtes : le critère de la finalité "
            "prédominante est emprunté à la directive 2011/83/UE.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    implements=("definition.party.consumer.eu",),
    since=date(2016, 7, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    requires=(F.person.classified_in_france.is_(FrenchQuality.PROFESSIONAL) & FOR_TRADE)
    | (
        F.person.classified_in_france.is_(FrenchQuality.CONSUMER)
        & ~FOR_TRADE
        & F.person.natural.is_true()
    )
    | (
        F.person.classified_in_france.is_(FrenchQuality.NON_PROFESSIONAL)
        & ~FOR_TRADE
        & F.person.natural.is_false()
    ),
    parameters=(PREDOMINANCE,),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(
                natural=False,
                trade_share=0,
                classified_in_france=FrenchQuality.NON_PROFESSIONAL,
            )
        ),
        broken=SharedFacts(
            person=PersonFacts(
                natural=False, trade_share=0, classified_in_france=FrenchQuality.CONSUMER
            )
        ),
    ),
)

RULES = (CONSUMER_PROFESSIONAL_FR,)
