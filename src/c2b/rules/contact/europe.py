"""The rule of the European Union on electronic messages, which binds through national acts."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.contact.message import (
    ALLOWED,
    BEARS_ON,
    ELECTRONIC,
    EXAMPLES,
    FAIR_MESSAGE,
    MARKETING,
    TO_A_PERSON,
    F,
)
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.contact import InvitationPurpose
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2002_58
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

_RESEARCH = F.contact.purpose.is_(InvitationPurpose.MARKET_RESEARCH)
_SEEN_ON = Text(
    en="headnotes of BGH VI ZR 225/17 on several pages; the database page of the Court on "
    "C-654/23; pages with the text of the French, Italian and Spanish acts",
    fr="sommaires de l’arrêt BGH VI ZR 225/17 sur plusieurs pages ; page de la Cour sur "
    "C-654/23 ; pages reproduisant les actes français, italien et espagnol",
)

ELECTRONIC_MAIL_EU = Rule(
    id="contact.invitation.electronic-mail.eu",
    title=Text(
        en="Consent to marketing by e-mail or message",
        fr="Consentement à la prospection par courriel ou message",
    ),
    asks=Text(
        en="A marketing message by e-mail, text or private message goes to an individual only with "
        "prior consent, or to one's own customer for similar offers, where a refusal was offered "
        "with the address; every message shows its sender and a means to stop.",
        fr="Un message de prospection par courriel, SMS ou message privé ne s’adresse à une "
        "personne physique qu’avec son consentement préalable, ou au client de l’expéditeur pour "
        "des offres analogues, si un refus a été proposé avec l’adresse ; chaque message indique "
        "l’expéditeur et un moyen de se désinscrire.",
    ),
    message=Text(
        en="Get consent before you e-mail people about reviews or surveys, or write to your own "
        "customers only and let them refuse.",
        fr="Recueillez le consentement avant de demander par courriel un avis ou une réponse à une "
        "enquête, ou limitez-vous à vos clients en leur permettant de refuser.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2002_58.at(
        Text(
            en="Art. 13(1), (2), (4); CJEU, 13 November 2025, C-654/23 (Inteligo Media)",
            fr="art. 13, § 1, 2 et 4 ; CJUE, 13 novembre 2025, C-654/23 (Inteligo Media)",
        ),
        seen_on=_SEEN_ON,
        note=Text(
            en="Whether a message is marketing is a legal conclusion: a request for a public "
            "rating, a satisfaction survey of a shop and a voucher speak for it, a study of an "
            "independent institute against it; Italy names market research too (Codice privacy, "
            "Art. 130). A free account that leads to a paid offer can be a sale, and where the "
            "exception is met no further basis of the GDPR is needed (C-654/23). Bought addresses "
            "never open the exception. Post and calls follow other rules. The first day in "
            "Iceland, Liechtenstein and Norway was not read.",
            fr="Qu’un message soit de la prospection relève d’une appréciation : la demande d’une "
            "note publique, l’enquête de satisfaction d’un commerçant ou un bon d’achat plaident "
            "en ce sens, l’étude d’un institut indépendant en sens contraire ; l’Italie vise aussi "
            "les études de marché (Codice privacy, art. 130). Un compte gratuit menant à une offre "
            "payante peut être une vente et, si l’exception est remplie, aucune autre base du RGPD "
            "n’est requise (C-654/23). Des adresses achetées n’ouvrent jamais l’exception. Le "
            "courrier postal et les appels suivent d’autres règles. Le premier jour en Islande, au "
            "Liechtenstein et en Norvège n’a pas été lu.",
        ),
    ),
    since=date(2003, 10, 31),
    versions=(
        RuleVersion(
            place="IT",
            source=DIRECTIVE_2002_58.at(
                Text(
                    en="Art. 13(1), (2), (4); Codice privacy, Art. 130(1), (2), (4)",
                    fr="art. 13, § 1, 2 et 4 ; Codice privacy, art. 130(1), (2) et (4)",
                ),
                seen_on=_SEEN_ON,
                note=Text(
                    en="Art. 130(1) names market research beside advertising and sales. Whether "
                    "a study that promotes nothing needs consent is left open here, unless the "
                    "addressee agreed beforehand.",
                    fr="L’article 130(1) vise les études de marché à côté de la publicité et de "
                    "la vente. La question de savoir si une étude qui ne promeut rien exige un "
                    "consentement reste ouverte ici, sauf accord préalable du destinataire.",
                ),
            ),
            applies=ELECTRONIC & TO_A_PERSON & (MARKETING | _RESEARCH),
            undecided_when=_RESEARCH & ~MARKETING & F.contact.prior_consent.is_false(),
        ),
    ),
    transposed=TRANSPOSED["contact.invitation.electronic-mail.eu"],
    mark=Certainty.SEEN,
    holder=roles_and_effects.SENDER,
    effect=roles_and_effects.UNSOLICITED,
    review_by=LOOK_AGAIN["contact.invitation.electronic-mail.eu"],
    bears_on=BEARS_ON,
    applies=ELECTRONIC & TO_A_PERSON & MARKETING,
    requires=FAIR_MESSAGE & ALLOWED,
    examples=EXAMPLES,
)

RULES = (ELECTRONIC_MAIL_EU,)
