"""Rules of France on contests: paid entry to games with a prize, promotional draws."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.contest import BY_CHANCE, ContestFacts, DecidedBy
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(SharedFacts)

PAID_ENTRY_FR = Rule(
    id="cocreation.contest.paid-entry.fr",
    title=Text(
        en="Ban on paid games that give hope of a gain",
        fr="Interdiction des jeux payants à espérance de gain",
    ),
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
    effect=roles_and_effects.PROHIBITED_GAME,
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
PROMOTIONAL_DRAW_FR = Rule(
    id="cocreation.contest.promotional-draw.fr",
    title=Text(
        en="Ban on unfair promotional draws", fr="Interdiction des loteries publicitaires déloyales"
    ),
    asks=Text(
        en="A draw by which a business promotes goods or services to consumers, tied to a purchase "
        "or not, neither deceives nor falls short of professional diligence in a way that changes "
        "the consumer's decision.",
        fr="La loterie publicitaire d’un professionnel, liée ou non à un achat, ne trompe pas et "
        "n’est pas contraire à la diligence professionnelle au point d’altérer la décision du "
        "consommateur.",
    ),
    message=Text(
        en="State chances, prizes and costs so that nothing deceives.",
        fr="Présentez les chances, les lots et les frais sans rien qui trompe.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        Text(
            en="L121-20; Code de la sécurité intérieure, L320-1, L320-6, 7°",
            fr="art. L. 121-20 ; CSI, art. L. 320-1 et L. 320-6, 7°",
        ),
        seen_on=Text(
            en="Code de la consommation and Code de la sécurité intérieure, texts of spring 2026 "
            "(L121-20; L320-1, L320-6)",
            fr="C. conso. et CSI, textes du printemps 2026 (art. L. 121-20 ; art. L. 320-1 et "
            "L. 320-6)",
        ),
        note=Text(
            en="Where this rule applies and is kept, the ban on paid games of chance does not "
            "apply (L320-6, 7°). Some authors still dispute how far a purchase may be required. A "
            "contest of skill alone with a fee is outside (L320-1, third paragraph). A prize that "
            "is announced and not given is deceptive in all circumstances (L121-4, 18°). The first "
            "day and the older numbering were not read again.",
            fr="Lorsque la règle s’applique et qu’elle est respectée, l’interdiction des jeux "
            "d’argent payants ne s’applique pas (CSI, art. L. 320-6, 7°). Certains auteurs "
            "discutent encore de l’obligation d’achat. Le concours d’adresse payant n’est pas visé "
            "(art. L. 320-1, al. 3). Le lot annoncé et non attribué est trompeur en toutes "
            "circonstances (C. conso., art. L. 121-4, 18°). La date d’entrée en vigueur et "
            "l’ancienne numérotation n’ont pas été relues.",
        ),
    ),
    since=date(2011, 5, 19),
    versions=(
        RuleVersion(
            since=date(2011, 5, 19),
            until=date(2016, 7, 1),
            source=CODE_DE_LA_CONSOMMATION.at(
                Text(
                    en="L121-36 (loi n° 2011-525 of 17 May 2011)",
                    fr="art. L. 121-36 (loi n° 2011-525 du 17 mai 2011)",
                ),
                note=Text(
                    en="Until the end of 2014 the rules of the game were deposited with an officer "
                    "(ended by loi n° 2014-1545).",
                    fr="Jusqu’à la fin de 2014, le règlement du jeu était déposé auprès d’un "
                    "officier ministériel (loi n° 2014-1545).",
                ),
            ),
        ),
        RuleVersion(since=date(2016, 7, 1)),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["cocreation.contest.promotional-draw.fr"],
    exempts=("cocreation.contest.paid-entry.fr",),
    bears_on=(
        (
            F.practice.deceptive,
            (
                F.contest.announced,
                F.contest.awarded,
                F.contest.cost_to_claim,
                F.reward.as_announced,
            ),
        ),
    ),
    applies=F.contest.by_professional.is_true()
    & F.contest.consumer_promotion.is_true()
    & F.contest.decided_by.one_of(*BY_CHANCE),
    requires=F.practice.distorts_decision.is_false()
    | (F.practice.against_diligence.is_false() & F.practice.deceptive.is_false()),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                by_professional=True, consumer_promotion=True, decided_by=DecidedBy.CHANCE
            ),
            practice=PracticeFacts(against_diligence=False, deceptive=False),
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                by_professional=True, consumer_promotion=True, decided_by=DecidedBy.CHANCE
            ),
            practice=PracticeFacts(deceptive=True, distorts_decision=True),
        ),
    ),
)

RULES = (PAID_ENTRY_FR, PROMOTIONAL_DRAW_FR)
