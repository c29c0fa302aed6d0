"""Rules of the United Kingdom on authors: the waiver of moral rights, joint authors."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.author_facts import AttributionFacts, ExploitationFacts
from c2b.rules.cocreation.choice import SIGNED_FORMS, TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import COPYRIGHT_ACT_1988
from c2b.text import Text

F = facts_of(CocreationFacts)
_IN_FORCE = date(1989, 8, 1)
_TO_BE_NAMED = F.attribution.asserted.is_true() & F.attribution.excepted.is_false()

MORAL_RIGHT_GB = Rule(
    id="cocreation.ip.moral-right.gb",
    title=Text(
        en="Signed waiver of moral rights, or naming of the author",
        fr="Renonciation écrite au droit moral, ou mention de l’auteur",
    ),
    asks=Text(
        en="A waiver of moral rights is in a writing signed by the author; without one, a business "
        "that uses the work names the author who has asserted the right to be named.",
        fr="La renonciation aux droits moraux est constatée par un écrit signé de l’auteur ; à "
        "défaut, l’entreprise qui utilise l’œuvre nomme l’auteur qui a revendiqué le droit d’être "
        "nommé.",
    ),
    message=Text(
        en="Get the waiver signed, or name the author who asserted the right.",
        fr="Faites signer la renonciation, ou nommez l’auteur qui a revendiqué ce droit.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=COPYRIGHT_ACT_1988.at(
        Text(en="s. 77, 78, 79, 80, 87, 94", fr="art. 77, 78, 79, 80, 87 et 94"),
        seen_on=Text(
            en="the official text of Part I, Chapter IV, as of 1991 (s. 77); a law page on s. 87",
            fr="texte officiel de la partie I, chapitre IV, en 1991 (art. 77) ; page juridique sur "
            "l’article 87",
        ),
        note=Text(
            en="A waiver may cover future works and may be conditional or revocable; moral rights "
            "are not assignable (s. 94). French law holds a waiver void instead. The right to "
            "object to derogatory treatment (s. 80) needs no assertion. The form asked for here is "
            "that of the document that holds the waiver. The consultation on copyright and "
            "artificial intelligence of 2024 and 2025 is not followed here.",
            fr="La renonciation peut porter sur des œuvres futures, être conditionnelle ou "
            "révocable ; les droits moraux sont incessibles (art. 94). En droit français, une "
            "telle renonciation est nulle. Le droit de s’opposer à une atteinte à l’œuvre (art. "
            "80) n’exige aucune revendication. La forme demandée ici est celle du document qui "
            "contient la renonciation. La consultation de 2024 et 2025 sur le droit d’auteur et "
            "l’intelligence artificielle n’est pas suivie ici.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_IN_FORCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="waiver without effect", fr="renonciation sans effet"),
    review_by=LOOK_AGAIN["cocreation.ip.moral-right.gb"],
    applies=F.work.protected.is_true() & (F.transfer.waives_moral_right.is_true() | _TO_BE_NAMED),
    requires=(
        F.transfer.waives_moral_right.is_true()
        & (F.transfer.form.one_of(*SIGNED_FORMS) | F.attribution.informal_waiver.is_true())
    )
    | (F.transfer.waives_moral_right.is_false() & F.named_as_asserted.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(waives_moral_right=True, form=TransferForm.SIGNED),
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(waives_moral_right=True, form=TransferForm.WRITTEN),
            attribution=AttributionFacts(informal_waiver=False),
        ),
    ),
)
CO_AUTHORS_AGREEMENT_GB = Rule(
    id="cocreation.ip.co-authors-agreement.gb",
    title=Text(
        en="Agreement of all joint authors to the use",
        fr="Accord de tous les coauteurs pour utiliser l’œuvre",
    ),
    asks=Text(
        en="A business that copies, adapts or publishes a work whose authors' shares cannot be "
        "told apart has the agreement of all of them.",
        fr="L’entreprise qui reproduit, adapte ou publie une œuvre dont les parts ne peuvent être "
        "distinguées a l’accord de tous ses auteurs.",
    ),
    message=Text(
        en="Get the agreement of every joint author.",
        fr="Obtenez l’accord de chacun des coauteurs.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=COPYRIGHT_ACT_1988.at(
        Text(
            en="s. 10(1), 173(2); Martin v Kogan [2019] EWCA Civ 1645",
            fr="art. 10(1) et 173(2) ; Martin v Kogan [2019] EWCA Civ 1645",
        ),
        seen_on=Text(
            en="law firms' pages that quote s. 10(1) and sum up the Court of Appeal in Martin v "
            "Kogan; a page on the consent of the other joint owner; s. 173(2) itself was not read",
            fr="pages de cabinets d’avocats citant l’article 10(1) et résumant l’arrêt Martin v "
            "Kogan ; page sur l’accord de l’autre cotitulaire ; l’article 173(2) n’a pas été lu",
        ),
        note=Text(
            en="Shares need not be equal, and the choice of plot or characters can be enough; a "
            "bare idea is not. Where the shares are distinct each author keeps the right in one's "
            "own. There is no collective work as in French law.",
            fr="Les parts peuvent être inégales, et le choix de l’intrigue ou des personnages peut "
            "suffire ; une simple idée, non. Si les parts sont distinctes, chaque auteur garde le "
            "droit sur la sienne. L’œuvre collective du droit français n’existe pas.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_IN_FORCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    review_by=LOOK_AGAIN["cocreation.ip.co-authors-agreement.gb"],
    applies=F.work.authors.more_than(1)
    & F.work.shares_distinct.is_false()
    & F.exploitation.whole_work.is_true(),
    requires=F.work.authors_agreeing.at_least(F.work.authors),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(authors=3, authors_agreeing=3, shares_distinct=False),
            exploitation=ExploitationFacts(whole_work=True),
        ),
        broken=CocreationFacts(
            work=WorkFacts(authors=3, authors_agreeing=2, shares_distinct=False),
            exploitation=ExploitationFacts(whole_work=True),
        ),
    ),
)

RULES = (MORAL_RIGHT_GB, CO_AUTHORS_AGREEMENT_GB)
