"""Co-creation: ideas, designs, votes on a product."""

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
        id="S11",
        company="The LEGO Group",
        year=2008,
        country="DK",
        detail="royalty_design",
        difficulty=Difficulty.EASY,
        confidence=Confidence.HIGH,
        parties=2,
        exchange=Exchange(
            activity=Activity.CO_CREATION,
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
                            en="1% of net sales, copies and a credit",
                            fr="1\xa0% des ventes nettes, des exemplaires et une mention",
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
            "hellamax.com, 'The LEGO Ideas Program' (1% of net sales)",
            "nas.io blog on LEGO Ideas",
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
            activity=Activity.CO_CREATION,
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
            "blog.trinetizen.com (2008, quoting Jeff Jarvis: 'gift economy')",
            "destination-innovation.com (files it under 'a B to C environment')",
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
            activity=Activity.CO_CREATION,
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
                            en="a million dollars or 1% of a year's net sales",
                            fr="un million de dollars ou 1\xa0% des ventes nettes d'une année",
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
            "prnewswire.com, 24 Sept 2012",
            "drugstorenews.com",
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
            activity=Activity.CO_CREATION,
            composition=Composition.CHAIN,
            title=Text(
                en="The milk that consumers specified: C'est qui le patron ?!",
                fr="Le lait voulu par les consommateurs\xa0: C'est qui le patron\xa0?!",
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the voter", fr="la votante")),
                    recipient=Business(
                        name=Text(en="the brand company", fr="la société de la marque"),
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
                            en="the product that was wished for", fr="le produit souhaité"
                        )
                    ),
                    dependence=Dependence.NONE,
                    proposer=Proposer.RECIPIENT,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.NONE,
                ),
                Leg(
                    provider=Business(
                        name=Text(en="the brand company", fr="la société de la marque"),
                        nature=Nature.ORGANISATION,
                    ),
                    recipient=Consumer(name=Text(en="the milk buyer", fr="l'acheteuse de lait")),
                    value=Value(
                        kind=ValueKind.GOOD,
                        description=Text(
                            en="a litre of milk at 0.99 euro", fr="un litre de lait à 0,99 euro"
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
                en="Milk and money run as in any shop, but consumers fixed the price: one lens alone turns round.",
                fr="Lait et argent vont comme dans tout magasin, mais les consommateurs ont fixé le prix\xa0: un seul critère se retourne.",
            ),
        ),
        sources=(
            "tf1info.fr, 17 Oct 2016",
            "agribourgogne.fr",
            "ess-et-societe.net",
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
            activity=Activity.CO_CREATION,
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
                            en="2,000 dollars, and 500 for each reprint",
                            fr="2\u202f000 dollars, et 500 par réimpression",
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
                        description=Text(en="a printed T-shirt", fr="un t-shirt imprimé"),
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
                en="The drawing comes back to consumers as a product.",
                fr="Le dessin revient aux consommateurs sous forme de produit.",
            ),
        ),
        sources=(
            "opensolver.blogspot.com (2008)",
            "wiki.p2pfoundation.net, 'Threadless'",
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
            activity=Activity.CO_CREATION,
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
                        description=Text(en="a small reward", fr="une petite récompense")
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
            "artoflean.com, 'Creative Idea Suggestion System'",
            "staging.ideawake.com",
        ),
    ),
)
