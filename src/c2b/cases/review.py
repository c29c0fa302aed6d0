"""Reviews that their authors wrote unasked."""

from __future__ import annotations

from c2b.cases.case import Case, Citation, Confidence, Difficulty
from c2b.models import (
    Activity,
    Business,
    Composition,
    Consumer,
    ContractForm,
    Exchange,
    Immaterial,
    Leg,
    Monetary,
    Nature,
    Proposer,
    Subordination,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
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
                            en="a badge, the Elite rank and invitations",
                            fr="un badge, le rang Elite et des invitations",
                        )
                    ),
                    subordination=Subordination.none(),
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
                            en="every review, open to be read", fr="tous les avis, en libre lecture"
                        ),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing from the reader; advertisers pay elsewhere",
                            fr="rien du lecteur\xa0; des annonceurs paient ailleurs",
                        )
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
                en="Nobody asks and nobody pays: the author chooses the place and posts. A court refused to see wages owed.",
                fr="Personne ne demande ni ne paie\xa0: l'auteur choisit le lieu et publie. Un tribunal a refusé d'y voir un salaire dû.",
            ),
            Text(
                en="The collected reviews go back to consumers without a price.",
                fr="Les avis réunis reviennent aux consommateurs, sans prix.",
            ),
        ),
        sources=(
            Citation(where="classaction.org, consumerist.com", note="Jeung v. Yelp"),
            Citation(where="balkinlegal.com", note=Text(en="case dismissed", fr="demande rejetée")),
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
                        description=Text(
                            en="an opinion on a product of the author's choice",
                            fr="un avis sur un produit au choix de l'auteur",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a royalty for each reading and a share of income",
                            fr="une redevance par lecture et une part des revenus",
                        )
                    ),
                    subordination=Subordination.none(),
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
            Citation(
                where="blog.ericgoldman.org",
                title="Epinions… some lessons",
                note=Text(
                    en="by its former general counsel", fr="par son ancien directeur juridique"
                ),
            ),
            Citation(
                where="faculty.washington.edu",
                note=Text(en="a slide on Epinions", fr="une diapositive sur Epinions"),
            ),
        ),
    ),
)
