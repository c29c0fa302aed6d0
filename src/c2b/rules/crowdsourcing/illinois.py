"""Rules of Illinois on contracts with freelance contributors."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter
from c2b.rules.crowdsourcing.freelance import (
    HIRING_PARTY,
    LARGE_CONTRACT,
    WRITTEN_AND_ON_THE_DAY,
    WRITTEN_CONTRACT,
    F,
    amount_before,
    freelance_examples,
    made_since,
    threshold,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.text import Text

_SINCE_ACT = date(2024, 7, 1)

WRITTEN_FREELANCE_IL = Rule(
    id="crowdsourcing.contract.written-freelance.us-il",
    title=Text(
        en="Written and timely paid freelance work in Illinois",
        fr="Prestation sous contrat écrit et payée à temps, Illinois",
    ),
    asks=Text(
        en="A freelance contract of 500 dollars or more, alone or with those of the 120 days "
        "before between the same parties, is written with its items, and paid by the day fixed "
        "and in any case within 30 days of completion.",
        fr="Un contrat de prestation de 500 dollars ou plus, seul ou cumulé avec ceux des 120 "
        "jours précédents entre les mêmes parties, est écrit avec les mentions requises et "
        "payé à l’échéance fixée, en tout cas dans les 30 jours de l’achèvement.",
    ),
    message=Text(
        en="From 500 dollars, write the contract with names, products or services, value, rate, "
        "method and date of payment, and pay within 30 days of completion: no later day may be "
        "fixed.",
        fr="Dès 500 dollars, rédigez le contrat avec les noms, les produits ou services, la "
        "valeur, le tarif, le mode et la date de paiement, et payez dans les 30 jours de "
        "l’achèvement : aucune échéance plus tardive ne peut être fixée.",
    ),
    norm=NormKind.DUTY,
    places=("US-IL",),
    source=Source(
        act="Illinois Freelance Worker Protection Act",
        kind=SourceKind.STATUTE,
        article="820 ILCS 193",
        url="https://www.ilga.gov/legislation/ilcs/ilcs3.asp?ActID=4441&ChapterID=68",
        seen_on=Text(
            en="the definitions in Public Act 103-0417; law-firm and trade pages on days of "
            "payment, contents and retention",
            fr="définitions de la Public Act 103-0417 ; pages d’avocats et de presse sur les "
            "délais de paiement, le contenu et la conservation",
        ),
        note=Text(
            en="Left out: construction services, employees, and public bodies that hire; the "
            "freelancer is a natural person. It holds for agreements that take effect from 1 "
            "July 2024 on. The contract is kept for two years.",
            fr="Sont exclus les services de construction, les salariés et les personnes publiques "
            "qui engagent ; le prestataire est une personne physique. La règle vaut pour les "
            "accords qui prennent effet à compter du 1er juillet 2024. Le contrat est conservé "
            "deux ans.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_ACT,
    mark=Certainty.SEEN,
    holder=HIRING_PARTY,
    effect=WRITTEN_CONTRACT,
    applies=LARGE_CONTRACT & made_since(_SINCE_ACT),
    undecided_when=amount_before(_SINCE_ACT),
    requires=WRITTEN_AND_ON_THE_DAY
    & F.freelance.days_after_completion.at_most(Parameter("most_days")),
    parameters=(threshold(500), constant("most_days", 30, unit="days")),
    examples=freelance_examples(500),
)

RULES = (WRITTEN_FREELANCE_IL,)
