"""Crowdsourcing: small pieces of work by many people."""

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
    Reciprocal,
    Subordination,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S17",
        company="Waze (Google)",
        year=2019,
        country="US",
        detail="unpaid_mapping",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.CHAIN,
            title=Text(
                en="Volunteers who mend the map: Waze",
                fr="Des bénévoles qui corrigent la carte\xa0: Waze",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the volunteer editor", fr="l'éditrice bénévole")
                    ),
                    recipient=Business(name="Waze", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="corrections to the map", fr="des corrections de la carte"
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(
                            en="points, ranks and small favours",
                            fr="des points, des rangs et de petits avantages",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Waze", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the driver", fr="le conducteur")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="directions on the road", fr="un guidage routier"),
                    ),
                    compensation=Unpaid(
                        description=Text(
                            en="nothing from the driver; advertisers pay elsewhere",
                            fr="rien du conducteur\xa0; des annonceurs paient ailleurs",
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
                en="It is a pastime whose fruit goes to a company. When to begin, what to mend and when to stop is the volunteer's affair: nothing there resembles a boss.",
                fr="C'est un passe-temps dont le fruit va à une entreprise. Quand commencer, que corriger et quand s'arrêter est l'affaire du bénévole\xa0: rien n'y ressemble à un patron.",
            ),
            Text(
                en="The better map serves consumers free of charge.",
                fr="La carte améliorée sert gratuitement aux consommateurs.",
            ),
        ),
        sources=(
            Citation(where="fortune.com", note=Text(en="26 November 2019", fr="26 novembre 2019")),
            Citation(where="popularmechanics.com", title="Waze volunteer work force"),
        ),
    ),
    Case(
        id="S18",
        company="Google",
        year=2015,
        country="US",
        detail="unaware_microtask",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.SINGLE,
            title=Text(
                en="One word to prove you are human: reCAPTCHA",
                fr="Un mot pour prouver qu'on est humain\xa0: reCAPTCHA",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(
                            en="the visitor of another site", fr="la visiteuse d'un autre site"
                        )
                    ),
                    recipient=Business(name="Google", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.LABOUR,
                        description=Text(
                            en="one word read and typed in", fr="un mot lu puis saisi"
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(en="a page that opens", fr="une page qui s'ouvre")
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
                en="Something of use is given, knowingly or not; awareness matters for fairness, not for the name.",
                fr="Quelque chose d'utile est donné, en le sachant ou non\xa0; la conscience importe à la loyauté, pas au nom.",
            ),
        ),
        sources=(Citation(where="universalhub.com", note="Rojas-Lozano v. Google, 2015"),),
    ),
    Case(
        id="S19",
        company="Duolingo",
        year=2013,
        country="US",
        detail="learning_for_translation",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.HUB,
            title=Text(
                en="Lessons paid with translations: Duolingo and BuzzFeed",
                fr="Des leçons payées en traductions\xa0: Duolingo et BuzzFeed",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the learner", fr="l'apprenante")),
                    recipient=Business(name="Duolingo", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.LABOUR,
                        description=Text(
                            en="an article translated as an exercise",
                            fr="un article traduit en guise d'exercice",
                        ),
                    ),
                    compensation=Reciprocal(
                        leg=2,
                        description=Text(
                            en="the lessons that come in return, as leg 2",
                            fr="les leçons reçues en retour, prestation 2",
                        ),
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Duolingo", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the learner", fr="l'apprenante")),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(en="a language course", fr="un cours de langue"),
                    ),
                    compensation=Reciprocal(
                        leg=1,
                        description=Text(
                            en="what the learner translates in leg 1",
                            fr="ce que traduit l'apprenante, prestation 1",
                        ),
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.PROVIDER,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Duolingo", nature=Nature.ORGANISATION),
                    recipient=Business(name="BuzzFeed", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.SERVICE,
                        description=Text(
                            en="articles in another language",
                            fr="des articles dans une autre langue",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="some 4 cents for each word", fr="quelque 4 cents par mot"
                        )
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
                en="The company chooses the exercise because it needs the result.",
                fr="L'entreprise choisit l'exercice parce qu'elle a besoin du résultat.",
            ),
            Text(en="The other half of a barter.", fr="L'autre moitié d'un troc."),
            Text(
                en="The work of the crowd is sold to a publisher.",
                fr="Le travail de la foule est vendu à un éditeur.",
            ),
        ),
        sources=(
            Citation(where="d3.harvard.edu", title="Lessons from Duolingo's effort…"),
            Citation(
                where="foxbusiness.com", title="Duolingo gets users to translate BuzzFeed articles"
            ),
        ),
    ),
    Case(
        id="S20",
        company="Shutterstock",
        year=2012,
        country="US",
        detail="content_licence",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.MEDIUM,
        parties=3,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.CHAIN,
            title=Text(
                en="A hobby that sells photographs: Shutterstock",
                fr="Un loisir qui vend des photos\xa0: Shutterstock",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the hobby photographer", fr="le photographe amateur")
                    ),
                    recipient=Business(name="Shutterstock", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.CONTENT,
                        description=Text(
                            en="a licence on a photograph", fr="une licence sur une photo"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a royalty whenever it is downloaded",
                            fr="une redevance chaque fois qu'elle est téléchargée",
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Shutterstock", nature=Nature.ORGANISATION),
                    recipient=Business(
                        name=Text(en="the advertising agency", fr="l'agence de publicité"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.CONTENT,
                        description=Text(en="a licensed picture", fr="une image sous licence"),
                    ),
                    compensation=Monetary(
                        description=Text(en="a subscription", fr="un abonnement")
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
                en="Pocket money on the side leaves the person private; a professional behind the same account would be B2B.",
                fr="Un revenu d'appoint laisse la personne privée\xa0; un professionnel derrière le même compte relèverait du B2B.",
            ),
            Text(
                en="Shutterstock does not stand aside: it grants the second licence itself, as a principal.",
                fr="Shutterstock ne s'efface pas\xa0: il accorde lui-même la seconde licence, en son nom.",
            ),
        ),
        sources=(
            Citation(
                where="dhl.com/discover",
                title="What is e-commerce",
                note=Text(en="an example of C2B", fr="un exemple de C2B"),
            ),
            Citation(
                where="markstoutphotography.wordpress.com",
                note=Text(en="average earnings, 2012", fr="gains moyens, 2012"),
            ),
        ),
        source_label="C2B",
    ),
)
