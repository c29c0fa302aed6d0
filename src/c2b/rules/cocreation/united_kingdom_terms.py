"""Rules of the United Kingdom on the terms of co-creation: unfair terms do not bind consumers."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.facts import CocreationFacts, ContestTermsFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(CocreationFacts)
_CONSUMER = PersonFacts(classified_as=PartyStatus.CONSUMER)
_CONSUMER_CONTRACT = F.from_consumer.is_true() & F.terms.employment.is_false()
_PLAIN_CORE = F.terms.main_subject.is_true() & F.agreement.plain_language.is_true()
_NOT_NEGOTIATED_ONLY = F.terms.negotiated.is_true() | F.terms.imbalance.is_false() | _PLAIN_CORE
_UNION = ("cocreation.terms.unfair-term.eu",)
_SECOND = date(1999, 10, 1)
_ACT = date(2015, 10, 1)

UNFAIR_TERM_GB = Rule(
    id="cocreation.terms.unfair-term.gb",
    title=Text(
        en="No term that is unfair to the consumer",
        fr="Absence de clause abusive envers le consommateur",
    ),
    asks=Text(
        en="A term of a contract between a trader and a consumer creates no significant imbalance "
        "to the consumer's detriment against good faith, unless it states the main subject or the "
        "price in plain and prominent words.",
        fr="Une clause d’un contrat entre un professionnel et un consommateur ne crée pas, "
        "contrairement à la bonne foi, de déséquilibre significatif au détriment du consommateur, "
        "sauf si elle énonce l’objet principal ou le prix de façon claire et bien visible.",
    ),
    message=Text(
        en="Restore the balance: the unfair term does not bind the consumer.",
        fr="Rétablissez l’équilibre : la clause abusive ne lie pas le consommateur.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=Source(
        act="Consumer Rights Act 2015",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 61, 62, 64, 68, 69, 71, Sch. 2", fr="art. 61, 62, 64, 68, 69 et 71, Sch. 2"
        ),
        url="https://www.legislation.gov.uk/ukpga/2015/15/part/2",
        seen_on=Text(
            en="s. 61 and 62 on a mirror of the Act; explanatory notes to Part 2; a law firm's "
            "page on the change of 1 October 2015; the first days and definitions of SI 1994/3159 "
            "and SI 1999/2083 in two collections",
            fr="art. 61 et 62 sur un miroir de la loi ; notes explicatives de la partie 2 ; page "
            "d’un cabinet d’avocats sur le changement du 1er octobre 2015 ; dates et définitions "
            "des SI 1994/3159 et SI 1999/2083 dans deux recueils",
        ),
        note=Text(
            en="The Act speaks of a contract between a trader and a consumer and names no "
            "direction, so the rules of a contest or a panel are covered; no decision was found "
            "on a contract in which the consumer only supplies. Negotiated terms and notices are "
            "covered since 2015. Liability for death or injury by negligence cannot be excluded "
            "(s. 65), doubt benefits the consumer (s. 69), and written terms must be transparent "
            "(s. 68), a duty whose breach does not void the term by itself.",
            fr="La loi vise le contrat entre un professionnel et un consommateur sans fixer de "
            "sens : les règles d’un concours ou d’un panel sont donc visées ; aucune décision n’a "
            "été trouvée sur un contrat où le consommateur ne fait que fournir. Depuis 2015, les "
            "clauses négociées et les avis sont visés aussi. La responsabilité pour décès ou "
            "blessure par négligence ne peut être exclue (art. 65), le doute profite au "
            "consommateur (art. 69) et les clauses écrites doivent être transparentes (art. 68), "
            "obligation dont la violation n’annule pas à elle seule la clause.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(1995, 7, 1),
    versions=(
        RuleVersion(
            since=date(1995, 7, 1),
            until=_SECOND,
            source=Source(
                act="Unfair Terms in Consumer Contracts Regulations 1994 (SI 1994/3159)",
                kind=SourceKind.REGULATION,
                article=Text(en="reg. 2 to 5", fr="art. 2 à 5"),
                note=Text(
                    en="Only terms that were not negotiated, and only where the business sells or "
                    "supplies.",
                    fr="Seulement les clauses non négociées, et seulement si l’entreprise vend ou "
                    "fournit.",
                ),
            ),
            applies=_CONSUMER_CONTRACT & F.agreement.business_supplies.is_true(),
            requires=_NOT_NEGOTIATED_ONLY,
            implements=_UNION,
        ),
        RuleVersion(
            since=_SECOND,
            until=_ACT,
            source=Source(
                act="Unfair Terms in Consumer Contracts Regulations 1999 (SI 1999/2083)",
                kind=SourceKind.REGULATION,
                article=Text(en="reg. 3 to 8", fr="art. 3 à 8"),
                note=Text(
                    en="Only terms that were not negotiated; the seller or supplier is anybody who "
                    "acts for business purposes.",
                    fr="Seulement les clauses non négociées ; le vendeur ou fournisseur est toute "
                    "personne qui agit à des fins professionnelles.",
                ),
            ),
            requires=_NOT_NEGOTIATED_ONLY,
            implements=_UNION,
        ),
        RuleVersion(since=_ACT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    review_by=LOOK_AGAIN["cocreation.terms.unfair-term.gb"],
    applies=_CONSUMER_CONTRACT,
    requires=F.terms.imbalance.is_false() | (_PLAIN_CORE & F.terms.prominent.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            person=_CONSUMER, terms=ContestTermsFacts(employment=False, imbalance=False)
        ),
        broken=CocreationFacts(
            person=_CONSUMER,
            terms=ContestTermsFacts(employment=False, imbalance=True, main_subject=False),
        ),
    ),
)

RULES = (UNFAIR_TERM_GB,)
