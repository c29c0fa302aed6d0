"""Surveys and panels, and a census for comparison."""

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
    PublicBody,
    TermsSetter,
    Text,
    Unpaid,
    Value,
    ValueKind,
)

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
                        name=Text(en="the phone user", fr="l'utilisatrice du téléphone")
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
                    dependence=Dependence.NONE,
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
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="Credit that one shop alone accepts is a reward in kind; where the same answers earn money, the payment lens speaks.",
                fr="Un crédit qu'une seule boutique accepte est un avantage en nature\xa0; là où les mêmes réponses rapportent de l'argent, le critère du paiement se prononce.",
            ),
            Text(
                en="The answers are sold to a business that ordered them.",
                fr="Les réponses sont vendues au professionnel qui les a commandées.",
            ),
        ),
        sources=("en.wikipedia.org, 'Google Opinion Rewards'",),
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
                    dependence=Dependence.NONE,
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
            "edwardlowe.org, 'Head Out on the Highway' (ESQi)",
            "gopherforum.com quoting Fortune 2006",
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
                            en="up to 20 dollars a month", fr="jusqu'à 20 dollars par mois"
                        )
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
                en="Personal data are sold; the company finds the people and names the price.",
                fr="Des données personnelles sont vendues\xa0; l'entreprise recrute et fixe le prix.",
            ),
        ),
        sources=("dailydot.com on the senators' letter about Project Atlas (2019)",),
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
                            en="photographs, opinions and shelf checks",
                            fr="des photos, des opinions et des relevés de rayon",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a few euros, or gift points",
                            fr="quelques euros ou des points cadeaux",
                        )
                    ),
                    dependence=Dependence.NONE,
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
                        description=Text(en="the price of the study", fr="le prix de l'étude")
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
                en="The highest criminal court saw neither orders nor control during the mission nor punishment: consumers, not employees.",
                fr="La Cour de cassation n'a vu ni ordres, ni contrôle pendant la mission, ni sanction\xa0: des consommateurs, non des salariés.",
            ),
            Text(
                en="What people gathered is processed and sold to a business.",
                fr="Ce que chacun a recueilli est traité puis vendu à un professionnel.",
            ),
        ),
        sources=(
            "Cass. crim., 5 April 2022, no. 20-81.775, as reported by lexplicite.fr, alain-bensoussan.com, legalnews.fr",
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
                    recipient=PublicBody(name="INSEE"),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="a filled-in census form", fr="un bulletin de recensement rempli"
                        ),
                    ),
                    compensation=Unpaid(description=Text(en="nothing", fr="rien")),
                    dependence=Dependence.NONE,
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
        sources=("law of 7 June 1951 as reported by monguidefinance.com and aubergenville.fr",),
    ),
)
