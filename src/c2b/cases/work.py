"""Work, employment and their borders."""

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
    Unpaid,
    Value,
    ValueKind,
)

CASES = (
    Case(
        id="S35",
        company="Take Eat Easy",
        year=2018,
        country="FR",
        detail="platform_work",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(
                en="Self-employed on paper: Take Eat Easy",
                fr="Indépendant sur le papier\xa0: Take Eat Easy",
            ),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(en="the courier", fr="le coursier"), nature=Nature.PERSON
                    ),
                    recipient=Business(name="Take Eat Easy", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.LABOUR,
                        description=Text(en="meals delivered", fr="des repas livrés"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a fee for each delivery", fr="une somme par livraison")
                    ),
                    dependence=Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="Followed by satellite and subject to penalties: orders, control and punishment are facts, and facts beat a register.",
                fr="Suivi par satellite et passible de pénalités\xa0: ordres, contrôle et sanction sont des faits, et les faits l'emportent sur un registre.",
            ),
        ),
        sources=("Cass. soc., 28 Nov 2018, no. 17-20.079 (legifrance.gouv.fr; dhorne-avocat.com)",),
    ),
    Case(
        id="S37",
        company="Gympass (Wellhub)",
        year=2024,
        country="US",
        detail="employee_benefit",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="Gyms for the staff: Gympass",
                fr="Des salles de sport pour le personnel\xa0: Gympass",
            ),
            legs=(
                Leg(
                    provider=Business(name="Gympass", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the employer", fr="l'employeur"), nature=Nature.ORGANISATION
                    ),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="entry to a network of gyms", fr="l'accès à un réseau de salles"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a price for each employee", fr="un prix par salarié")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
                Leg(
                    provider=Business(
                        name=Text(en="the employer", fr="l'employeur"), nature=Nature.ORGANISATION
                    ),
                    recipient=Consumer(name=Text(en="the employee", fr="le salarié")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="entry to the gyms", fr="l'accès aux salles"),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing apart from the working relation",
                            fr="rien hors de la relation de travail",
                        )
                    ),
                    dependence=Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.STATUTORY,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(en="A sale to a company.", fr="Une vente à une entreprise."),
            Text(
                en="Given to the staff because they are the staff.",
                fr="Offert au personnel en tant que personnel.",
            ),
        ),
        sources=(
            "help.gympass.com, 'How do subscriptions work for companies with up to 500 employees'",
            "insightdigest.net",
        ),
    ),
    Case(
        id="S46",
        company="Uber",
        year=2017,
        country="ES",
        detail="platform_work",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.CHAIN,
            title=Text(
                en="A ride in a private car: UberPop",
                fr="Une course en voiture privée\xa0: UberPop",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the driver without licence", fr="le chauffeur sans licence")
                    ),
                    recipient=Business(name="Uber", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.LABOUR,
                        description=Text(
                            en="rides in a private car", fr="des courses en voiture privée"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a share of the fare", fr="une part du prix de la course"
                        )
                    ),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Uber", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the passenger", fr="la passagère")),
                    value=Value(
                        kind=ValueKind.SERVICE, description=Text(en="a ride", fr="une course")
                    ),
                    compensation=Monetary(
                        description=Text(en="the fare", fr="le prix de la course")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="The Court made Uber the carrier; whether the driver takes orders was left open.",
                fr="La Cour a vu en Uber le transporteur\xa0; savoir si le chauffeur reçoit des ordres est resté ouvert.",
            ),
            Text(
                en="The passenger calls; Uber carries and sets the fare.",
                fr="La passagère appelle\xa0; Uber transporte et fixe le prix.",
            ),
        ),
        sources=("CJEU C-434/15, as discussed by files.tourismlaw.pt and recent-ecl.blogspot.com",),
    ),
    Case(
        id="S49",
        company="brand and influencer under French law",
        year=2023,
        country="FR",
        detail="influence",
        difficulty=Difficulty.HARD,
        confidence=Confidence.MEDIUM,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(en="The influencer under French law", fr="L'influenceur en droit français"),
            legs=(
                Leg(
                    provider=Business(
                        name=Text(en="the influencer", fr="l'influenceuse"), nature=Nature.PERSON
                    ),
                    recipient=Business(
                        name=Text(en="the brand", fr="la marque"), nature=Nature.ORGANISATION
                    ),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="content that promotes", fr="du contenu promotionnel"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a fee and benefits in kind",
                            fr="une rémunération et des avantages en nature",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.NEGOTIATED,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="Renting out one's fame as an activity is trade. Textbooks that say C2B look at the person and miss the capacity.",
                fr="Louer sa notoriété de façon suivie est une activité professionnelle. Les manuels qui disent C2B regardent la personne et oublient la qualité.",
            ),
        ),
        sources=(
            "law no. 2023-451 of 9 June 2023 (economie.gouv.fr/daj)",
            "dhl.com/discover (calls influencers C2B)",
        ),
        source_label="C2B",
    ),
    Case(
        id="S50",
        company="Amazon Associates",
        year=1996,
        country="US",
        detail="referral",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.MEDIUM,
        parties=2,
        exchange=Exchange(
            activity=Activity.OTHER,
            composition=Composition.SINGLE,
            title=Text(
                en="A link on a private blog: Amazon Associates",
                fr="Un lien sur un blog privé\xa0: Amazon Associates",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the occasional blogger", fr="la blogueuse occasionnelle")
                    ),
                    recipient=Business(name="Amazon", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a buyer sent along", fr="un acheteur adressé"),
                    ),
                    compensation=Monetary(description=Text(en="a commission", fr="une commission")),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="A link now and then by a private person; on a professional site the same link is B2B.",
                fr="Un lien de temps à autre par une personne privée\xa0; sur un site professionnel, le même lien relève du B2B.",
            ),
        ),
        sources=(
            "itlaw.fandom.com and en.m.wikibooks.org, 'Consumer-to-business' (affiliate link as the standard example)",
        ),
        source_label="C2B",
    ),
)
