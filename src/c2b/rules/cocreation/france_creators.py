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
    title=Text(en="Moral right that stays with the author", fr="Droit moral conservé par l’auteur"),
    asks=Text(
        en="The moral right stays with the author, who is named on request.",
        fr="Le droit moral reste à l’auteur, dont le nom est indiqué s’il le demande.",
    ),
    message=Text(
        en="Strike the waiver, which has no effect, and name the author who asks for it.",
        fr="Supprimez la renonciation, sans effet, et nommez l’auteur qui le demande.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(en="Art. L121-1", fr="art. L. 121-1"),
        note=Text(
            en="Authors are free to remain anonymous (Art. L113-6), so the rule is broken only by "
            "a name that was requested and left out. Consent to one specific change waives "
            "nothing.",
            fr="L’auteur peut choisir de rester anonyme (art. L. 113-6) : seul compte le nom "
            "demandé et refusé. L’accord sur une modification précise n’est pas une renonciation.",
        ),
    ),
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.work.protected.is_true(),
    requires=F.transfer.waives_moral_right.is_false()
    & (F.transfer.name_wanted.is_false() | F.transfer.name_shown.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(waives_moral_right=False, name_wanted=False),
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(name_wanted=True, name_shown=False),
        ),
    ),
)
CO_AUTHORS_FR = Rule(
    id="cocreation.ip.co-authors-agreement.fr",
    title=Text(
        en="Agreement of all co-authors to the exploitation",
        fr="Accord de tous les coauteurs pour exploiter l’œuvre",
    ),
    asks=Text(
        en="A work made together is exploited with the agreement of all its authors.",
        fr="Une œuvre de collaboration ne s’exploite qu’avec l’accord de tous ses coauteurs.",
    ),
    message=Text(
        en="Get the agreement of every co-author, or a court decision.",
        fr="Obtenez l’accord de chaque coauteur, ou une décision de justice.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(en="Art. L113-2, L113-3, L113-5", fr="art. L. 113-2, L. 113-3 et L. 113-5"),
        note=Text(
            en="Parts of different kinds can be used separately by their authors, as long as the "
            "common work does not suffer and nothing else was agreed (Art. L113-3).",
            fr="Si les participations relèvent de genres différents, chacun peut exploiter la "
            "sienne séparément, sauf convention contraire et sans nuire à l’œuvre commune (art. "
            "L. 113-3).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the co-authors and the business", fr="les coauteurs et l’entreprise"),
    effect=roles_and_effects.NULLITY,
    applies=F.work.authors.more_than(1) & F.work.collective.is_false() & _CLAIMED,
    requires=F.work.authors_agreeing.at_least(F.work.authors),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(authors=3, authors_agreeing=3, collective=False),
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
        ),
        broken=CocreationFacts(
            work=WorkFacts(authors=3, authors_agreeing=2, collective=False),
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
        ),
    ),
)
PATENT_FR = Rule(
    id="cocreation.ip.patent-transfer-written.fr",
    title=Text(
        en="Written transfer or licence of patents", fr="Cession ou licence écrite des brevets"
    ),
    asks=Text(
        en="Patents and patent applications are transferred or licensed in writing only; anything "
        "else is void.",
        fr="La cession ou la licence d’un brevet ou d’une demande de brevet est constatée par "
        "écrit, à peine de nullité.",
    ),
    message=Text(
        en="Put it in writing: a consumer who invents is no employee and gives nothing by law.",
        fr="Constatez-la par écrit : le consommateur inventeur n’est pas un salarié, et la loi "
        "n’attribue rien à l’entreprise.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(
            en="Art. L613-8, last paragraph (contrast Art. L611-7, on employees)",
            fr="art. L. 613-8, dernier al. (comp. art. L. 611-7, sur les salariés)",
        )
    ),
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
    title=Text(
        en="Specific authorisation to use an image or a voice",
        fr="Autorisation spéciale pour utiliser une image ou une voix",
    ),
    asks=Text(
        en="The image or voice of a person who can be recognised is used with a specific "
        "authorisation, for stated media, place and duration.",
        fr="L’utilisation de l’image ou de la voix d’une personne reconnaissable exige une "
        "autorisation spéciale, qui précise les supports, le lieu et la durée.",
    ),
    message=Text(
        en="Ask for a separate authorisation: a transfer of author's rights does not cover it.",
        fr="Demandez une autorisation distincte : la cession de droits d’auteur ne la couvre pas.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=CODE_CIVIL.at(
        Text(
            en="Art. 9 (privacy; case law on image)",
            fr="art. 9 (vie privée ; jurisprudence sur l’image)",
        ),
        seen_on=Text(
            en="Code civil as in force in 2026 (Art. 9); a page on how courts tell the image from "
            "author's rights",
            fr="Code civil, version consolidée de 2026 (art. 9) ; page sur la jurisprudence qui "
            "distingue image et droit d’auteur",
        ),
        note=Text(
            en="The article itself is about privacy; courts have added what an authorisation must "
            "define.",
            fr="L’article protège la vie privée ; les limites de l’autorisation sont "
            "jurisprudentielles.",
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
            work=WorkFacts(person_recognisable=True),
            transfer=TransferFacts(image_authorised=False),
        ),
    ),
)

RULES = (
    MORAL_RIGHT_FR,
    CO_AUTHORS_FR,
    PATENT_FR,
    IMAGE_FR,
)
