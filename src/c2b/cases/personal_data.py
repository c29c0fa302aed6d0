"""Data and attention."""

from __future__ import annotations

from c2b.cases.case import Case, Confidence, Difficulty
from c2b.models import (
    Activity,
    Business,
    Composition,
    Consumer,
    ContractForm,
    Dependence,
    Exchange,
    Leg,
    Material,
    Monetary,
    Nature,
    Proposer,
    Reciprocal,
    TermsSetter,
    Text,
    Value,
    ValueKind,
)

CASES = (
    Case(
        id="S27",
        company="Facebook Ireland",
        year=2018,
        country="EU",
        detail="data_for_service",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.RECIPROCAL,
            title=Text(
                en="A network paid with data: Facebook and Mr Schrems",
                fr="Un réseau payé en données\xa0: Facebook et M. Schrems",
            ),
            legs=(
                Leg(
                    provider=Business(name="Facebook", nature=Nature.ORGANISATION),
                    recipient=Consumer(
                        name=Text(en="the account holder", fr="le titulaire du compte")
                    ),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a social network", fr="un réseau social"),
                    ),
                    compensation=Reciprocal(
                        leg=2,
                        description=Text(
                            en="the data of leg 2", fr="les données de la prestation 2"
                        ),
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Consumer(
                        name=Text(en="the account holder", fr="le titulaire du compte")
                    ),
                    recipient=Business(name="Facebook", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(en="personal data", fr="des données personnelles"),
                    ),
                    compensation=Reciprocal(
                        leg=1,
                        description=Text(
                            en="the service of leg 1", fr="le service de la prestation 1"
                        ),
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="Lectures and books did not make the holder a trader while the account stayed mainly private.",
                fr="Conférences et livres n'ont pas fait du titulaire un professionnel, le compte restant surtout privé.",
            ),
            Text(
                en="The law now treats such data much as it treats a price: behind a free B2C stands a free C2B.",
                fr="Le droit traite désormais ces données presque comme un prix\xa0: derrière un B2C gratuit se tient un C2B gratuit.",
            ),
        ),
        sources=(
            "CJEU C-498/16, as reported by sites.unimi.it and wiggin.co.uk",
            "Directive (EU) 2019/770, art. 3, as reported by gamingtechlaw.com",
        ),
    ),
    Case(
        id="S28",
        company="Brave Software",
        year=2019,
        country="US",
        detail="paid_attention",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="Paid to look at advertisements: Brave",
                fr="Payé pour regarder des publicités\xa0: Brave",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the browser user", fr="l'utilisateur du navigateur")
                    ),
                    recipient=Business(name="Brave", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.ATTENTION,
                        description=Text(
                            en="attention to an advertisement", fr="de l'attention à une publicité"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="tokens that turn into money", fr="des jetons convertibles en argent"
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Brave", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the advertiser", fr="l'annonceur"), nature=Nature.ORGANISATION
                    ),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="a place for an advertisement", fr="un emplacement publicitaire"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price of a campaign", fr="le prix d'une campagne")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.WRITTEN,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="Attention itself is supplied, and paid.",
                fr="L'attention elle-même est fournie, et payée.",
            ),
            Text(en="The attention is sold on.", fr="L'attention est revendue."),
        ),
        sources=(
            "vijayluiz.com, 'The Brave browser approach to privacy'",
            "topjer.net, 'Brave browser'",
        ),
    ),
    Case(
        id="S29",
        company="Tesco and dunnhumby",
        year=2011,
        country="GB",
        detail="loyalty_data",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.HUB,
            title=Text(
                en="What a loyalty card knows: Tesco Clubcard",
                fr="Ce que sait une carte de fidélité\xa0: Tesco Clubcard",
            ),
            legs=(
                Leg(
                    provider=Business(name="Tesco", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the shopper", fr="la cliente")),
                    value=Value(
                        kind=ValueKind.GOOD, description=Text(en="groceries", fr="des courses")
                    ),
                    compensation=Monetary(
                        description=Text(en="the price on the shelf", fr="le prix en rayon")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.IMPLIED,
                ),
                Leg(
                    provider=Consumer(name=Text(en="the shopper", fr="la cliente")),
                    recipient=Business(name="Tesco", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="purchases with a name to them", fr="des achats nominatifs"
                        ),
                    ),
                    compensation=Material(
                        description=Text(
                            en="points that become vouchers",
                            fr="des points changés en bons d'achat",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="dunnhumby (Tesco)", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the manufacturer", fr="le fabricant"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(en="a study of shoppers", fr="une étude des acheteurs"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a licence fee", fr="une redevance de licence")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.WRITTEN,
                    derives_from=2,
                ),
            ),
        ),
        why=(
            Text(en="The exchange that everybody sees.", fr="L'échange que tout le monde voit."),
            Text(
                en="A second exchange on the same receipt, which few notice.",
                fr="Un second échange sur le même ticket, que peu remarquent.",
            ),
            Text(
                en="What was learnt is sold to makers of food and soap.",
                fr="Ce qui a été appris est vendu aux fabricants.",
            ),
        ),
        sources=(
            "dailymail.co.uk, 'Tesco sells details of your shopping habits for 53m'",
            "thetimes.co.uk",
        ),
    ),
)
