"""Things that businesses buy from private people."""

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
        id="S21",
        company="AUTO1 Group",
        year=2012,
        country="DE",
        detail="purchase_from_consumer",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(en="We buy your car: AUTO1", fr="Nous achetons votre voiture\xa0: AUTO1"),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the car owner", fr="la propriétaire de la voiture")
                    ),
                    recipient=Business(name="AUTO1", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a used car", fr="une voiture d'occasion"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the sum that the company offers",
                            fr="la somme que propose la société",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.WRITTEN,
                ),
                Leg(
                    provider=Business(name="AUTO1", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the car dealer", fr="le concessionnaire"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a used car", fr="une voiture d'occasion"),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price at auction", fr="le prix aux enchères")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="AUTO1's own accounts enter these purchases under C2B. The owner turns up with one particular car; the figure is the company's.",
                fr="Les comptes d'AUTO1 rangent eux-mêmes ces achats en C2B. La propriétaire vient avec une voiture précise\xa0; le chiffre est celui de la société.",
            ),
            Text(
                en="The car is sold on to the trade.",
                fr="La voiture est revendue à des professionnels.",
            ),
        ),
        sources=(
            Citation(
                where="financialreports.eu",
                note=Text(
                    en="AUTO1 Group, annual reports 2021-2023: segment line 'C2B'",
                    fr="AUTO1 Group, rapports annuels 2021-2023\xa0: ligne de segment «\xa0C2B\xa0»",
                ),
            ),
        ),
        source_label="C2B",
    ),
    Case(
        id="S22",
        company="momox",
        year=2019,
        country="DE",
        detail="purchase_from_consumer",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="Old books for a posted price: momox",
                fr="De vieux livres à prix affiché\xa0: momox",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(
                            en="the reader who clears a shelf", fr="le lecteur qui vide une étagère"
                        )
                    ),
                    recipient=Business(name="momox", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a used book", fr="un livre d'occasion"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the fixed sum that the application displays",
                            fr="la somme fixe qu'affiche l'application",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="momox", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the next reader", fr="la lectrice suivante")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a used book", fr="un livre d'occasion"),
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
            Text(
                en="A company buys from a private person at its own price.",
                fr="Une société achète à un particulier, à son propre prix.",
            ),
            Text(
                en="The company owned the book in between, which tells it from a platform for private sales.",
                fr="La société a possédé le livre entre-temps, ce qui la distingue d'une plateforme entre particuliers.",
            ),
        ),
        sources=(
            Citation(where="bfmtv.com", note=Text(en="4 May 2019", fr="4 mai 2019")),
            Citation(
                where="livreshebdo.fr",
                note=Text(en="second-hand platforms", fr="plateformes de l'occasion"),
            ),
        ),
    ),
    Case(
        id="S23",
        company="car dealer (Commission guidance)",
        year=2009,
        country="EU",
        detail="trade_in",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.RECIPROCAL,
            title=Text(
                en="The old car against the new one", fr="L'ancienne voiture contre la neuve"
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the private owner", fr="le propriétaire privé")
                    ),
                    recipient=Business(
                        name=Text(en="the dealer", fr="le concessionnaire"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="the old car", fr="l'ancienne voiture"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a deduction from the price of the new one",
                            fr="une déduction sur le prix de la neuve",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.WRITTEN,
                ),
                Leg(
                    provider=Business(
                        name=Text(en="the dealer", fr="le concessionnaire"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Consumer(
                        name=Text(en="the private owner", fr="le propriétaire privé")
                    ),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(en="a new car", fr="une voiture neuve"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the price, less the old car", fr="le prix, moins l'ancienne voiture"
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="By itself, a trader who buys from a consumer is outside the directive on unfair practices.",
                fr="Prise seule, la reprise par un professionnel échappe à la directive sur les pratiques déloyales.",
            ),
            Text(
                en="No trade-in without this sale: the Commission reads both as one practice towards a consumer.",
                fr="Pas de reprise sans cette vente\xa0: la Commission lit les deux comme une seule pratique envers un consommateur.",
            ),
        ),
        sources=(
            Citation(
                where=Text(
                    en="European Commission, guidance on Directive 2005/29/EC, section 1.3",
                    fr="Commission européenne, orientations sur la directive 2005/29/CE, section 1.3",
                ),
                note="webgate.ec.europa.eu",
            ),
        ),
    ),
    Case(
        id="S30",
        company="CSL Plasma",
        year=2021,
        country="US",
        detail="bodily_good",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(en="Plasma for a prepaid card", fr="Du plasma contre une carte prépayée"),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the donor", fr="le donneur")),
                    recipient=Business(name="CSL Plasma", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="plasma from the donor's blood", fr="du plasma tiré de son sang"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="money on a prepaid card for each donation",
                            fr="de l'argent sur une carte prépayée à chaque don",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="It is called a gift, and the money a thank-you for time; what can be observed is a raw material supplied for money.",
                fr="On parle de don, et d'un merci pour le temps\xa0; ce qui s'observe est une matière première fournie contre de l'argent.",
            ),
        ),
        sources=(
            Citation(
                where="businessinsider.com",
                title="The 24 billion plasma industry",
                note=Text(en="March 2021", fr="mars 2021"),
            ),
            Citation(
                where="proleptic.net",
                note=Text(
                    en="'it's not a payment', says the trade association",
                    fr="«\xa0it's not a payment\xa0», dit la fédération du secteur",
                ),
            ),
        ),
    ),
)
