"""Things that businesses buy from private people."""

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
    Monetary,
    Nature,
    Proposer,
    TermsSetter,
    Text,
    Value,
    ValueKind,
)

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
                        description=Text(en="the purchase price", fr="le prix d'achat")
                    ),
                    dependence=Dependence.NONE,
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
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="In its accounts the company itself calls these purchases C2B: the owner brings the car, the company says the price.",
                fr="Dans ses comptes, la société nomme elle-même ces achats C2B\xa0: la propriétaire amène la voiture, la société dit le prix.",
            ),
            Text(
                en="The car is sold on to the trade.",
                fr="La voiture est revendue à des professionnels.",
            ),
        ),
        sources=("financialreports.eu, AUTO1 Group annual reports 2021-2023 (segment line 'C2B')",),
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
                            en="the price shown by the application",
                            fr="le prix affiché par l'application",
                        )
                    ),
                    dependence=Dependence.NONE,
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
                    dependence=Dependence.NONE,
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
            "bfmtv.com, 4 May 2019",
            "livreshebdo.fr on second-hand platforms",
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
                            en="a sum set off against the new car",
                            fr="une somme déduite de la voiture neuve",
                        )
                    ),
                    dependence=Dependence.NONE,
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
                    dependence=Dependence.NONE,
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
            "European Commission guidance on Directive 2005/29/EC, section 1.3 (webgate.ec.europa.eu)",
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
                        description=Text(en="blood plasma", fr="du plasma sanguin"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a prepaid card for each visit",
                            fr="une carte prépayée à chaque visite",
                        )
                    ),
                    dependence=Dependence.NONE,
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
            "businessinsider.com, 'The 24 billion plasma industry', March 2021",
            "proleptic.net ('it's not a payment', says the trade association)",
        ),
    ),
)
