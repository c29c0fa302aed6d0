"""Peers and their platforms."""

from __future__ import annotations

from c2b.cases.case import Case, Citation, Confidence, Difficulty
from c2b.models import (
    Activity,
    Business,
    Capacity,
    Composition,
    Consumer,
    ContractForm,
    Exchange,
    Intermediary,
    IntermediaryRole,
    Leg,
    Monetary,
    Nature,
    Proposer,
    Subordination,
    TermsSetter,
    UnknownParty,
    Value,
    ValueKind,
)
from c2b.text import Text

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
                        description=Text(
                            en="part of what the journey costs",
                            fr="une partie de ce que coûte le trajet",
                        )
                    ),
                    subordination=Subordination.none(),
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
                    subordination=Subordination.none(),
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
                en="What BlaBlaCar does for the passenger, and charges for, is an exchange by itself.",
                fr="Ce que BlaBlaCar fait pour le passager, et lui facture, est un échange à part.",
            ),
        ),
        sources=(
            Citation(
                where=Text(en="Cass. com., 12 March 2013", fr="Cass. com., 12 mars 2013"),
                note=Text(
                    en="as reported by blog.blablacar.fr and avera.fr",
                    fr="d'après blog.blablacar.fr et avera.fr",
                ),
            ),
        ),
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
                        description=Text(en="clothes already worn", fr="des vêtements déjà portés"),
                    ),
                    compensation=Monetary(description=Text(en="the price", fr="le prix")),
                    subordination=Subordination.none(),
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
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="Two private people, one on each side: plain C2C.",
                fr="Deux particuliers, un de chaque côté\xa0: du C2C tout simple.",
            ),
            Text(
                en="The leg by which the platform lives.",
                fr="La prestation dont vit la plateforme.",
            ),
        ),
        sources=(
            Citation(
                where="dhl.com/discover",
                title="What is e-commerce",
                note=Text(en="C2C: Vinted", fr="C2C\xa0: Vinted"),
            ),
        ),
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
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Airbnb Ireland", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the guest", fr="la voyageuse")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="the means to find and book it",
                            fr="de quoi le trouver et le réserver",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a service fee", fr="des frais de service")
                    ),
                    subordination=Subordination.none(),
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
            Citation(
                where=Text(en="CJEU, C-390/18", fr="CJUE, C-390/18"),
                note=Text(
                    en="as discussed by medialaws.eu and europeanlawblog.eu",
                    fr="commenté par medialaws.eu et europeanlawblog.eu",
                ),
            ),
            Citation(
                where="commission.europa.eu",
                note=Text(
                    en="study of peer-to-peer platforms: the status of providers is unclear",
                    fr="étude sur les plateformes entre pairs\xa0: le statut des offreurs est incertain",
                ),
            ),
        ),
    ),
)
