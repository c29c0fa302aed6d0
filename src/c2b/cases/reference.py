"""Points of reference outside C2B."""

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
    PublicBody,
    Subordination,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S38",
        company="Alibaba.com",
        year=1999,
        country="CN",
        detail="wholesale",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="Alibaba.com", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.TRADE
            ),
            title=Text(
                en="From the factory to the importer: Alibaba.com",
                fr="De l'usine à l'importateur\xa0: Alibaba.com",
            ),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(en="the manufacturer", fr="le fabricant"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Business(
                        name=Text(en="the importing retailer", fr="le détaillant importateur"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="merchandise in large lots", fr="des marchandises en grands lots"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a price that both agree on", fr="un prix convenu entre les deux"
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="Both trade, and both bargain.",
                fr="Les deux sont professionnels, et les deux négocient.",
            ),
        ),
        sources=(
            Citation(
                where="elearning.uou.ac.in",
                note=Text(en="B2B: Alibaba, IBM", fr="B2B\xa0: Alibaba, IBM"),
            ),
            Citation(where="fulflix.com/types-of-e-commerce"),
        ),
        source_label="B2B",
    ),
    Case(
        id="S39",
        company="UGAP",
        year=2004,
        country="FR",
        detail="public_procurement",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="A central buyer for public bodies: UGAP",
                fr="Une centrale d'achat publique\xa0: l'UGAP",
            ),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(en="the office supplier", fr="le fournisseur de bureau"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=PublicBody(name="UGAP"),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="office supplies", fr="des fournitures"),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price of the tender", fr="le prix du marché")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
                Leg(
                    provider=PublicBody(name="UGAP"),
                    recipient=PublicBody(name=Text(en="the municipality", fr="la commune")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="office supplies", fr="des fournitures"),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price in the catalogue", fr="le prix du catalogue")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.WRITTEN,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="A public body calls for bids, a business answers.",
                fr="Un organisme public appelle des offres, un professionnel répond.",
            ),
            Text(
                en="From its catalogue, one public body supplies another.",
                fr="Sur catalogue, un organisme public en fournit un autre.",
            ),
        ),
        sources=(
            Citation(
                where="assemblee-nationale.fr",
                note=Text(
                    en="written question 83026: UGAP as a public body and central buyer",
                    fr="question écrite n°\xa083026\xa0: l'UGAP, établissement public et centrale d'achat",
                ),
            ),
        ),
    ),
    Case(
        id="S40",
        company="UIDAI",
        year=2009,
        country="IN",
        detail="public_service",
        difficulty=Difficulty.EASY,
        confidence=Confidence.MEDIUM,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(
                en="An identity number for a resident: Aadhaar",
                fr="Un numéro d'identité pour une habitante\xa0: Aadhaar",
            ),
            legs=(
                Leg(
                    provider=PublicBody(
                        name=Text(en="the identity authority", fr="l'autorité d'identification")
                    ),
                    recipient=Consumer(name=Text(en="the resident", fr="l'habitante")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="an identity number", fr="un numéro d'identité"),
                    ),
                    compensation=Unpaid(description=Text(en="nothing", fr="rien")),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.STATUTORY,
                ),
            ),
        ),
        why=(
            Text(
                en="The resident asks, the State supplies, and it is free.",
                fr="L'habitante demande, l'État fournit, et c'est gratuit.",
            ),
        ),
        sources=(
            Citation(
                where="uyir.at",
                note=Text(
                    en="a lesson on its forum; G2C: e-services, Aadhaar",
                    fr="une leçon de son forum\xa0; G2C\xa0: services en ligne, Aadhaar",
                ),
            ),
        ),
        source_label="G2C",
    ),
    Case(
        id="S43",
        company="Spotify",
        year=2024,
        country="US",
        detail="retail",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(en="Music by the month: Spotify", fr="De la musique au mois\xa0: Spotify"),
            legs=(
                Leg(
                    provider=Business(name="Spotify", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the listener", fr="l'auditrice")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="music on demand", fr="de la musique à la demande"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a fixed sum every month", fr="une somme fixe chaque mois"
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
                en="Whatever the question, the answer is the same: a point of reference.",
                fr="Quelle que soit la question, la réponse est la même\xa0: un point de repère.",
            ),
        ),
        sources=(
            Citation(
                where="fulflix.com/types-of-e-commerce",
                note=Text(
                    en="B2C by subscription: Netflix, Spotify",
                    fr="B2C par abonnement\xa0: Netflix, Spotify",
                ),
            ),
        ),
        source_label="B2C",
    ),
    Case(
        id="S44",
        company="Amul and BigBasket",
        year=2022,
        country="IN",
        detail="retail",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="Milk from dairy to doorstep: Amul and BigBasket",
                fr="Du lait, de la laiterie au palier\xa0: Amul et BigBasket",
            ),
            legs=(
                Leg(
                    provider=Business(name="Amul", nature=Nature.ORGANISATION),
                    recipient=Business(name="BigBasket", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="milk in large quantities", fr="du lait en grande quantité"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a wholesale price", fr="un prix de gros")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
                Leg(
                    provider=Business(name="BigBasket", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the household", fr="le foyer")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="milk for the table", fr="du lait pour la table"),
                    ),
                    compensation=Monetary(description=Text(en="the price", fr="le prix")),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.IMPLIED,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(en="Bought in order to be sold.", fr="Acheté pour être revendu."),
            Text(en="Sold to those who drink it.", fr="Vendu à qui le boit."),
        ),
        sources=(
            Citation(where="efinacademy.com", title="Business models: B2B, B2C, B2G and B4B"),
        ),
        source_label="B2B",
    ),
    Case(
        id="S45",
        company="IKEA",
        year=2012,
        country="SE",
        detail="self_service",
        difficulty=Difficulty.HARD,
        confidence=Confidence.MEDIUM,
        parties=1,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(
                en="Building one's own wardrobe: IKEA", fr="Monter sa propre armoire\xa0: IKEA"
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the buyer", fr="l'acheteur")),
                    recipient=Consumer(name=Text(en="the buyer", fr="l'acheteur")),
                    value=Value(
                        kind=ValueKind.NONE,
                        description=Text(en="the work of assembling", fr="le travail de montage"),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing; the purchase was cheaper for it",
                            fr="rien\xa0; l'achat en était moins cher",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.NONE,
                ),
            ),
        ),
        why=(
            Text(
                en="Work on what is one's own reaches nobody else: nothing is exchanged. The purchase is another matter.",
                fr="Travailler sur ce qui est à soi n'atteint personne d'autre\xa0: rien n'est échangé. L'achat est une autre affaire.",
            ),
        ),
        sources=(
            Citation(
                where="proquest.com 2405199713",
                note=Text(
                    en="the IKEA effect: Norton, Mochon and Ariely, 2012",
                    fr="l'effet IKEA\xa0: Norton, Mochon et Ariely, 2012",
                ),
            ),
        ),
    ),
)
