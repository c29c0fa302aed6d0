"""Co-creation: ideas, designs, votes on a product."""

from __future__ import annotations

from c2b.cases.case import Case, Citation, Confidence, Difficulty
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
    Monetary,
    Nature,
    Proposer,
    TermsSetter,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S11",
        company="The LEGO Group",
        year=2008,
        country="DK",
        detail="royalty_design",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.SINGLE,
            title=Text(
                en="A fan's set on the shelves: LEGO Ideas",
                fr="La boîte d'un amateur en rayon\xa0: LEGO Ideas",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the fan designer", fr="la créatrice amatrice")),
                    recipient=Business(
                        name=Text(en="the LEGO Group", fr="le groupe LEGO"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.IDEA,
                        description=Text(en="the design of a set", fr="le modèle d'une boîte"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="a royalty of 1% on net sales, with some copies and a credit",
                            fr="une redevance de 1\xa0% des ventes nettes, avec des exemplaires et une mention",
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
                en="The fan comes with a model; when it is chosen, a written licence gives a royalty that the company sets.",
                fr="L'amatrice vient avec son modèle\xa0; s'il est retenu, une licence écrite lui donne une redevance que fixe l'entreprise.",
            ),
        ),
        sources=(
            Citation(
                where="hellamax.com",
                title="The LEGO Ideas Program",
                note=Text(en="1% of net sales", fr="1\xa0% des ventes nettes"),
            ),
            Citation(where="nas.io", note=Text(en="blog on LEGO Ideas", fr="blog sur LEGO Ideas")),
        ),
    ),
    Case(
        id="S12",
        company="Starbucks",
        year=2008,
        country="US",
        detail="unpaid_ideas",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.SINGLE,
            title=Text(
                en="An idea for the café: My Starbucks Idea",
                fr="Une idée pour le café\xa0: My Starbucks Idea",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the customer", fr="le client")),
                    recipient=Business(name="Starbucks", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.IDEA,
                        description=Text(
                            en="an idea to improve the shops",
                            fr="une idée pour améliorer les cafés",
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(
                            en="a place on the leaderboard and a say",
                            fr="une place au classement et une influence",
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
                en="An idea given for nothing to a company. Who speaks of B2C here looks at the firm's market, not at this exchange.",
                fr="Une idée donnée pour rien à une entreprise. Qui parle ici de B2C regarde le marché de la société, non cet échange.",
            ),
        ),
        sources=(
            Citation(
                where="blog.trinetizen.com",
                note=Text(
                    en="2008, quoting Jeff Jarvis: 'gift economy'",
                    fr="2008, citant Jeff Jarvis\xa0: «\xa0gift economy\xa0»",
                ),
            ),
            Citation(
                where="destination-innovation.com",
                note=Text(
                    en="files it under 'a B to C environment'",
                    fr="le range sous «\xa0a B to C environment\xa0»",
                ),
            ),
        ),
        source_label="B2C",
    ),
    Case(
        id="S13",
        company="Frito-Lay (PepsiCo)",
        year=2012,
        country="US",
        detail="prize_contest",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.SINGLE,
            title=Text(
                en="A new flavour for crisps: Do Us a Flavor",
                fr="Un nouveau goût de chips\xa0: Do Us a Flavor",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the entrant", fr="la participante")),
                    recipient=Business(name="Frito-Lay", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.IDEA,
                        description=Text(en="the idea of a flavour", fr="l'idée d'un goût"),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="one million dollars, or one per cent of the net sales of 2013",
                            fr="un million de dollars, ou 1\xa0% des ventes nettes de 2013",
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
                en="The company opens a contest with a date and a prize; consumers answer it.",
                fr="L'entreprise ouvre un concours daté et doté\xa0; les consommateurs y répondent.",
            ),
        ),
        sources=(
            Citation(
                where="prnewswire.com", note=Text(en="24 September 2012", fr="24 septembre 2012")
            ),
            Citation(where="drugstorenews.com"),
        ),
    ),
    Case(
        id="S14",
        company="C'est qui le patron ?!",
        year=2016,
        country="FR",
        detail="specification_vote",
        difficulty=Difficulty.HARD,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.CHAIN,
            title=Text(
                en="The milk that consumers specified: C'est qui le patron ?!",
                fr="Le lait voulu par les consommateurs\xa0: C'est qui le patron\xa0?!",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the milk drinker", fr="le buveur de lait")),
                    recipient=Business(
                        name=Text(en="the consumers' brand", fr="la marque des consommateurs"),
                        nature=Nature.ORGANISATION,
                    ),
                    value=Value(
                        kind=ValueKind.FEEDBACK,
                        description=Text(
                            en="votes on the recipe and the price",
                            fr="des votes sur le cahier des charges et le prix",
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(
                            en="milk as one would like it", fr="un lait comme on le souhaite"
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.NONE,
                ),
                Leg(
                    provider=Business(
                        name=Text(en="the consumers' brand", fr="la marque des consommateurs"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Consumer(name=Text(en="the milk drinker", fr="le buveur de lait")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="milk sold at 0.99 euro in Carrefour shops",
                            fr="du lait vendu 0,99 euro chez Carrefour",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="the price in the shop", fr="le prix en magasin")
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.IMPLIED,
                    derives_from=1,
                ),
            ),
        ),
        why=(
            Text(
                en="About 7,000 people filled in a questionnaire and were not rewarded.",
                fr="Environ 7\u202f000 personnes ont rempli un questionnaire, sans récompense.",
            ),
            Text(
                en="A sale like any other in a shop, except that its buyers had settled the price beforehand: the terms lens, alone, answers C2B.",
                fr="Une vente comme toute autre en magasin, sauf que les acheteurs en avaient arrêté le prix\xa0: le critère des conditions, seul, répond C2B.",
            ),
        ),
        sources=(
            Citation(where="tf1info.fr", note=Text(en="17 October 2016", fr="17 octobre 2016")),
            Citation(where="agribourgogne.fr"),
            Citation(where="ess-et-societe.net"),
        ),
    ),
    Case(
        id="S15",
        company="Threadless",
        year=2000,
        country="US",
        detail="paid_designs",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.CHAIN,
            title=Text(
                en="T-shirts drawn by amateurs: Threadless",
                fr="Des t-shirts dessinés par des amateurs\xa0: Threadless",
            ),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the amateur designer", fr="le dessinateur amateur")
                    ),
                    recipient=Business(name="Threadless", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.IDEA,
                        description=Text(
                            en="a drawing and the rights to it", fr="un dessin et ses droits"
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(
                            en="2,000 dollars, then 500 whenever it is printed again",
                            fr="2\u202f000 dollars, puis 500 à chaque nouvelle impression",
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
                Leg(
                    provider=Business(name="Threadless", nature=Nature.ORGANISATION),
                    recipient=Consumer(name=Text(en="the shopper", fr="l'acheteuse")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="a T-shirt with the drawing on it",
                            fr="un t-shirt qui porte le dessin",
                        ),
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
                en="Anyone may submit; what is chosen is bought at a posted rate.",
                fr="Chacun peut soumettre\xa0; ce qui est retenu est acheté à un tarif affiché.",
            ),
            Text(
                en="What one consumer drew, other consumers buy.",
                fr="Ce qu'un consommateur a dessiné, d'autres l'achètent.",
            ),
        ),
        sources=(
            Citation(where="opensolver.blogspot.com", note="2008"),
            Citation(where="wiki.p2pfoundation.net", title="Threadless"),
        ),
    ),
    Case(
        id="S36",
        company="Toyota",
        year=1951,
        country="JP",
        detail="employee_suggestions",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.COCREATION,
            composition=Composition.SINGLE,
            title=Text(
                en="The suggestion box in the factory: Toyota",
                fr="La boîte à idées de l'usine\xa0: Toyota",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the employee", fr="l'employée")),
                    recipient=Business(name="Toyota", nature=Nature.ORGANISATION),
                    value=Value(
                        kind=ValueKind.IDEA,
                        description=Text(
                            en="an idea to improve the work",
                            fr="une idée pour améliorer le travail",
                        ),
                    ),
                    compensation=Monetary(
                        description=Text(en="a modest bonus", fr="une prime modeste")
                    ),
                    dependence=Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.STATUTORY,
                ),
            ),
        ),
        why=(
            Text(
                en="The same gesture as the café's idea site, but the author is on the payroll.",
                fr="Le même geste que sur le site d'idées du café, mais l'auteure est salariée.",
            ),
        ),
        sources=(
            Citation(where="artoflean.com", title="Creative Idea Suggestion System"),
            Citation(where="staging.ideawake.com"),
        ),
    ),
)
