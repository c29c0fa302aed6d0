"""Notions of the European Union on parties: the consumer, the trader, the private seller."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import AtLeast, Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Shape
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts, SellingFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import DIRECTIVE_2011_83
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_CRD = date(2014, 6, 13)

CONSUMER_EU = Rule(
    id="definition.party.consumer.eu",
    asks=Text(
        en="A consumer is a natural person who acts outside any trade, or for whom the trade is "
        "not the predominant purpose; an organisation never is one.",
        fr="Un consommateur est une personne physique qui agit hors de toute activité "
        "professionnelle, ou pour qui celle-ci n’est pas le but prédominant ; une organisation "
        "n’en est jamais un.",
    ),
    message=Text(
        en="Classify this person again: nature and purpose do not fit the quality given.",
        fr="Revoyez la qualité retenue : elle ne correspond ni à la nature ni au but.",
    ),
    norm=NormKind.DEFINITION,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        "Art. 2(1), recital 17; Directive 2005/29/EC, Art. 2(a)",
        note=Text(
            en="One half stands for predominant, which the law does not put in figures. The "
            "quality is judged contract by contract, not person by person.",
            fr="Une moitié tient lieu de prédominant, que la loi ne chiffre pas. La qualité "
            "s’apprécie contrat par contrat, non personne par personne.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.party.consumer.eu"],
    since=_CRD,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    applies=F.person.classified_as.is_not(PartyStatus.UNDETERMINED),
    requires=(
        F.person.classified_as.is_(PartyStatus.CONSUMER)
        & F.person.natural.is_true()
        & F.person.trade_share.at_most(Parameter("predominance"))
    )
    | (
        F.person.classified_as.is_not(PartyStatus.CONSUMER)
        & (F.person.natural.is_false() | F.person.trade_share.is_not(0))
    ),
    parameters=(constant("predominance", Decimal("0.5"), unit="share"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(natural=True, trade_share=0, classified_as=PartyStatus.CONSUMER)
        ),
        broken=SharedFacts(person=PersonFacts(natural=False, classified_as=PartyStatus.CONSUMER)),
    ),
)
TRADER_EU = Rule(
    id="definition.party.trader.eu",
    asks=Text(
        en="Anyone who acts for their trade, in person or through another, is a trader, be it a "
        "person or an organisation, private or public.",
        fr="Quiconque agit à des fins professionnelles, lui-même ou par un autre, est un "
        "professionnel, personne physique ou morale, privée ou publique.",
    ),
    message=Text(
        en="Treat this person as a trader: it acts for its trade.",
        fr="Traitez cette personne en professionnel : elle agit à des fins professionnelles.",
    ),
    norm=NormKind.DEFINITION,
    places=("EU",),
    source=DIRECTIVE_2011_83.at("Art. 2(2); Directive 2005/29/EC, Art. 2(b)"),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.party.trader.eu"],
    since=_CRD,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    applies=F.person.acts_for_trade.is_true()
    & F.person.classified_as.is_not(PartyStatus.UNDETERMINED),
    requires=F.person.classified_as.is_(PartyStatus.TRADER),
    examples=Examples(
        kept=SharedFacts(person=PersonFacts(trade_share=1, classified_as=PartyStatus.TRADER)),
        broken=SharedFacts(person=PersonFacts(trade_share=1, classified_as=PartyStatus.CONSUMER)),
    ),
)
_INDICATIONS = tuple(
    fact.is_true()
    for fact in (
        *(F.selling.organised, F.selling.profit_aim, F.selling.superior_expertise),
        *(F.selling.commercial_status, F.selling.vat_liable, F.selling.remunerated_by_trader),
        *(F.selling.buys_to_resell, F.selling.concentrated_offer),
    )
)
_QUIET = tuple(~indication for indication in _INDICATIONS)
PRIVATE_SELLER_EU = Rule(
    id="definition.party.private-seller-as-trader.eu",
    asks=Text(
        en="Whether a person who sells again and again is a trader is weighed on indications, "
        "none of which decides alone.",
        fr="Savoir si celui qui vend à répétition est un professionnel s’apprécie sur des indices "
        "dont aucun ne décide seul.",
    ),
    message=Text(
        en="Weigh the indications again: most of them point the other way.",
        fr="Pesez de nouveau les indices : la plupart vont dans l’autre sens.",
    ),
    norm=NormKind.DEFINITION,
    severity=Severity.RECOMMENDED,
    places=("EU",),
    source=Source(
        act="Court of Justice, 4 October 2018, C-105/17",
        kind=SourceKind.JUDGMENT,
        article="points 37-40",
        url="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0105",
        note=Text(
            en="The Court refuses any count: how many indications raise an alarm is the "
            "library's default, which users may change. The list is open.",
            fr="La Cour refuse tout décompte : le nombre d’indices qui alerte est une valeur par "
            "défaut de la bibliothèque, que l’on peut changer. La liste reste ouverte.",
        ),
        stated_on=date(2018, 10, 4),
    ),
    implements=("definition.party.trader.eu",),
    transposed=TRANSPOSED["definition.party.private-seller-as-trader.eu"],
    since=date(2007, 12, 12),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    shape=Shape.BALANCE,
    applies=F.person.classified_as.one_of(PartyStatus.CONSUMER, PartyStatus.TRADER),
    requires=~(
        F.person.classified_as.is_(PartyStatus.CONSUMER)
        & AtLeast(Parameter("alert_at"), _INDICATIONS)
    )
    & ~(F.person.classified_as.is_(PartyStatus.TRADER) & AtLeast(Parameter("absent_at"), _QUIET)),
    parameters=(
        constant("alert_at", 5, unit="indications", mark=Certainty.UNSURE),
        constant("absent_at", 7, unit="indications", mark=Certainty.UNSURE),
    ),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            selling=SellingFacts(organised=True, profit_aim=True),
        ),
        broken=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            selling=SellingFacts(
                organised=True,
                profit_aim=True,
                vat_liable=True,
                buys_to_resell=True,
                concentrated_offer=True,
            ),
        ),
    ),
)

RULES = (
    CONSUMER_EU,
    TRADER_EU,
    PRIVATE_SELLER_EU,
)
