"""Rules of states of the United States on freelance contracts with a crowd."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.sources import NEW_YORK_GENERAL_BUSINESS_LAW
from c2b.rules.us_state import UsState
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
_ILLINOIS = Source(
    act="Illinois Freelance Worker Protection Act",
    article="820 ILCS 193",
    url="https://www.ilga.gov/legislation/ilcs/ilcs3.asp?ActID=4441&ChapterID=68",
)
_NEW_YORK = NEW_YORK_GENERAL_BUSINESS_LAW.at(
    "Art. 44-A (Freelance Isn't Free Act), s. 1410, 1412",
    url="https://www.nysenate.gov/legislation/laws/GBS/A44-A",
)
_CALIFORNIA = Source(
    act="California Business and Professions Code",
    article="s. 18100 ff. (Freelance Worker Protection Act, SB 988)",
    url="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202320240SB988",
)
_IN_FORCE = (date(2024, 7, 1), date(2024, 8, 28), date(2025, 1, 1))

WRITTEN_FREELANCE = Rule(
    id="crowdsourcing.contract.written-freelance.us-states",
    asks=Text(
        en="From the threshold of the state, alone or with the contracts of the 120 days before, a "
        "freelance contract is written, and paid within 30 days where it fixes no date.",
        fr="À partir du seuil de l’État, seul ou avec les contrats des 120 jours précédents, un "
        "contrat d’indépendant est écrit, et payé sous 30 jours s’il ne fixe pas de date.",
    ),
    message=Text(
        en="Write the contract with names, services, value, rate, method and date of payment, and "
        "pay within 30 days of completion if no date is fixed.",
        fr="Écrivez le contrat avec noms, services, valeur, tarif, mode et date de paiement, et "
        "payez sous 30 jours après l’achèvement si aucune date n’est fixée.",
    ),
    norm=NormKind.DUTY,
    places=("US-NY", "US-CA", "US-IL"),
    source=Source(
        act=f"{_NEW_YORK}; {_CALIFORNIA}; {_ILLINOIS}",
        kind=SourceKind.STATUTE,
        url=_NEW_YORK.url,
        seen_on=Text(
            en="accountants' and law firms' pages on the three Acts; definitions of New York and "
            "Illinois; the digest of the Californian bill",
            fr="pages de comptables et d’avocats sur les trois lois ; définitions de New York et "
            "de l’Illinois ; résumé de la loi californienne",
        ),
        note=Text(
            en="In force in Illinois since 1 July 2024, in New York since 28 August 2024, in "
            "California since 1 January 2025, there for listed professional services only. The "
            "contract is kept for six years in New York, for four in California. A consumer's "
            "reviews or answers seldom reach the amounts.",
            fr="En vigueur dans l’Illinois depuis le 1er juillet 2024, à New York depuis le "
            "28 août 2024, en Californie depuis le 1er janvier 2025, là pour les seuls services "
            "professionnels énumérés. Le contrat est conservé six ans à New York, quatre en "
            "Californie. Les avis ou réponses d’un consommateur atteignent rarement ces montants.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_IN_FORCE[0],
    mark=Certainty.SEEN,
    holder=Text(en="the hiring party", fr="la partie qui engage"),
    effect=Text(en="written contract", fr="contrat écrit"),
    applies=F.freelance.state.one_of(UsState.ILLINOIS, UsState.NEW_YORK, UsState.CALIFORNIA)
    & F.freelance.total_usd.at_least(Parameter("threshold_usd", F.freelance.state)),
    requires=F.agreement.written.is_true()
    & F.freelance.items_present.is_true()
    & (
        F.payment.date_fixed.is_true()
        | F.freelance.days_until_paid.at_most(Parameter("default_days"))
    ),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            values=(
                FigureValue(
                    value=((UsState.ILLINOIS, 500),),
                    since=_IN_FORCE[0],
                    until=_IN_FORCE[1],
                    source=_ILLINOIS,
                ),
                FigureValue(
                    value=((UsState.ILLINOIS, 500), (UsState.NEW_YORK, 800)),
                    since=_IN_FORCE[1],
                    until=_IN_FORCE[2],
                    source=_NEW_YORK,
                ),
                FigureValue(
                    value=(
                        (UsState.ILLINOIS, 500),
                        (UsState.NEW_YORK, 800),
                        (UsState.CALIFORNIA, 250),
                    ),
                    since=_IN_FORCE[2],
                    source=_CALIFORNIA,
                ),
            ),
        ),
        constant("default_days", 30, unit="days"),
    ),
    examples=Examples(
        kept=CrowdsourcingFacts(
            freelance=FreelanceFacts(
                state=UsState.ILLINOIS,
                engagements=(EngagementFacts(day=date(2025, 3, 1), amount_usd=500),),
                items_present=True,
            ),
            agreement=AgreementFacts(written=True),
            payment=PaymentFacts(date_fixed=True),
        ),
        broken=CrowdsourcingFacts(
            freelance=FreelanceFacts(
                state=UsState.ILLINOIS,
                engagements=(
                    EngagementFacts(day=date(2025, 3, 1), amount_usd=300),
                    EngagementFacts(day=date(2025, 5, 1), amount_usd=200),
                ),
            ),
            agreement=AgreementFacts(written=False),
        ),
    ),
)

RULES = (WRITTEN_FREELANCE,)
