"""Reviews, paid and unpaid, honest and bought."""

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
    Immaterial,
    Leg,
    Material,
    Monetary,
    Nature,
    Proposer,
    TermsSetter,
    Text,
    UnknownParty,
    Unpaid,
    Value,
    ValueKind,
)

CASES = (
    Case(
        id="S01",
        company="Amazon",
        year=2007,
        country="US",
        detail="product_for_review",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.CHAIN,
            title=Text(
                en="A product in exchange for a review: Amazon Vine",
                fr="Un produit contre un avis\xa0: Amazon Vine",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the invited reviewer", fr="le testeur invité")),
                    recipient=Business(name="Amazon", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(
                            en="a review that Amazon publishes", fr="un avis qu'Amazon publie"
                        ),
                    ),
                    compensation=Material(
                        description=Text(
                            en="the product under review, to keep", fr="le produit évalué, à garder"
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Amazon", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the brand", fr="la marque"), nature=Nature.ORGANISATION
                    ),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="a service that brings reviews in",
                            fr="un service qui procure des avis",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a fee for taking part", fr="des frais de participation"
                        )
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
                en="The reviewer gives the opinion, but Amazon does the inviting and writes the rules: value and initiative point opposite ways.",
                fr="Le testeur donne son opinion, mais Amazon invite et fixe les règles\xa0: valeur et initiative vont en sens contraires.",
            ),
            Text(
                en="What the reviewers gave is sold on to the brand as a service between businesses.",
                fr="Ce que les testeurs ont donné est revendu à la marque, entre professionnels.",
            ),
        ),
        sources=(
            "en.wikipedia.org, 'Amazon Vine'",
            "climbtheladder.com on Amazon's review policy",
        ),
    ),
    Case(
        id="S02",
        company="Yelp",
        year=2014,
        country="US",
        detail="unpaid_review",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.CHAIN,
            title=Text(
                en="Reviews for nothing, read by everybody: Yelp",
                fr="Des avis bénévoles, lus par tous\xa0: Yelp",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the reviewer", fr="l'auteur de l'avis")),
                    recipient=Business(name="Yelp", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(
                            en="an opinion on a local shop", fr="un avis sur un commerce local"
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(
                            en="badges, Elite status, invitations",
                            fr="badges, statut Elite, invitations",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Yelp", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the reader", fr="le lecteur")),
                    value=Value(
                        kind=ValueKind.CONTENT,
                        description=Text(
                            en="access to all the reviews", fr="l'accès à tous les avis"
                        ),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing from the reader; advertisers pay elsewhere",
                            fr="rien du lecteur\xa0; des annonceurs paient ailleurs",
                        )
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
                en="Nobody asks and nobody pays: the author chooses the place and posts. A court refused to see wages owed.",
                fr="Personne ne demande ni ne paie\xa0: l'auteur choisit le lieu et publie. Un tribunal a refusé d'y voir un salaire dû.",
            ),
            Text(
                en="The collected reviews go back to consumers without a price.",
                fr="Les avis réunis reviennent aux consommateurs, sans prix.",
            ),
        ),
        sources=(
            "classaction.org and consumerist.com on Jeung v. Yelp",
            "balkinlegal.com (case dismissed)",
        ),
    ),
    Case(
        id="S03",
        company="Epinions",
        year=1999,
        country="US",
        detail="paid_review",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.SINGLE,
            title=Text(en="Paid by the reading: Epinions", fr="Payé à la lecture\xa0: Epinions"),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the reviewer", fr="l'auteur de l'avis")),
                    recipient=Business(name="Epinions", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(en="a product review", fr="un avis sur un produit"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a royalty for each reading and a share of income",
                            fr="une redevance par lecture et une part des revenus",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="The author picks product and words and receives money at the site's own rate.",
                fr="L'auteur choisit le produit et les mots, et reçoit de l'argent au tarif du site.",
            ),
        ),
        sources=(
            "blog.ericgoldman.org, 'Epinions... some lessons' (former general counsel)",
            "faculty.washington.edu slide on Epinions",
        ),
    ),
    Case(
        id="S04",
        company="Sunday Riley Modern Skincare",
        year=2019,
        country="US",
        detail="fake_review_by_staff",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.SINGLE,
            title=Text(
                en="Staff told to review their employer's creams: Sunday Riley",
                fr="Des salariés priés d'évaluer les crèmes maison\xa0: Sunday Riley",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(
                            en="the employee who poses as a customer",
                            fr="la salariée qui se fait passer pour une cliente",
                        )
                    ),
                    recipient=Business(name="Sunday Riley", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(
                            en="reviews of the house products",
                            fr="des avis sur les produits maison",
                        ),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing beyond the salary", fr="rien de plus que le salaire"
                        )
                    ),
                    dependence=Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.STATUTORY,
                ),
            ),
        ),
        why=(
            Text(
                en="The order comes from the employer: it is work under authority, and a false name on the account changes nothing.",
                fr="L'ordre vient de l'employeur\xa0: c'est un travail sous autorité, et un faux nom sur le compte n'y change rien.",
            ),
        ),
        sources=("ftc.gov press release, Nov 2020 (final consent agreement)",),
    ),
    Case(
        id="S05",
        company="Amazon marketplace sellers",
        year=2018,
        country="GB",
        detail="bought_review",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.SINGLE,
            title=Text(en="Five stars against a refund", fr="Cinq étoiles contre remboursement"),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(
                            en="the shopper recruited online", fr="l'acheteur recruté en ligne"
                        )
                    ),
                    recipient=Business(
                        name=Text(
                            en="the marketplace seller", fr="le vendeur de la place de marché"
                        ),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(en="a five-star review", fr="un avis à cinq étoiles"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the price refunded, at times with a fee",
                            fr="le prix remboursé, parfois avec une prime",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.NONE,
                ),
            ),
        ),
        why=(
            Text(
                en="The practice is unlawful, and the direction is the same: naming a paradigm does not approve of it.",
                fr="La pratique est illicite, et le sens reste le même\xa0: nommer un paradigme ne vaut pas approbation.",
            ),
        ),
        sources=("scmp.com and conversation.which.co.uk on the Which? undercover investigation",),
    ),
    Case(
        id="S48",
        company="Capterra",
        year=2024,
        country="US",
        detail="incentivised_professional_review",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.REVIEW,
            composition=Composition.SINGLE,
            title=Text(
                en="A gift card for an opinion on office software: Capterra",
                fr="Une carte cadeau pour un avis sur un logiciel\xa0: Capterra",
            ),
            legs=(
                Leg(
                    provider=UnknownParty(
                        name=Text(en="the software user", fr="l'utilisatrice du logiciel"),
                        nature=Nature.PERSON,
                    ),
                    recipient=Business(name="Capterra", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(
                            en="a review of software used at work",
                            fr="un avis sur un logiciel de travail",
                        ),
                    ),
                    compensation=Material(
                        description=Text(
                            en="a gift card of 10 to 25 dollars",
                            fr="une carte cadeau de 10 à 25 dollars",
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
                en="The card goes to the person, the experience comes from the job: one must ask in which capacity she writes.",
                fr="La carte va à la personne, l'expérience vient du métier\xa0: il faut demander en quelle qualité elle écrit.",
            ),
        ),
        sources=(
            "pesaonline.co.ke and capterra.com on incentives",
            "g2crowd.com community guidelines (identity and employer are verified)",
        ),
    ),
)
