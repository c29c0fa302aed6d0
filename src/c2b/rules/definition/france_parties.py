"""Notions of France on parties: the consumer, the non-professional, the professional."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
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
    asks=Text(
        en="French law knows three qualities: consumer (a person outside its profession), "
        "non-professional (an organisation outside one), professional.",
        fr="Le droit français connaît trois qualités : consommateur (personne physique hors de "
        "son activité), non-professionnel (personne morale hors d’une activité), professionnel.",
    ),
    message=Text(
        en="Choose the one of the three qualities that fits the person and its purpose.",
        fr="Retenez celle des trois qualités qui convient à la personne et à son but.",
    ),
    norm=NormKind.DEFINITION,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        "article liminaire, 1° to 3°",
        note=Text(
            en="Protection against unfair terms extends to non-professionals (L212-2).",
            fr="La protection contre les clauses abusives s’étend aux non-professionnels (L212-2).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    implements=("definition.party.consumer.eu",),
    since=date(2016, 7, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    requires=(
        F.person.classified_in_france.is_(FrenchQuality.PROFESSIONAL)
        & F.person.acts_for_trade.is_true()
    )
    | (
        F.person.classified_in_france.is_(FrenchQuality.CONSUMER)
        & F.person.acts_for_trade.is_false()
        & F.person.natural.is_true()
    )
    | (
        F.person.classified_in_france.is_(FrenchQuality.NON_PROFESSIONAL)
        & F.person.acts_for_trade.is_false()
        & F.person.natural.is_false()
    ),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(
                natural=True, trade_share=0, classified_in_france=FrenchQuality.CONSUMER
            )
        ),
        broken=SharedFacts(
            person=PersonFacts(trade_share=1, classified_in_france=FrenchQuality.NON_PROFESSIONAL)
        ),
    ),
)

RULES = (CONSUMER_PROFESSIONAL_FR,)
