"""Rules of the United States on integrity: gifts to persons in office, sanctions."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import GiftFacts, PaymentFacts
from c2b.text import Text

F = facts_of(SharedFacts)

GIFT_US = Rule(
    id="integrity.gift.federal-employee.us",
    title=Text(
        en="Limits on gifts to federal employees", fr="Limites des cadeaux aux agents fédéraux"
    ),
    asks=Text(
        en="A reward offered to a federal employee because of the office, or by a person with "
        "interests before the agency, is never cash and stays within the limits per occasion and "
        "per year.",
        fr="La récompense offerte à un agent fédéral en raison de sa fonction, ou par une personne "
        "ayant des intérêts devant son administration, n’est jamais en espèces et reste dans les "
        "limites par occasion et par an.",
    ),
    message=Text(
        en="Do not give this reward: it exceeds what a federal employee may accept.",
        fr="Ne remettez pas cette récompense : elle dépasse ce qu’un agent fédéral peut accepter.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="5 CFR",
        kind=SourceKind.REGULATION,
        article=Text(en="2635.202, 2635.204(a)", fr="2635.202 et 2635.204(a)"),
        url="https://www.ecfr.gov/current/title-5/part-2635",
        note=Text(
            en="Elsewhere: Bribery Act 2010 (GB); Code pénal, 432-11 and 433-1 (FR); for health "
            "professionals Code de la santé publique, L1453-3 ff. (FR), with exceptions by "
            "contract and notification.",
            fr="Ailleurs : Bribery Act 2010 (Royaume-Uni) ; C. pén., art. 432-11 et 433-1 "
            "(France) ; pour les professionnels de santé, CSP, art. L. 1453-3 et s. (France), avec "
            "des exceptions par convention et notification.",
        ),
    ),
    since=date(1993, 2, 3),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.INTEGRITY,
    applies=F.gift.to_federal_employee.is_true() & F.gift.linked_to_office.is_true(),
    requires=F.gift.cash.is_false()
    & F.gift.value_usd.at_most(Parameter("per_occasion_usd"))
    & F.gift.year_same_source_usd.at_most(Parameter("per_year_usd")),
    parameters=(
        constant("per_occasion_usd", 20, unit="USD"),
        constant("per_year_usd", 50, unit="USD"),
    ),
    examples=Examples(
        kept=SharedFacts(
            gift=GiftFacts(
                to_federal_employee=True,
                linked_to_office=True,
                cash=False,
                value_usd=20,
                year_same_source_usd=50,
            )
        ),
        broken=SharedFacts(
            gift=GiftFacts(to_federal_employee=True, linked_to_office=True, value_usd=21)
        ),
    ),
)

SANCTIONS_US = Rule(
    id="integrity.sanctions.listed-person.us",
    title=Text(
        en="Ban on dealings with blocked persons",
        fr="Interdiction de traiter avec une personne bloquée",
    ),
    asks=Text(
        en="A US person does not deal with a blocked person or pay it; the property of a blocked "
        "person is blocked and reported.",
        fr="Une personne américaine ne traite pas avec une personne bloquée et ne la paie pas ; "
        "les biens de celle-ci sont bloqués et déclarés.",
    ),
    message=Text(
        en="Do not pay a listed person.",
        fr="Ne payez pas une personne visée par des sanctions.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="31 CFR",
        kind=SourceKind.REGULATION,
        article=Text(en="chapter V (OFAC)", fr="chapitre V (OFAC)"),
        url="https://www.ecfr.gov/current/title-31/subtitle-B/chapter-V",
        note=Text(
            en="Liability is strict; entities owned 50 percent or more by blocked persons count as "
            "blocked. The list decides which programme applies.",
            fr="La responsabilité est objective ; sont réputées bloquées les entités détenues à "
            "50 % ou plus par des personnes bloquées. La liste détermine le programme applicable.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.INTEGRITY,
    applies=F.payment.paid.is_true(),
    requires=F.payment.recipient_listed.is_false(),
    examples=Examples(
        kept=SharedFacts(payment=PaymentFacts(paid=True, recipient_listed=False)),
        broken=SharedFacts(payment=PaymentFacts(paid=True, recipient_listed=True)),
    ),
)

RULES = (
    GIFT_US,
    SANCTIONS_US,
)
