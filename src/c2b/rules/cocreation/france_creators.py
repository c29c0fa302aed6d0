"""Rules of France on what stays with the creator: moral right, co-authors, inventions, image."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import RightClaimed, TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.sources import (
    CODE_CIVIL,
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE,
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
)
from c2b.text import Text

F = facts_of(CocreationFacts)
_CLAIMED = F.transfer.right_claimed.is_not(RightClaimed.NONE)

MORAL_RIGHT_FR = Rule(
    id="cocreation.ip.moral-right.fr",
    asks=Text(
        en="The moral right stays with the author, whose name is shown when asked for.",
        fr="Le droit moral reste à l’auteur, dont le nom est indiqué s’il le demande.",
    ),
    message=Text(
        en="Strike the waiver, which has no effect, and show the contributor's name.",
        fr="Supprimez la renonciation, sans effet, et indiquez le nom du contributeur.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at("L121-1"),
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.work.protected.is_true(),
    requires=F.transfer.waives_moral_right.is_false() & F.transfer.name_shown.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(waives_moral_right=False, name_shown=True),
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True), transfer=TransferFacts(name_shown=False)
        ),
    ),
)
CO_AUTHORS_FR = Rule(
    id="cocreation.ip.co-authors-agreement.fr",
    asks=Text(
        en="A work made together is exploited with the agreement of all its authors.",
        fr="Une œuvre de collaboration s’exploite avec l’accord de tous ses auteurs.",
    ),
    message=Text(
        en="Get the agreement of every co-author, or a court decision.",
        fr="Obtenez l’accord de chaque coauteur, ou une décision de justice.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at("L113-2, L113-3, L113-5"),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the co-authors and the business", fr="les coauteurs et l’entreprise"),
    effect=roles_and_effects.NULLITY,
    applies=F.work.authors.more_than(1) & F.work.collective.is_false(),
    requires=F.work.authors_agreeing.at_least(F.work.authors),
    examples=Examples(
        kept=CocreationFacts(work=WorkFacts(authors=2, authors_agreeing=2, collective=False)),
        broken=CocreationFacts(work=WorkFacts(authors=2, authors_agreeing=1, collective=False)),
    ),
)
PATENT_FR = Rule(
    id="cocreation.ip.patent-transfer-written.fr",
    asks=Text(
        en="A transfer or licence of a patent is written, or it is void.",
        fr="La cession ou licence d’un brevet est écrite, à peine de nullité.",
    ),
    message=Text(
        en="Put it in writing: a consumer who invents is no employee and gives nothing by law.",
        fr="Mettez-la par écrit : le consommateur inventeur n’est pas un salarié et ne cède rien "
        "de par la loi.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at("L613-8, last paragraph; contrast L611-7"),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.work.patentable.is_true() & _CLAIMED,
    requires=F.transfer.form.is_not(TransferForm.NONE),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(patentable=True),
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.WRITTEN
            ),
        ),
        broken=CocreationFacts(
            work=WorkFacts(patentable=True),
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.NONE),
        ),
    ),
)
IMAGE_FR = Rule(
    id="cocreation.ip.image-authorisation.fr",
    asks=Text(
        en="The image or voice of a person who can be recognised is used with an authorisation of "
        "its own, for stated media, place and duration.",
        fr="L’image ou la voix d’une personne reconnaissable s’utilise avec une autorisation "
        "propre, pour des supports, un lieu et une durée indiqués.",
    ),
    message=Text(
        en="Ask for a separate authorisation: a transfer of author's rights does not cover it.",
        fr="Demandez une autorisation distincte : la cession de droits d’auteur ne la couvre pas.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=CODE_CIVIL.at(
        "Art. 9 (privacy; case law on image)",
        seen_on=Text(
            en="Code civil as of 2026; a page on the case law",
            fr="Code civil en vigueur en 2026 ; page sur la jurisprudence",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(1970, 7, 19),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.CONSENT,
    applies=F.work.person_recognisable.is_true(),
    requires=F.transfer.image_authorised.is_true() & F.transfer.image_limits.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(person_recognisable=True),
            transfer=TransferFacts(image_authorised=True, image_limits=True),
        ),
        broken=CocreationFacts(
            work=WorkFacts(person_recognisable=True), transfer=TransferFacts(image_authorised=False)
        ),
    ),
)

RULES = (
    MORAL_RIGHT_FR,
    CO_AUTHORS_FR,
    PATENT_FR,
    IMAGE_FR,
)
