"""Rules of France on contests: unfair terms, paid entry."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import BlackListed
from c2b.rules.cocreation.facts import CocreationFacts, ContestFacts, ContestTermsFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(CocreationFacts)

BLACK_LIST_FR = Rule(
    id="cocreation.terms.black-list.fr",
    asks=Text(
        en="A contract with a consumer has none of the clauses that are always unfair.",
        fr="Un contrat avec un consommateur ne contient aucune des clauses toujours abusives.",
    ),
    message=Text(
        en="Strike the clause: it is on the black list.",
        fr="Supprimez la clause : elle figure sur la liste noire.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        "R212-1 (1°, 3°, 4°, 6°, 8°, 12°), sanction L241-2",
        kind=SourceKind.DECREE,
        note=Text(
            en="Fines up to 15,000 euros for a person, 75,000 for a company. The grey list "
            "(R212-2) can be rebutted.",
            fr="Amende jusqu’à 15 000 euros pour une personne physique, 75 000 pour une personne "
            "morale. La liste grise (R212-2) admet la preuve contraire.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    implements=("cocreation.terms.unfair-term.eu",),
    since=date(2016, 7, 1),
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
            terms=ContestTermsFacts(clause=BlackListed.UNILATERAL_CHANGE),
        ),
    ),
)
PAID_ENTRY_FR = Rule(
    id="cocreation.contest.paid-entry.fr",
    asks=Text(
        en="No game of chance or skill that is open to the public and gives hope of a gain asks "
        "for money, even if it is paid back.",
        fr="Aucun jeu de hasard ou d’adresse ouvert au public et donnant espoir d’un gain ne "
        "demande d’argent, même remboursé.",
    ),
    message=Text(
        en="Make entry free: paying in advance is enough for the ban.",
        fr="Rendez la participation gratuite : une avance suffit pour l’interdiction.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=Source(
        act="Code de la sécurité intérieure",
        kind=SourceKind.STATUTE,
        article="L320-1, exceptions L320-6",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000025503132",
        seen_on=Text(
            en="Code de la sécurité intérieure as of 2026",
            fr="Code de la sécurité intérieure en vigueur en 2026",
        ),
        note=Text(
            en="Numbering since 1 January 2020. Promotional draws of businesses are allowed unless "
            "unfair (Code de la consommation, L121-20).",
            fr="Numérotation depuis le 1er janvier 2020. Les loteries publicitaires sont admises "
            "sauf déloyauté (Code de la consommation, L121-20).",
        ),
    ),
    since=date(2020, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.open_to_public.is_true()
    & F.contest.prize.is_true()
    & F.contest.exempt.is_false(),
    requires=F.contest.sacrifice.at_most(0),
    examples=Examples(
        kept=CocreationFacts(
            contest=ContestFacts(open_to_public=True, prize=True, exempt=False, sacrifice=0)
        ),
        broken=CocreationFacts(
            contest=ContestFacts(open_to_public=True, prize=True, sacrifice=1, exempt=False)
        ),
    ),
)

RULES = (
    BLACK_LIST_FR,
    PAID_ENTRY_FR,
)
