"""Capital: loans and pledges."""

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
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S31",
        company="October",
        year=2015,
        country="FR",
        detail="crowdlending",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="October", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(
                en="Savers who lend to a firm: October",
                fr="Des épargnants qui prêtent à une société\xa0: October",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the saver", fr="l'épargnante")),
                    recipient=Business(
                        name=Text(en="the borrowing company", fr="l'entreprise emprunteuse"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.MONEY,
                        description=Text(en="a sum lent", fr="une somme prêtée"),
                    ),
                    compensation=Monetary(
                        description=Text(en="interest on the sum", fr="les intérêts de la somme")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.INTERMEDIARY,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="Money goes and money returns, so that nobody is simply paid; the platform sets the rate.",
                fr="L'argent part et revient, si bien que nul n'est simplement payé\xa0; la plateforme fixe le taux.",
            ),
        ),
        sources=(
            Citation(
                where="toutsurmesfinances.com",
                note=Text(en="Lendix, loan to Orexim", fr="Lendix, prêt à Orexim"),
            ),
            Citation(where="compte-pro.com", title="October"),
        ),
    ),
    Case(
        id="S32",
        company="Double Fine Productions",
        year=2012,
        country="US",
        detail="reward_crowdfunding",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="Kickstarter", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(
                en="A game paid before it exists: Double Fine on Kickstarter",
                fr="Un jeu payé avant d'exister\xa0: Double Fine sur Kickstarter",
            ),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(en="the game studio", fr="le studio de jeux"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Consumer(name=Text(en="the backer", fr="la contributrice")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="the finished game, one copy", fr="le jeu achevé, en un exemplaire"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="money pledged ahead of the game",
                            fr="une contribution versée avant le jeu",
                        )
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
                en="One flow is money, so the game is the value: a sale in advance. Who sees capital rather than a price says C2B.",
                fr="L'un des flux est de l'argent, la valeur est donc le jeu\xa0: une vente anticipée. Qui voit un capital plutôt qu'un prix dit C2B.",
            ),
        ),
        sources=(
            Citation(
                where="edge-online.com, rockpapershotgun.com",
                note=Text(en="the pledge tiers", fr="les paliers de contribution"),
            ),
            Citation(
                where="scl.org",
                note=Text(en="contracts on Kickstarter", fr="les contrats sur Kickstarter"),
            ),
            Citation(
                where="maryelizabethbodycare.com",
                note=Text(en="calls crowdfunding C2B", fr="dit C2B le financement participatif"),
            ),
        ),
        source_label="C2B",
    ),
)
