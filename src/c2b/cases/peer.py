"""Peers and their platforms."""

from __future__ import annotations

from c2b.cases.case import Case, Confidence, Difficulty
from c2b.models import (
    Activity,
    Business,
    Capacity,
    Composition,
    Consumer,
    ContractForm,
    Dependence,
    Exchange,
    Intermediary,
    IntermediaryRole,
    Leg,
    Monetary,
    Nature,
    Proposer,
    TermsSetter,
    Text,
    UnknownParty,
    Value,
    ValueKind,
)

CASES = (
    Case(
        id="S33",
        company="BlaBlaCar",
        year=2013,
        country="FR",
        detail="cost_sharing",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="BlaBlaCar", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(
                en="A seat in somebody's car: BlaBlaCar",
                fr="Une place dans une voiture\xa0: BlaBlaCar",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the driver", fr="la conductrice")),
                    recipient=Consumer(name=Text(en="the passenger", fr="le passager")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a seat on a journey", fr="une place pour un trajet"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a share of the costs", fr="une part des frais")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="BlaBlaCar", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the passenger", fr="le passager")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="introduction and payment handling",
                            fr="mise en relation et encaissement",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a service fee", fr="des frais de service")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="Sharing costs brings no profit: the driver stays private, and the platform introduces.",
                fr="Partager les frais ne rapporte rien\xa0: la conductrice reste privée, et la plateforme met en relation.",
            ),
            Text(
                en="The platform's own service is another leg.",
                fr="Le service propre de la plateforme est une autre prestation.",
            ),
        ),
        sources=("Cass. com., 12 March 2013, as reported by blog.blablacar.fr and avera.fr",),
    ),
    Case(
        id="S34",
        company="Vinted",
        year=2013,
        country="FR",
        detail="peer_resale",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="Vinted", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(
                en="Used clothes between two people: Vinted",
                fr="Des vêtements d'occasion entre deux personnes\xa0: Vinted",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the private seller", fr="la vendeuse privée")),
                    recipient=Consumer(name=Text(en="the private buyer", fr="l'acheteur privé")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="used clothes", fr="des vêtements d'occasion"),
                    ),
                    compensation=Monetary(description=Text(en="the price", fr="le prix")),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Vinted", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the private buyer", fr="l'acheteur privé")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="protection of the purchase", fr="une protection de l'achat"
                        ),
                    ),
                    compensation=Monetary(description=Text(en="a fee", fr="des frais")),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(en="A sale between private people.", fr="Une vente entre particuliers."),
            Text(
                en="The leg by which the platform lives.",
                fr="La prestation dont vit la plateforme.",
            ),
        ),
        sources=("dhl.com/discover, 'What is e-commerce' (C2C: Vinted)",),
        source_label="C2C",
    ),
    Case(
        id="S47",
        company="Airbnb Ireland",
        year=2019,
        country="EU",
        detail="peer_rental",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="Airbnb Ireland", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(en="A night at a host's: Airbnb", fr="Une nuit chez un hôte\xa0: Airbnb"),
            legs=(
                Leg(
                    provider=UnknownParty(
                        name=Text(en="the host", fr="l'hôte"), nature=Nature.PERSON
                    ),
                    recipient=Consumer(name=Text(en="the guest", fr="la voyageuse")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a place to stay", fr="un hébergement"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a price for each night", fr="un prix par nuit")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Airbnb Ireland", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the guest", fr="la voyageuse")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a booking service", fr="un service de réservation"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a service fee", fr="des frais de service")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="Nobody says whether this host trades: both answers are possible, and one fact decides.",
                fr="Nul ne dit si cet hôte est professionnel\xa0: les deux réponses sont possibles, et un fait en décide.",
            ),
            Text(
                en="A service of its own, as the Court said.",
                fr="Un service à part entière, a dit la Cour.",
            ),
        ),
        sources=(
            "CJEU C-390/18, as discussed by medialaws.eu and europeanlawblog.eu",
            "commission.europa.eu study on peer-to-peer platforms (unclear provider status)",
        ),
    ),
)
