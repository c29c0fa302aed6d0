"""Work, employment and their borders."""

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
    Side,
    Subordination,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

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
                    subordination=Subordination.of(Side.PROVIDER),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.WRITTEN,
                ),
            ),
        ),
        why=(
            Text(
                en="Real-time tracking and a scale of penalties show orders, supervision and punishment: whoever works so is employed, whatever a register says.",
                fr="Un suivi en temps réel et un barème de pénalités révèlent ordres, contrôle et sanction\xa0: qui travaille ainsi est salarié, quoi qu'en dise un registre.",
            ),
        ),
        sources=(
            Citation(
                where=Text(
                    en="Cass. soc., 28 November 2018, no. 17-20.079",
                    fr="Cass. soc., 28 novembre 2018, n°\xa017-20.079",
                ),
                note="legifrance.gouv.fr, dhorne-avocat.com",
            ),
        ),
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
                        description=Text(
                            en="so much for each employee entitled to it",
                            fr="tant par salarié qui y a droit",
                        )
                    ),
                    subordination=Subordination.none(),
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
                            en="nothing: it comes with the job",
                            fr="rien\xa0: cela va avec l'emploi",
                        )
                    ),
                    subordination=Subordination.of(Side.RECIPIENT),
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
            Citation(
                where="help.gympass.com",
                title="How do subscriptions work for companies with up to 500 employees",
            ),
            Citation(where="insightdigest.net"),
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
                        name=Text(en="the spare-time driver", fr="le conducteur non professionnel")
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
                            en="part of the fare", fr="une partie du prix de la course"
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
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="Uber's influence on the ride is decisive, the Court held: it is the carrier and no matchmaker. Whether the driver takes orders was left open.",
                fr="L'influence d'Uber sur la course est décisive, a jugé la Cour\xa0: c'est un transporteur et non un intermédiaire. Savoir si le conducteur reçoit des ordres est resté ouvert.",
            ),
            Text(
                en="Whoever needs a car calls one; Uber carries, at a price that Uber decides.",
                fr="Qui a besoin d'une voiture l'appelle\xa0; Uber transporte, au prix que fixe Uber.",
            ),
        ),
        sources=(
            Citation(
                where=Text(en="CJEU, C-434/15", fr="CJUE, C-434/15"),
                note=Text(
                    en="as discussed by files.tourismlaw.pt and recent-ecl.blogspot.com",
                    fr="commenté par files.tourismlaw.pt et recent-ecl.blogspot.com",
                ),
            ),
        ),
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
                        name=Text(en="the influencer", fr="l'influenceur"), nature=Nature.PERSON
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
                            en="payment in money and in kind",
                            fr="une rémunération en argent et en nature",
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
                en="Renting out one's fame as an activity is trade. Textbooks that say C2B look at the person and miss the capacity.",
                fr="Louer sa notoriété de façon suivie est une activité professionnelle. Les manuels qui disent C2B regardent la personne et oublient la qualité.",
            ),
        ),
        sources=(
            Citation(
                where=Text(
                    en="Law no. 2023-451 of 9 June 2023", fr="Loi n°\xa02023-451 du 9 juin 2023"
                ),
                note="economie.gouv.fr/daj",
            ),
            Citation(
                where="dhl.com/discover",
                note=Text(en="calls influencers C2B", fr="dit C2B les influenceurs"),
            ),
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
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="A private person who now and then points to a product does the shop a service. A site that lived by such links would be a business doing the same.",
                fr="Un particulier qui signale de temps à autre un produit rend service à la boutique. Un site qui vivrait de ces liens serait un professionnel faisant la même chose.",
            ),
        ),
        sources=(
            Citation(
                where="itlaw.fandom.com, en.m.wikibooks.org",
                title="Consumer-to-business",
                note=Text(
                    en="the affiliate link as the standard example",
                    fr="le lien d'affiliation comme exemple type",
                ),
            ),
        ),
        source_label="C2B",
    ),
)
