"""Buyers who design, name the price or join forces."""

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
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S16",
        company="Nike",
        year=2009,
        country="US",
        detail="mass_customisation",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(
                en="A shoe configured by its wearer: NIKEiD",
                fr="Une chaussure configurée par qui la porte\xa0: NIKEiD",
            ),
            legs=(
                Leg(
                    provider=Business(name="Nike", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the shopper", fr="l'acheteur")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a shoe made to choice", fr="une chaussure à la carte"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the price, raised for the choice",
                            fr="le prix, majoré pour le choix",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.IMPLIED,
                ),
            ),
        ),
        why=(
            Text(
                en="The buyer chooses for one pair and leaves nothing to the firm: configuring a purchase is not co-creation.",
                fr="L'acheteur choisit pour sa seule paire et ne laisse rien à la société\xa0: configurer un achat n'est pas co-créer.",
            ),
        ),
        sources=(
            Citation(
                where="huffpost.com",
                title="NikeID makes $100M+: co-creation isn't just a trend",
                note=Text(en="calls it co-creation", fr="y voit une co-création"),
            ),
            Citation(where="studylib.net", title="Customer integration", note="Kruijer"),
        ),
    ),
    Case(
        id="S24",
        company="Priceline",
        year=1998,
        country="US",
        detail="name_your_own_price",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(en="Name your own price: Priceline", fr="Fixez votre prix\xa0: Priceline"),
            legs=(
                Leg(
                    provider=Business(name="Priceline", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the traveller", fr="la voyageuse")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a seat on a flight", fr="une place d'avion"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="whatever price the traveller has said",
                            fr="le prix que la voyageuse a dit",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="A classic of textbooks: the traveller proposes and names the price, yet a business supplies and is paid.",
                fr="Un classique des manuels\xa0: la voyageuse propose et fixe le prix, mais un professionnel fournit et encaisse.",
            ),
        ),
        sources=(
            Citation(
                where="internet-studies.net",
                note=Text(
                    en="Chaffey: 'C2B… consumers make offers to business… Priceline'",
                    fr="Chaffey\xa0: «\xa0C2B… consumers make offers to business… Priceline\xa0»",
                ),
            ),
            Citation(where="netlingo.com", title="C2B"),
            Citation(
                where="borg.csueastbay.edu",
                note=Text(en="demand collection", fr="collecte de la demande"),
            ),
        ),
        source_label="C2B",
    ),
    Case(
        id="S25",
        company="UFC-Que Choisir and Lampiris",
        year=2013,
        country="FR",
        detail="group_purchase_reverse_auction",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.POOL,
            intermediary=Intermediary(
                name="UFC-Que Choisir", role=IntermediaryRole.AGENT, capacity=Capacity.NONPROFIT
            ),
            title=Text(
                en="A hundred thousand households buy gas together",
                fr="Cent mille foyers achètent leur gaz ensemble",
            ),
            legs=(
                Leg(
                    provider=Business(name="Lampiris", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the household", fr="le foyer")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="gas for the home", fr="le gaz du foyer"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a price at least 13% under the regulated tariff",
                            fr="un prix inférieur d'au moins 13\xa0% au tarif réglementé",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="An association speaks for the households and has suppliers bid: consumers start it, a business supplies.",
                fr="Une association parle pour les foyers et met les fournisseurs en concurrence\xa0: les consommateurs commencent, un professionnel fournit.",
            ),
        ),
        sources=(
            Citation(
                where="energystream-wavestone.com",
                note=Text(en="November 2013", fr="novembre 2013"),
            ),
            Citation(where="quechoisir.org", title="Énergie moins chère ensemble"),
        ),
    ),
    Case(
        id="S26",
        company="Pinduoduo",
        year=2020,
        country="CN",
        detail="consumer_to_manufacturer",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.HUB,
            title=Text(
                en="Shopping in teams, and what the factory learns: Pinduoduo",
                fr="Acheter en équipe, et ce qu'en apprend l'usine\xa0: Pinduoduo",
            ),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(
                            en="the manufacturer on Pinduoduo",
                            fr="le fabricant présent sur Pinduoduo",
                        ),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Consumer(
                        name=Text(en="the team of shoppers", fr="le groupe d'acheteurs")
                    ),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="products bought as a team", fr="des produits achetés en équipe"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a price for groups", fr="un prix pour les groupes")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.IMPLIED,
                ),
                Leg(
                    provider=Consumer(
                        name=Text(en="the team of shoppers", fr="le groupe d'acheteurs")
                    ),
                    recipient=Business(name="Pinduoduo", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="data on purchases and wishes",
                            fr="des données d'achat et de préférence",
                        ),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing directly; lower prices in the end",
                            fr="rien directement\xa0; à terme, des prix plus bas",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Pinduoduo", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(
                            en="the manufacturer on Pinduoduo",
                            fr="le fabricant présent sur Pinduoduo",
                        ),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(en="a digest of demand", fr="une synthèse de la demande"),
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    derives_from=2,
                ),
            ),
        ),
        why=(
            Text(
                en="Buying together lowers the price and leaves the direction as it was.",
                fr="Acheter ensemble baisse le prix et laisse le sens inchangé.",
            ),
            Text(
                en="What people want travels upwards: the C of C2M.",
                fr="Ce que veulent les gens remonte\xa0: c'est le C de C2M.",
            ),
            Text(
                en="C2M names two legs in a row, not a new pair of parties.",
                fr="C2M nomme deux prestations à la suite, non un nouveau couple de parties.",
            ),
        ),
        sources=(
            Citation(
                where="chargedretail.co.uk", note=Text(en="9 November 2020", fr="9 novembre 2020")
            ),
            Citation(where="en.wikipedia.org", title="Pinduoduo"),
        ),
        source_label="C2M",
    ),
)
