"""Rules of California on contracts with freelance contributors."""

from __future__ import annotations

from datetime import date

from c2b.rules.crowdsourcing.freelance import (
    DEFAULT_DAYS,
    HIRING_PARTY,
    LARGE_CONTRACT,
    LARGE_YEAR_IN_THE_CITY,
    SEEN_ON,
    WITHIN_DAYS_IF_NONE_IS_FIXED,
    WRITTEN_AND_ON_THE_DAY,
    WRITTEN_CONTRACT,
    F,
    amount_before,
    freelance_examples,
    made_since,
    threshold,
    year_before,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.text import Text

_SINCE_STATE = date(2025, 1, 1)
_SINCE_CITY = date(2023, 7, 1)

WRITTEN_FREELANCE_CA = Rule(
    id="crowdsourcing.contract.written-freelance.us-ca",
    title=Text(
        en="Written and timely paid freelance work in California",
        fr="Prestation sous contrat écrit et payée à temps, Californie",
    ),
    asks=Text(
        en="A freelance contract for listed professional services of 250 dollars or more, alone "
        "or with those of the 120 days before between the same parties, is written with its "
        "items, and paid by the day fixed or else within 30 days of completion.",
        fr="Un contrat de prestation portant sur des services professionnels énumérés, de 250 "
        "dollars ou plus, seul ou cumulé avec ceux des 120 jours précédents entre les mêmes "
        "parties, est écrit avec les mentions requises et payé à l’échéance fixée ou, à "
        "défaut, dans les 30 jours de l’achèvement.",
    ),
    message=Text(
        en="From 250 dollars, write the contract with names, services, value, rate, method and "
        "date of payment, and pay in time.",
        fr="Dès 250 dollars, rédigez le contrat avec les noms, les services, la valeur, le tarif, "
        "le mode et la date de paiement, et payez à temps.",
    ),
    norm=NormKind.DUTY,
    places=("US-CA",),
    source=Source(
        act="California Business and Professions Code",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 18100 ff. (Freelance Worker Protection Act, SB 988); professional services as "
            "in Labor Code, s. 2778",
            fr="§ 18100 et s. (Freelance Worker Protection Act, SB 988) ; services "
            "professionnels au sens du Labor Code, § 2778",
        ),
        url="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202320240SB988",
        seen_on=SEEN_ON,
        note=Text(
            en="The numbers of the sections were not read again. Listed services are, for "
            "example, marketing, human resources, graphic design, fine art, writing, "
            "photography, translation; micro-tasks, reviews and answers to surveys are not. It "
            "holds for contracts made or renewed from 1 January 2025 on. The contract is kept "
            "for four years, which is unsure.",
            fr="Les numéros des articles n’ont pas été relus. Sont énumérés par exemple le "
            "marketing, les ressources humaines, le graphisme, les beaux-arts, la rédaction, "
            "la photographie, la traduction ; les micro-tâches, les avis et les réponses à des "
            "enquêtes ne le sont pas. La règle vaut pour les contrats conclus ou renouvelés à "
            "compter du 1er janvier 2025. Le contrat est conservé quatre ans, ce qui est "
            "incertain.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_STATE,
    mark=Certainty.SEEN,
    holder=HIRING_PARTY,
    effect=WRITTEN_CONTRACT,
    applies=LARGE_CONTRACT & made_since(_SINCE_STATE) & F.freelance.listed_service.is_true(),
    undecided_when=amount_before(_SINCE_STATE),
    requires=WRITTEN_AND_ON_THE_DAY & WITHIN_DAYS_IF_NONE_IS_FIXED,
    parameters=(threshold(250), DEFAULT_DAYS),
    examples=freelance_examples(250),
)
WRITTEN_FREELANCE_LA = Rule(
    id="crowdsourcing.contract.written-freelance.us-ca-la",
    title=Text(
        en="Written and timely paid freelance work in Los Angeles",
        fr="Prestation sous contrat écrit et payée à temps, Los Angeles",
    ),
    asks=Text(
        en="In Los Angeles, freelance work of 600 dollars or more in a calendar year between the "
        "same parties is under a written contract with its items, and paid by the day fixed or "
        "else within 30 days of the work.",
        fr="À Los Angeles, le travail indépendant de 600 dollars ou plus par année civile entre "
        "les mêmes parties fait l’objet d’un contrat écrit comportant les mentions requises, et il "
        "est payé à l’échéance fixée ou, à défaut, dans les 30 jours du travail.",
    ),
    message=Text(
        en="From 600 dollars a year, write the contract with its items, and pay in time.",
        fr="Dès 600 dollars par an, rédigez le contrat avec ses mentions, et payez à temps.",
    ),
    norm=NormKind.DUTY,
    places=("US-CA-LA",),
    source=Source(
        act="Los Angeles Municipal Code",
        kind=SourceKind.STATUTE,
        article="Freelance Worker Protections Ordinance",
        note=Text(
            en="Wider than the Act of the State of 2025 in services, narrower in amount; both can "
            "apply. App-based drivers and public bodies are left out. Records are kept for four "
            "years. Whether both sides must be based in the city is unsure.",
            fr="Plus large que la loi de l’État de 2025 quant aux services, plus étroit quant au "
            "montant ; les deux peuvent s’appliquer. Sont exclus les conducteurs travaillant par "
            "une application et les personnes publiques. Les pièces sont conservées quatre ans. Il "
            "est incertain que les deux parties doivent être établies dans la ville.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_SINCE_CITY,
    mark=Certainty.SEEN,
    holder=HIRING_PARTY,
    effect=WRITTEN_CONTRACT,
    applies=LARGE_YEAR_IN_THE_CITY & made_since(_SINCE_CITY),
    undecided_when=year_before(_SINCE_CITY),
    requires=WRITTEN_AND_ON_THE_DAY & WITHIN_DAYS_IF_NONE_IS_FIXED,
    parameters=(threshold(600), DEFAULT_DAYS),
    examples=freelance_examples(600, work_in_city=True),
)

RULES = (WRITTEN_FREELANCE_CA, WRITTEN_FREELANCE_LA)
