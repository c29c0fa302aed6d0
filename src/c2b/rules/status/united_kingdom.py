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
from c2b.rules.facts.tax import TradeFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)

TRADING_ALLOWANCE_GB = Rule(
    id="tax.allowance.trading.gb",
    title=Text(
        en="Trading allowance free of tax", fr="Abattement fiscal sur les revenus d’activité"
    ),
    asks=Text(
        en="A person whose gross trading and casual-service income of a tax year exceeds the "
        "trading allowance reports it; up to the allowance it is free of tax.",
        fr="La personne dont le revenu brut d’activité et de services occasionnels dépasse "
        "l’abattement de l’année fiscale le déclare ; en deçà, ce revenu n’est pas imposé.",
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
        article=Text(en="Part 6A (s. 783A ff.)", fr="partie 6A (art. 783A et s.)"),
        url="https://www.legislation.gov.uk/ukpga/2005/5/part/6A",
        note=Text(
            en="A limit of 3,000 pounds for reporting was announced; it was not in force on 28 "
            "November 2026 as far as found, and would not raise the allowance.",
            fr="Un seuil déclaratif de 3 000 livres est annoncé ; au 28 novembre 2026, son entrée "
            "en vigueur n’a pas été trouvée, et il ne relèverait pas l’abattement.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2017, 4, 6),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.CONTRIBUTOR,
    review_by=LOOK_AGAIN["tax.allowance.trading.gb"],
    effect=roles_and_effects.THRESHOLD,
    applies=F.activity.gross_gbp.more_than(Parameter("allowance_gbp")),
    requires=F.activity.income_reported.is_true(),
    parameters=(constant("allowance_gbp", 1000, unit="GBP"),),
    examples=Examples(
        kept=SharedFacts(activity=TradeFacts(gross_gbp=1001, income_reported=True)),
        broken=SharedFacts(activity=TradeFacts(gross_gbp=1001, income_reported=False)),
    ),
)

RULES = (TRADING_ALLOWANCE_GB,)
