"""Notions of the European Union on parties: the consumer, the trader, the private seller."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import All, Any, Parameter, facts_of
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
PREDOMINANCE = constant("predominance", Decimal("0.5"), unit="share", mark=Certainty.UNSURE)
FOR_TRADE = F.person.trade_share.is_not(0) & (
    F.person.trade_share.is_(1) | F.person.trade_share.more_than(Parameter("predominance"))
)
"""The person acts for trade; nothing and all of the purpose do not turn on the unsure figure."""

CONSUMER_EU = Rule(
    id="definition.party.consumer.eu",
    title=Text(en="Definition of a consumer", fr="Définition du consommateur"),
    asks=Text(
        en="A consumer is a natural person who acts outside any trade, or for whom trade is not "
        "the predominant purpose; a legal person is never a consumer.",
        fr="Est un consommateur la personne physique qui agit à des fins étrangères à son activité "
        "professionnelle, ou pour qui ces fins ne sont pas prédominantes ; une personne morale "
        "n’est jamais un consommateur.",
    ),
    message=Text(
        en="Classify this person again: a consumer is a natural person who acts outside a trade.",
        fr="Revoyez la qualification : est un consommateur la personne physique qui agit hors de "
        "toute activité professionnelle.",
    ),
    norm=NormKind.DEFINITION,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        Text(
            en="Art. 2(1), recital 17; Directive 2005/29/EC, Art. 2(a)",
            fr="art. 2, point 1, et considérant 17 ; directive 2005/29/CE, art. 2, a)",
        ),
        note=Text(
            en="One half stands for predominant, which the law does not put in figures: only what "
            "does not turn on it is firm. The capacity is judged contract by contract, not person "
            "by person. Directive 2005/29/EC has the same notion since 12 December 2007.",
            fr="La moitié tient lieu de prédominance, que la loi ne chiffre pas : seul est certain "
            "ce qui n’en dépend pas. La qualité s’apprécie contrat par contrat et non personne par "
            "personne. La directive 2005/29/CE connaît la même notion depuis le 12 décembre 2007.",
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
        F.person.classified_as.is_(PartyStatus.CONSUMER) & F.person.natural.is_true() & ~FOR_TRADE
    )
    | (
        F.person.classified_as.is_not(PartyStatus.CONSUMER)
        & (F.person.natural.is_false() | FOR_TRADE)
    ),
    parameters=(PREDOMINANCE,),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(
                natural=True, trade_share=Decimal("0.2"), classified_as=PartyStatus.CONSUMER
            )
        ),
        broken=SharedFacts(
            person=PersonFacts(
                natural=True, trade_share=Decimal("0.2"), classified_as=PartyStatus.TRADER
            )
        ),
    ),
)
TRADER_EU = Rule(
    id="definition.party.trader.eu",
    title=Text(en="Definition of a trader", fr="Définition du professionnel"),
    asks=Text(
        en="Anyone who acts for trade purposes, in person or through another, is a trader, be it "
        "a natural or a legal person, public or private.",
        fr="Toute personne physique ou morale, publique ou privée, qui agit à des fins "
        "professionnelles, elle-même ou par l’intermédiaire d’une autre, est un professionnel.",
    ),
    message=Text(
        en="Treat this person as a trader: it acts for trade purposes.",
        fr="Traitez cette personne comme un professionnel : elle agit à des fins professionnelles.",
    ),
    norm=NormKind.DEFINITION,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        Text(
            en="Art. 2(2); Directive 2005/29/EC, Art. 2(b)",
            fr="art. 2, point 2 ; directive 2005/29/CE, art. 2, b)",
        ),
        note=Text(
            en="The rule concerns only a person who acts for trade purposes, and says nothing of "
            "anyone else. One half stands for the predominant purpose.",
            fr="La règle ne vise que celui qui agit à des fins professionnelles et ne dit rien des "
            "autres. La moitié tient lieu de finalité prédominante.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.party.trader.eu"],
    since=_CRD,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.EVALUATOR,
    effect=roles_and_effects.CLASSIFICATION,
    applies=FOR_TRADE & F.person.classified_as.is_not(PartyStatus.UNDETERMINED),
    requires=F.person.classified_as.is_(PartyStatus.TRADER),
    parameters=(PREDOMINANCE,),
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
PRIVATE_SELLER_EU = Rule(
    id="definition.party.private-seller-as-trader.eu",
    title=Text(
        en="Indications that a private seller is a trader",
        fr="Indices de la qualité de professionnel d’un particulier",
    ),
    asks=Text(
        en="Whether a person who offers goods or services repeatedly is a trader is decided case "
        "by case on a list of indications, none of which decides alone.",
        fr="La qualité de professionnel du particulier qui propose des biens ou des services à "
        "plusieurs reprises s’apprécie au cas par cas, selon un faisceau d’indices dont aucun "
        "n’est décisif à lui seul.",
    ),
    message=Text(
        en="Classify this person again: all indications point the other way.",
        fr="Revoyez la qualification : tous les indices désignent la qualité opposée.",
    ),
    norm=NormKind.DEFINITION,
    severity=Severity.RECOMMENDED,
    places=("EU",),
    source=Source(
        act=Text(
            en="Court of Justice, 4 October 2018, C-105/17 (Kamenova)",
            fr="CJUE, 4 octobre 2018, aff. C-105/17, Kamenova",
        ),
        kind=SourceKind.JUDGMENT,
        article=Text(
            en="points 37-40 (criteria), on Directive 2005/29/EC, Art. 2(b) and (d), and "
            "Directive 2011/83/EU, Art. 2(2)",
            fr="points 37 à 40 (critères), sur la directive 2005/29/CE, art. 2, b) et d), et la "
            "directive 2011/83/UE, art. 2, point 2",
        ),
        url="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0105",
        note=Text(
            en="The Court refuses any count, and the list is open: as soon as the indications "
            "differ the answer is undecided. The wording of each criterion was not read again.",
            fr="La Cour refuse tout décompte et la liste n’est pas exhaustive : dès que les "
            "indices divergent, la question reste ouverte. Le libellé de chaque critère n’a pas "
            "été relu.",
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
    indications=_INDICATIONS,
    applies=F.person.natural.is_true() & F.selling.offers_repeatedly.is_true(),
    requires=~(All(_INDICATIONS) & F.person.classified_as.is_(PartyStatus.CONSUMER))
    & ~(~Any(_INDICATIONS) & F.person.classified_as.is_(PartyStatus.TRADER)),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(natural=True, classified_as=PartyStatus.CONSUMER),
            selling=SellingFacts(
                offers_repeatedly=True,
                organised=False,
                profit_aim=False,
                superior_expertise=False,
                commercial_status=False,
                vat_liable=False,
                remunerated_by_trader=False,
                buys_to_resell=False,
                concentrated_offer=False,
            ),
        ),
        broken=SharedFacts(
            person=PersonFacts(natural=True, classified_as=PartyStatus.CONSUMER),
            selling=SellingFacts(
                offers_repeatedly=True,
                organised=True,
                profit_aim=True,
                superior_expertise=True,
                commercial_status=True,
                vat_liable=True,
                remunerated_by_trader=True,
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
