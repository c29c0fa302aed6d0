"""Rules of France on contests: nobody pays to enter a game with a prize."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.contest import ContestFacts, DecidedBy
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)

PAID_ENTRY_FR = Rule(
    id="cocreation.contest.paid-entry.fr",
    asks=Text(
        en="No game of chance or skill that is open to the public and gives hope of a gain asks "
        "for money, even if it is paid back.",
        fr="Aucun jeu de hasard ou d’adresse, ouvert au public et faisant naître l’espérance d’un "
        "gain, n’exige de sacrifice financier, même remboursé.",
    ),
    message=Text(
        en="Make entry free: paying in advance is enough for the ban.",
        fr="Rendez la participation gratuite : une avance, même remboursable, suffit à "
        "l’interdiction.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=Source(
        act=Text(en="Code de la sécurité intérieure", fr="CSI"),
        kind=SourceKind.STATUTE,
        article=Text(
            en="Art. L320-1, exceptions Art. L320-6",
            fr="art. L. 320-1, exceptions art. L. 320-6",
        ),
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000025503132",
        seen_on=Text(
            en="Code de la sécurité intérieure as in force in 2026 (Art. L320-1, L320-6)",
            fr="Code de la sécurité intérieure, version consolidée de 2026 (art. L. 320-1 et "
            "L. 320-6)",
        ),
        note=Text(
            en="Numbering since 1 January 2020 (ordonnance no. 2019-1015). The draws by which "
            "a business promotes its goods fall under an exception unless they are unfair (Code de "
            "la consommation, Art. L121-20). Games of skill are banned too; the text leaves open "
            "whether a contest judged on the quality of works is one of them.",
            fr="Numérotation issue de l’ordonnance n° 2019-1015, depuis le 1er janvier 2020. Les "
            "loteries publicitaires des professionnels relèvent d’une exception, sauf déloyauté "
            "(C. conso., art. L. 121-20). Les jeux d’adresse sont interdits eux aussi ; il n’est "
            "pas tranché qu’un concours jugé sur la qualité des œuvres en soit un.",
        ),
    ),
    since=date(2020, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.open_to_public.is_true()
    & F.prize_to_win.is_true()
    & F.contest.exempt.is_false(),
    undecided_when=F.contest.sacrifice.more_than(0) & F.contest.decided_by.is_(DecidedBy.MERIT),
    requires=F.contest.sacrifice.at_most(0),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                open_to_public=True,
                prize=True,
                exempt=False,
                decided_by=DecidedBy.CHANCE,
                sacrifice=0,
            )
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                open_to_public=True,
                prize=True,
                exempt=False,
                decided_by=DecidedBy.SKILL,
                sacrifice=1,
            )
        ),
    ),
)

RULES = (PAID_ENTRY_FR,)
