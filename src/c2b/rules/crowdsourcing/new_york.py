"""Rules of New York on contracts with freelance contributors."""

from __future__ import annotations

from datetime import date

from c2b.rules.crowdsourcing.freelance import (
    DEFAULT_DAYS,
    HIRING_PARTY,
    LARGE_CONTRACT,
    SEEN_ON,
    WITHIN_DAYS_IF_NONE_IS_FIXED,
    WRITTEN_AND_ON_THE_DAY,
    WRITTEN_CONTRACT,
    amount_before,
    freelance_examples,
    made_since,
    threshold,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import NEW_YORK_GENERAL_BUSINESS_LAW
from c2b.text import Text

_SINCE_STATE = date(2024, 8, 28)
_SINCE_CITY = date(2017, 5, 15)

WRITTEN_FREELANCE_NY = Rule(
    id="crowdsourcing.contract.written-freelance.us-ny",
    title=Text(
        en="Written and timely paid freelance work in New York State",
        fr="Prestation sous contrat écrit et payée à temps, État de New York",
    ),
    asks=Text(
        en="A freelance contract of 800 dollars or more, alone or with those of the 120 days "
        "before between the same parties, is written with its items, and paid by the day fixed "
        "or else within 30 days of completion.",
        fr="Un contrat de prestation de 800 dollars ou plus, seul ou cumulé avec ceux des 120 "
        "jours précédents entre les mêmes parties, est écrit avec les mentions requises et "
        "payé à l’échéance fixée ou, à défaut, dans les 30 jours de l’achèvement.",
    ),
    message=Text(
        en="From 800 dollars, write the contract with names, services, value, rate, method and "
        "date of payment, and pay in time.",
        fr="Dès 800 dollars, rédigez le contrat avec les noms, les services, la valeur, le tarif, "
        "le mode et la date de paiement, et payez à temps.",
    ),
    norm=NormKind.DUTY,
    places=("US-NY",),
    source=NEW_YORK_GENERAL_BUSINESS_LAW.at(
        Text(
            en="Art. 44-A (Freelance Isn't Free Act), s. 1410 ff.",
            fr="art. 44-A (Freelance Isn’t Free Act), § 1410 et s.",
        ),
        url="https://www.nysenate.gov/legislation/laws/GBS/A44-A",
        seen_on=SEEN_ON,
        note=Text(
            en="The numbers of the sections were not read again. Left out: sales representatives, "
            "lawyers, licensed medical professionals, construction contractors, and public "
            "bodies that hire. New York City has had a like Act since 15 May 2017. The "
            "contract is kept for six years. Reviews and answers of consumers seldom reach the "
            "amount.",
            fr="Les numéros des articles n’ont pas été relus. Sont exclus les représentants de "
            "commerce, les avocats, les professionnels de santé diplômés, les entrepreneurs du "
            "bâtiment et les personnes publiques qui engagent. La ville de New York a une loi "
            "semblable depuis le 15 mai 2017. Le contrat est conservé six ans. Les avis et "
            "réponses de consommateurs atteignent rarement ce montant.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_STATE,
    mark=Certainty.SEEN,
    holder=HIRING_PARTY,
    effect=WRITTEN_CONTRACT,
    applies=LARGE_CONTRACT & made_since(_SINCE_STATE),
    undecided_when=amount_before(_SINCE_STATE),
    requires=WRITTEN_AND_ON_THE_DAY & WITHIN_DAYS_IF_NONE_IS_FIXED,
    parameters=(threshold(800), DEFAULT_DAYS),
    examples=freelance_examples(800),
)
WRITTEN_FREELANCE_NYC = Rule(
    id="crowdsourcing.contract.written-freelance.us-ny-nyc",
    title=Text(
        en="Written and timely paid freelance work in New York City",
        fr="Prestation sous contrat écrit et payée à temps, ville de New York",
    ),
    asks=Text(
        en="In New York City, a freelance contract of 800 dollars or more, alone or with those of "
        "the 120 days before between the same parties, is written with its items, and paid by the "
        "day fixed or else within 30 days of completion.",
        fr="À New York, un contrat de prestation de 800 dollars ou plus, seul ou cumulé avec ceux "
        "des 120 jours précédents entre les mêmes parties, est écrit avec les mentions requises et "
        "payé à l’échéance fixée ou, à défaut, dans les 30 jours de l’achèvement.",
    ),
    message=Text(
        en="From 800 dollars, write the contract with its items, and pay in time.",
        fr="Dès 800 dollars, rédigez le contrat avec ses mentions, et payez à temps.",
    ),
    norm=NormKind.DUTY,
    places=("US-NY-NYC",),
    source=Source(
        act="New York City Administrative Code",
        kind=SourceKind.STATUTE,
        article=Text(
            en="Title 20, chapter 10 (s. 20-927 ff., Local Law 140 of 2016)",
            fr="titre 20, chapitre 10 (§ 20-927 et s., Local Law 140 de 2016)",
        ),
        seen_on=Text(
            en="pages on the acts of Los Angeles and Illinois, which name it as their model",
            fr="pages sur les textes de Los Angeles et de l’Illinois, qui le citent comme modèle",
        ),
        note=Text(
            en="It holds for contracts from 15 May 2017 on. The Act of the State has the same "
            "content since 28 August 2024, and that of the City stands beside it. Left out: "
            "lawyers, sales representatives, medical professionals and public bodies. Once the "
            "work has begun, no lower sum may be asked for. Double damages for late payment; in "
            "some cases the value of the contract for a missing writing.",
            fr="La règle vaut pour les contrats conclus à compter du 15 mai 2017. La loi de l’État "
            "a le même contenu depuis le 28 août 2024, et celle de la ville subsiste à côté. "
            "Exclus : avocats, représentants de commerce, professionnels de santé et personnes "
            "publiques. Une fois le travail commencé, aucune somme moindre ne peut être exigée. "
            "Dommages-intérêts doublés en cas de retard ; parfois la valeur du contrat faute "
            "d’écrit.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_CITY,
    mark=Certainty.KNOWN,
    holder=HIRING_PARTY,
    effect=WRITTEN_CONTRACT,
    review_by=LOOK_AGAIN["crowdsourcing.contract.written-freelance.us-ny-nyc"],
    applies=LARGE_CONTRACT & made_since(_SINCE_CITY),
    undecided_when=amount_before(_SINCE_CITY),
    requires=WRITTEN_AND_ON_THE_DAY & WITHIN_DAYS_IF_NONE_IS_FIXED,
    parameters=(threshold(800), DEFAULT_DAYS),
    examples=freelance_examples(800),
)

RULES = (WRITTEN_FREELANCE_NY, WRITTEN_FREELANCE_NYC)
