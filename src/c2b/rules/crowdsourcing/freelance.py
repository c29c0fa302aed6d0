"""The parts that the freelance Acts of several states and cities have in common."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, Predicate, facts_of
from c2b.rules.crowdsourcing.facts import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import EngagementFacts, FreelanceFacts
from c2b.rules.engine.figure_history import Figure, constant
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.facts.work import RelationFacts
from c2b.text import Text

F = facts_of(CrowdsourcingFacts)
HIRING_PARTY = Text(en="the hiring party", fr="la partie qui engage le prestataire")
WRITTEN_CONTRACT = Text(en="written contract", fr="contrat écrit")
SEEN_ON = Text(
    en="accountants' and law firms' pages on the Act",
    fr="pages de comptables et d’avocats sur la loi",
)
_PAID_CONTRACT: Predicate = (
    F.reward.remunerated.is_true()
    & F.relation.declared_as_employment.is_false()
    & F.freelance.exempt.is_false()
)
LARGE_CONTRACT: Predicate = _PAID_CONTRACT & F.freelance.total_usd.at_least(
    Parameter("threshold_usd")
)
"""The trigger: a paid contract that is not exempt reaches the amount, alone or over 120 days."""

LARGE_YEAR_IN_THE_CITY: Predicate = (
    _PAID_CONTRACT
    & F.freelance.work_in_city.is_true()
    & F.freelance.year_usd.at_least(Parameter("threshold_usd"))
)
"""The trigger of a city: the contracts of a calendar year reach the amount, with work there."""


def made_since(first: date) -> Predicate:
    """Return the predicate that some contract was made on the *first* day of an act or later."""
    found: Predicate = F.freelance.last_day.at_least(first)
    return found


def amount_before(first: date) -> Predicate:
    """Return the predicate that the amount over 120 days was reached before the *first* day."""
    found: Predicate = F.freelance.total_day.less_than(first)
    return found


def year_before(first: date) -> Predicate:
    """Return the predicate that the year of the amount ended before the *first* day of an act."""
    found: Predicate = F.freelance.year_day.less_than(first)
    return found


PAID_ON_THE_DAY: Predicate = (
    F.payment.date_fixed.is_false() | F.freelance.days_after_fixed_date.at_most(0)
)
"""The payment follows by the day that the contract fixes, if it fixes one."""

WRITTEN_AND_ON_THE_DAY: Predicate = (
    F.agreement.written.is_true() & F.freelance.items_present.is_true() & PAID_ON_THE_DAY
)
"""The contract is written with its items, and paid by the day that it fixes, if it fixes one."""

WITHIN_DAYS_IF_NONE_IS_FIXED: Predicate = (
    F.payment.date_fixed.is_true()
    | F.freelance.days_after_completion.at_most(Parameter("default_days"))
)
"""Where no day is fixed, the payment follows completion within the days of the Act."""


DEFAULT_DAYS = constant("default_days", 30, unit="days")
"""The days from completion to payment where the contract fixes no day."""


def threshold(dollars: int) -> Figure:
    """Return the amount from which a contract is written, in dollars."""
    return constant("threshold_usd", dollars, unit="USD")


def freelance_examples(dollars: int, **known: bool) -> Examples:
    """Return contracts of *dollars*: one written and paid in time, one that is not written.

    Args:
        dollars: The amount of the contract.
        known: More facts on both contracts, such as ``work_in_city=True``.
    """
    paid = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
    free = RelationFacts(declared_as_employment=False)
    engagements = (EngagementFacts(day=date(2025, 3, 1), amount_usd=dollars),)
    return Examples(
        kept=CrowdsourcingFacts(
            reward=paid,
            relation=free,
            agreement=AgreementFacts(written=True),
            payment=PaymentFacts(date_fixed=False),
            freelance=FreelanceFacts(
                exempt=False,
                listed_service=True,
                engagements=engagements,
                items_present=True,
                days_after_completion=30,
                **known,
            ),
        ),
        broken=CrowdsourcingFacts(
            reward=paid,
            relation=free,
            agreement=AgreementFacts(written=False),
            freelance=FreelanceFacts(
                exempt=False, listed_service=True, engagements=engagements, **known
            ),
        ),
    )
