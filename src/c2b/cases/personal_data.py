"""Data and attention."""

from __future__ import annotations

from c2b.cases.case import Case, Citation, Confidence, Difficulty
from c2b.models import (
    Activity,
    Business,
    Composition,
    Consumer,
    ContractForm,
    Exchange,
    Leg,
    Material,
    Monetary,
    Nature,
    Proposer,
    Reciprocal,
    Subordination,
    TermsSetter,
    Value,
    ValueKind,
)
from c2b.text import Text

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
                            en="the data that come back as leg 2",
                            fr="les données qui reviennent, prestation 2",
                        ),
                    ),
                    subordination=Subordination.none(),
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
                        description=Text(en="data about oneself", fr="des données sur soi"),
                    ),
                    compensation=Reciprocal(
                        leg=1,
                        description=Text(
                            en="the use of the network, leg 1", fr="l'usage du réseau, prestation 1"
                        ),
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
                en="Lectures and books did not make the holder a trader while the account stayed mainly private.",
                fr="Conférences et livres n'ont pas fait du titulaire un professionnel, le compte restant surtout privé.",
            ),
            Text(
                en="The law now treats such data much as it treats a price: behind a free B2C stands a free C2B.",
                fr="Le droit traite désormais ces données presque comme un prix\xa0: derrière un B2C gratuit se tient un C2B gratuit.",
            ),
        ),
        sources=(
            Citation(
                where=Text(en="CJEU, C-498/16", fr="CJUE, C-498/16"),
                note=Text(
                    en="as reported by sites.unimi.it and wiggin.co.uk",
                    fr="d'après sites.unimi.it et wiggin.co.uk",
                ),
            ),
            Citation(
                where=Text(
                    en="Directive (EU) 2019/770, Art. 3", fr="Directive (UE) 2019/770, art. 3"
                ),
                note=Text(en="as reported by gamingtechlaw.com", fr="d'après gamingtechlaw.com"),
            ),
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
                            en="a moment given to an advertisement",
                            fr="un instant accordé à une publicité",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="BAT tokens, which turn into money",
                            fr="des jetons BAT, convertibles en argent",
                        )
                    ),
                    subordination=Subordination.none(),
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
                en="Looking is what the user supplies, and looking is what Brave pays for.",
                fr="Regarder, voilà ce que fournit l'utilisateur\xa0; regarder, voilà ce que paie Brave.",
            ),
            Text(en="The attention is sold on.", fr="L'attention est revendue."),
        ),
        sources=(
            Citation(where="vijayluiz.com", title="The Brave browser approach to privacy"),
            Citation(where="topjer.net", title="Brave browser"),
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
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="the contents of a basket", fr="le contenu d'un panier"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price on the shelf", fr="le prix en rayon")
                    ),
                    subordination=Subordination.none(),
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
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Tesco", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the manufacturer", fr="le fabricant"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="knowledge of shoppers, as dunnhumby distils it",
                            fr="la connaissance des clients, élaborée par dunnhumby",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price of a licence", fr="le prix d'une licence")
                    ),
                    subordination=Subordination.none(),
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
                en="Unilever, Nestlé, Heinz and others pay for what the cards have told.",
                fr="Unilever, Nestlé, Heinz et d'autres paient ce que les cartes ont appris.",
            ),
        ),
        sources=(
            Citation(
                where="dailymail.co.uk", title="Tesco sells details of your shopping habits for 53m"
            ),
            Citation(where="thetimes.co.uk"),
        ),
    ),
)
