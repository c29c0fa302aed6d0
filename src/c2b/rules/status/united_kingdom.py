"""Rules of the United Kingdom on status: the trading allowance."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import TradeFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)

TRADING_ALLOWANCE_GB = Rule(
    id="tax.allowance.trading.gb",
    asks=Text(
        en="Anyone who earns more than the trading allowance in a tax year reports it.",
        fr="Qui gagne plus que l’abattement d’activité dans l’année fiscale le déclare.",
    ),
    message=Text(
        en="Report the income: it exceeds the allowance.",
        fr="Déclarez le revenu : il dépasse l’abattement.",
    ),
    norm=NormKind.THRESHOLD,
    places=("GB",),
    source=Source(
        act="Income Tax (Trading and Other Income) Act 2005",
        kind=SourceKind.STATUTE,
        article="Part 6A (s. 783A ff.)",
        url="https://www.legislation.gov.uk/ukpga/2005/5/part/6A",
        note=Text(
            en="A reporting threshold of 3,000 pounds has been announced; whether it is in force "
            "is unsure.",
            fr="Un seuil de déclaration de 3 000 livres a été annoncé ; son entrée en vigueur est "
            "incertaine.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2017, 4, 6),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.CONTRIBUTOR,
    review_by=LOOK_AGAIN["tax.allowance.trading.gb"],
    effect=roles_and_effects.REPORTING,
    applies=F.activity.gross_gbp.more_than(Parameter("allowance_gbp")),
    requires=F.activity.income_reported.is_true(),
    parameters=(constant("allowance_gbp", 1000, unit="GBP"),),
    examples=Examples(
        kept=SharedFacts(activity=TradeFacts(gross_gbp=1001, income_reported=True)),
        broken=SharedFacts(activity=TradeFacts(gross_gbp=1001, income_reported=False)),
    ),
)

RULES = (TRADING_ALLOWANCE_GB,)
