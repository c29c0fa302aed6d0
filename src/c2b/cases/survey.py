"""Surveys and panels, and a census for comparison."""

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
        id="S06",
        company="Google",
        year=2013,
        country="US",
        detail="rewarded_survey",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.SURVEY,
            composition=Composition.CHAIN,
            title=Text(
                en="Short surveys for shop credit: Google Opinion Rewards",
                fr="De petites enquêtes contre du crédit d'achat\xa0: Google Opinion Rewards",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the Android user", fr="l'utilisateur d'Android")
                    ),
                    recipient=Business(name="Google", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(en="answers to a survey", fr="des réponses à une enquête"),
                    ),
                    compensation=Material(
                        description=Text(
                            en="credit for the Google Play shop",
                            fr="un crédit pour la boutique Google Play",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Google", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the market researcher", fr="l'institut d'études"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(en="the answers, gathered", fr="les réponses réunies"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a price for each answer", fr="un prix par réponse")
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="Credit that a single shop accepts is a reward in kind, so the payment lens stays silent. Let PayPal pay for the same answers, as on iOS, and it says C2B as well.",
                fr="Un crédit qu'une seule boutique accepte est un avantage en nature\xa0: le critère du paiement se tait. Que PayPal règle les mêmes réponses, comme sur iOS, et il dit lui aussi C2B.",
            ),
            Text(
                en="Had from consumers for a reward in kind, the answers go to a business for money.",
                fr="Obtenues des consommateurs contre un avantage en nature, les réponses vont à un professionnel contre de l'argent.",
            ),
        ),
        sources=(Citation(where="en.wikipedia.org", title="Google Opinion Rewards"),),
    ),
    Case(
        id="S07",
        company="Enterprise Rent-A-Car",
        year=1994,
        country="US",
        detail="unpaid_satisfaction_survey",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.SURVEY,
            composition=Composition.SINGLE,
            title=Text(
                en="Two questions after a rental: Enterprise",
                fr="Deux questions après une location\xa0: Enterprise",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the customer", fr="la cliente")),
                    recipient=Business(name="Enterprise", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(en="a mark for the service", fr="une note sur le service"),
                    ),
                    compensation=Unpaid(description=Text(en="nothing", fr="rien")),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.NONE,
                ),
            ),
        ),
        why=(
            Text(
                en="No pay and no contract, and the company calls: only the direction of the value makes it C2B.",
                fr="Ni paiement ni contrat, et c'est l'entreprise qui appelle\xa0: seul le sens de la valeur en fait du C2B.",
            ),
        ),
        sources=(
            Citation(where="edwardlowe.org", title="Head Out on the Highway", note="ESQi"),
            Citation(
                where="gopherforum.com",
                note=Text(en="quoting Fortune, 2006", fr="citant Fortune, 2006"),
            ),
        ),
    ),
    Case(
        id="S08",
        company="Facebook",
        year=2016,
        country="US",
        detail="paid_behaviour_panel",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.SURVEY,
            composition=Composition.SINGLE,
            title=Text(
                en="A phone watched for money: the Facebook Research app",
                fr="Un téléphone observé contre de l'argent\xa0: l'application Facebook Research",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the panel member", fr="le panéliste")),
                    recipient=Business(name="Facebook", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="data on the use of a phone",
                            fr="des données sur l'usage d'un téléphone",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="as much as 20 dollars each month",
                            fr="jusqu'à 20 dollars chaque mois",
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
                en="Personal data are sold; the company finds the people and names the price.",
                fr="Des données personnelles sont vendues\xa0; l'entreprise recrute et fixe le prix.",
            ),
        ),
        sources=(
            Citation(
                where="dailydot.com",
                note=Text(
                    en="senators' letter about Project Atlas, 2019",
                    fr="lettre de sénateurs sur Project Atlas, 2019",
                ),
            ),
        ),
    ),
    Case(
        id="S09",
        company="Clic and Walk",
        year=2015,
        country="FR",
        detail="paid_missions",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.SURVEY,
            composition=Composition.CHAIN,
            title=Text(
                en="Small missions in shops: Clic and Walk",
                fr="De petites missions en magasin\xa0: Clic and Walk",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the clicwalker", fr="le clicwalker")),
                    recipient=Business(name="Clic and Walk", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="photographs and opinions, and a look at the shelves",
                            fr="des photos et des opinions, et un coup d'œil aux rayons",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a small sum in euros, or points towards gifts",
                            fr="une petite somme en euros, ou des points cadeaux",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Clic and Walk", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the brand", fr="la marque"), nature=Nature.ORGANISATION
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="a report from the field", fr="un compte rendu de terrain"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="the fee for the study", fr="le prix de l'étude")
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
                en="The highest criminal court saw neither orders nor control during the mission nor punishment: consumers, not employees.",
                fr="La Cour de cassation n'a vu ni ordres, ni contrôle pendant la mission, ni sanction\xa0: des consommateurs, non des salariés.",
            ),
            Text(
                en="What people gathered is processed and sold to a business.",
                fr="Ce que chacun a recueilli est traité puis vendu à un professionnel.",
            ),
        ),
        sources=(
            Citation(
                where=Text(
                    en="Cass. crim., 5 April 2022, no. 20-81.775",
                    fr="Cass. crim., 5 avril 2022, n°\xa020-81.775",
                ),
                note=Text(
                    en="as reported by lexplicite.fr, alain-bensoussan.com and legalnews.fr",
                    fr="d'après lexplicite.fr, alain-bensoussan.com et legalnews.fr",
                ),
            ),
        ),
    ),
    Case(
        id="S10",
        company="INSEE",
        year=2013,
        country="FR",
        detail="statutory_census",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.SURVEY,
            composition=Composition.SINGLE,
            title=Text(en="The French census", fr="Le recensement français"),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the resident", fr="l'habitante")),
                    recipient=PublicBody(
                        name=Text(en="INSEE with the municipality", fr="l'INSEE avec la commune")
                    ),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="a filled-in census form", fr="un bulletin de recensement rempli"
                        ),
                    ),
                    compensation=Unpaid(description=Text(en="nothing", fr="rien")),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.STATUTORY,
                ),
            ),
        ),
        why=(
            Text(
                en="It looks like a survey, yet a public authority asks and the law obliges: outside C2B.",
                fr="Cela ressemble à une enquête, mais une autorité publique demande et la loi oblige\xa0: hors du C2B.",
            ),
        ),
        sources=(
            Citation(
                where=Text(en="Law of 7 June 1951", fr="Loi du 7 juin 1951"),
                note=Text(
                    en="as reported by monguidefinance.com and aubergenville.fr",
                    fr="d'après monguidefinance.com et aubergenville.fr",
                ),
            ),
        ),
    ),
)
