"""Reviews that somebody asked for: against a product, a refund, a card, or by order."""

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
    Side,
    Subordination,
    TermsSetter,
    UnknownParty,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

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
                    subordination=Subordination.none(),
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
                en="The reviewer gives the opinion, but Amazon does the inviting and writes the rules: value and initiative point opposite ways.",
                fr="Le testeur donne son opinion, mais Amazon invite et fixe les règles\xa0: valeur et initiative vont en sens contraires.",
            ),
            Text(
                en="What the reviewers gave is sold on to the brand as a service between businesses.",
                fr="Ce que les testeurs ont donné est revendu à la marque, entre professionnels.",
            ),
        ),
        sources=(
            Citation(where="en.wikipedia.org", title="Amazon Vine"),
            Citation(
                where="climbtheladder.com",
                note=Text(en="Amazon's review policy", fr="les règles d'Amazon sur les avis"),
            ),
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
                            en="opinions on what the house sells",
                            fr="des avis sur ce que vend la maison",
                        ),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="only the usual salary", fr="seulement le salaire habituel"
                        )
                    ),
                    subordination=Subordination.of(Side.PROVIDER),
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
        sources=(
            Citation(
                where="ftc.gov",
                note=Text(
                    en="press release of November 2020: final consent agreement",
                    fr="communiqué de novembre 2020\xa0: accord définitif",
                ),
            ),
        ),
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
                        description=Text(
                            en="a review that gives all five stars",
                            fr="un avis qui donne les cinq étoiles",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="the price paid back through PayPal, at times with something on top",
                            fr="le prix rendu par PayPal, parfois augmenté d'une prime",
                        )
                    ),
                    subordination=Subordination.none(),
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
        sources=(
            Citation(
                where="scmp.com, conversation.which.co.uk",
                note=Text(
                    en="a consumer association's undercover inquiry",
                    fr="l'enquête sous couverture d'une association de consommateurs",
                ),
            ),
        ),
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
                        name=Text(en="the software user", fr="l'utilisateur du logiciel"),
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
                            en="a gift card, 10 to 25 dollars in value",
                            fr="une carte cadeau d'une valeur de 10 à 25 dollars",
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
                en="The card goes into a private pocket, the experience was gained on the job. Until somebody says in which capacity the user writes, C2B and B2B both stand.",
                fr="La carte va dans une poche privée, l'expérience vient du métier. Tant qu'on ignore en quelle qualité écrit l'utilisateur, C2B et B2B restent possibles.",
            ),
        ),
        sources=(
            Citation(
                where="pesaonline.co.ke, capterra.com",
                note=Text(en="incentives", fr="les récompenses"),
            ),
            Citation(
                where="g2crowd.com",
                note=Text(
                    en="community guidelines: identity and employer are verified",
                    fr="règles de la communauté\xa0: identité et employeur sont vérifiés",
                ),
            ),
        ),
    ),
)
