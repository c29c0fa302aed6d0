"""Rules of Germany on the terms of co-creation: pre-formulated clauses that are void."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import BlackListed
from c2b.rules.cocreation.facts import CocreationFacts, ContestTermsFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import BGB
from c2b.text import Text

F = facts_of(CocreationFacts)
_CONSUMER = PersonFacts(classified_as=PartyStatus.CONSUMER)

UNFAIR_TERM_DE = Rule(
    id="cocreation.terms.unfair-term.de",
    title=Text(
        en="Nullity of surprising or unreasonable standard terms",
        fr="Nullité des clauses préétablies surprenantes ou déraisonnables",
    ),
    asks=Text(
        en="A pre-formulated term is not among those that are void without weighing, is not "
        "surprising, and puts the consumer at no unreasonable disadvantage against good faith.",
        fr="Une clause préétablie n’est pas de celles qui sont nulles de plein droit, n’est pas "
        "surprenante et ne désavantage pas le consommateur de façon déraisonnable, contrairement "
        "à la bonne foi.",
    ),
    message=Text(
        en="Strike the term: it has no effect, and the statute takes its place.",
        fr="Supprimez la clause : elle est sans effet et la loi s’y substitue.",
    ),
    norm=NormKind.VALIDITY,
    places=("DE",),
    source=BGB.at(
        Text(
            en="s. 305(1), 305c, 306, 307, 308, 309 (no. 7, 12), 310(3)",
            fr="§ 305(1), 305c, 306, 307, 308, 309 (n° 7 et 12) et 310(3)",
        ),
        seen_on=Text(
            en="BGB in the federal collection of early 2022 (s. 307, 310); s. 305c and s. 309 "
            "no. 7 and 12 not read again",
            fr="BGB, recueil fédéral du début de 2022 (§ 307 et 310) ; § 305c et § 309, n° 7 et "
            "12, non relus",
        ),
        note=Text(
            en="A contract between a business and a consumer is covered whichever of them "
            "supplies, and terms for a single use are too (s. 310(3)). A surprising term does not "
            "become part of the contract (s. 305c). An unclear term can be a disadvantage for "
            "that reason (s. 307(1)). An exclusion of liability is void for bodily harm and gross "
            "fault (s. 309 no. 7), a term on unilateral change is weighed (s. 308 no. 4). "
            "Between businesses s. 307 holds as well. The Act of 1976 was in force before.",
            fr="Tout contrat entre une entreprise et un consommateur est visé, quel que soit celui "
            "qui fournit, même pour une clause à usage unique (§ 310(3)). La clause surprenante "
            "n’entre pas dans le contrat (§ 305c). L’obscurité peut constituer à elle seule le "
            "désavantage (§ 307(1)). L’exclusion de responsabilité est nulle pour les dommages "
            "corporels et la faute lourde (§ 309, n° 7) ; la clause de modification unilatérale "
            "s’apprécie (§ 308, n° 4). Entre entreprises, le § 307 vaut aussi. La loi de 1976 "
            "s’appliquait auparavant.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2002, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.VOID_CLAUSE,
    review_by=LOOK_AGAIN["cocreation.terms.unfair-term.de"],
    implements=("cocreation.terms.unfair-term.eu",),
    applies=F.from_consumer.is_true() & F.terms.negotiated.is_false(),
    requires=F.terms.clause.none_of(
        BlackListed.EXCLUDES_OWN_LIABILITY, BlackListed.REVERSES_BURDEN_OF_PROOF
    )
    & F.terms.surprising.is_false()
    & (
        F.terms.imbalance.is_false()
        | (F.terms.main_subject.is_true() & F.agreement.plain_language.is_true())
    ),
    examples=Examples(
        kept=CocreationFacts(
            person=_CONSUMER,
            terms=ContestTermsFacts(
                negotiated=False, clause=BlackListed.NONE, surprising=False, imbalance=False
            ),
        ),
        broken=CocreationFacts(
            person=_CONSUMER,
            terms=ContestTermsFacts(negotiated=False, clause=BlackListed.REVERSES_BURDEN_OF_PROOF),
        ),
    ),
)

RULES = (UNFAIR_TERM_DE,)
