"""Rules of France on the terms of co-creation: clauses that are always unfair."""

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
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(CocreationFacts)
_DECREE = date(2009, 3, 21)
_NEW_CODE = date(2016, 7, 1)
"""The day on which the code was renumbered: the list is older."""

BLACK_LIST_FR = Rule(
    id="cocreation.terms.black-list.fr",
    title=Text(
        en="Ban on clauses that are always unfair",
        fr="Interdiction des clauses toujours présumées abusives",
    ),
    asks=Text(
        en="A contract with a consumer has none of the clauses that are always unfair.",
        fr="Un contrat conclu avec un consommateur ne comporte aucune des clauses présumées "
        "abusives de manière irréfragable.",
    ),
    message=Text(
        en="Strike the clause: it is on the black list.",
        fr="Supprimez la clause : elle figure sur la liste noire et est réputée non écrite.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        Text(
            en="Art. R212-1 (1°, 3°, 4°, 6°, 8°, 12°), sanction Art. L241-2",
            fr="art. R. 212-1 (1°, 3°, 4°, 6°, 8°, 12°), sanction art. L. 241-2",
        ),
        kind=SourceKind.DECREE,
        note=Text(
            en="Fines since 28 May 2022: up to 15,000 euros for a natural person, 75,000 for a "
            "legal person; before that day 3,000 and 15,000. The grey list (Art. R212-2) can be "
            "rebutted. Items 1°, 4°, 8° and 12° read naturally where the consumer is the supplier; "
            "the others have the business as supplier in mind.",
            fr="Amende depuis le 28 mai 2022 : jusqu’à 15\u202f000 euros pour une personne "
            "physique, 75\u202f000 pour une personne morale ; auparavant 3\u202f000 et "
            "15\u202f000. La liste grise (art. R. 212-2) admet la preuve contraire. Les 1°, 4°, "
            "8° et 12° se lisent sans peine lorsque le consommateur est le fournisseur ; les "
            "autres visent plutôt l’entreprise qui fournit.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    implements=("cocreation.terms.unfair-term.eu",),
    since=_DECREE,
    versions=(
        RuleVersion(
            since=_DECREE,
            until=_NEW_CODE,
            source=CODE_DE_LA_CONSOMMATION.at(
                Text(
                    en="Art. R132-1 (décret n° 2009-302 of 18 March 2009)",
                    fr="art. R. 132-1 (décret n° 2009-302 du 18 mars 2009)",
                ),
                kind=SourceKind.DECREE,
                note=Text(
                    en="The same list under its first number: the new code of 1 July 2016 "
                    "renumbered it. The fines of that time were not read.",
                    fr="La même liste sous son premier numéro : le nouveau code du 1er juillet "
                    "2016 l’a renumérotée. Les amendes de l’époque n’ont pas été relues.",
                ),
            ),
        ),
        RuleVersion(since=_NEW_CODE),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.from_consumer.is_true(),
    requires=F.terms.clause.is_(BlackListed.NONE),
    examples=Examples(
        kept=CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=ContestTermsFacts(clause=BlackListed.NONE),
        ),
        broken=CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=ContestTermsFacts(clause=BlackListed.SOLE_JUDGE_OF_CONFORMITY),
        ),
    ),
)

RULES = (BLACK_LIST_FR,)
