"""The rule of France on prospecting by electronic message."""

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
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.contact import InvitationPurpose
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

_RENUMBERED = date(2004, 7, 10)
_ACT = Source(
    act=Text(
        en="Code des postes et des communications électroniques",
        fr="Code des postes et des communications électroniques (CPCE)",
    ),
    kind=SourceKind.STATUTE,
    url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070987",
    article=Text(en="L34-5", fr="art. L. 34-5"),
    seen_on=Text(
        en="the Code as of June and July 2004 and as of March 2026; a note of 5 August 2026; "
        "several pages on the exception",
        fr="le code en juin et juillet 2004 et en mars 2026 ; note du 5 août 2026 ; plusieurs "
        "pages sur l’exception",
    ),
    note=Text(
        en="No French decision was found on whether a request for a review or a satisfaction "
        "survey is marketing; the Federal Court of Justice of Germany holds that it is. Automatic "
        "calling machines and fax need consent too, without the exception. Calls by a person need "
        "prior consent since 11 August 2026 (loi n° 2025-594 of 30 June 2025), outside this rule. "
        "The fine may reach EUR 75,000 for a person and EUR 375,000 for a company, beside those of "
        "the CNIL.",
        fr="Aucune décision française n’a été trouvée sur le point de savoir si une demande "
        "d’avis ou une enquête de satisfaction est de la prospection ; la Cour fédérale allemande "
        "le juge ainsi. Les automates d’appel et la télécopie exigent aussi le consentement, sans "
        "exception. Depuis le 11 août 2026, le démarchage téléphonique par une personne l’exige "
        "également (loi n° 2025-594 du 30 juin 2025), hors de cette règle. L’amende "
        "administrative peut atteindre 75 000 € pour une personne physique et 375 000 € pour une "
        "personne morale, outre celles de la CNIL.",
    ),
)

ELECTRONIC_MAIL_FR = Rule(
    id="contact.invitation.electronic-mail.fr",
    title=Text(
        en="Prior consent of individuals to marketing messages",
        fr="Accord préalable du particulier à la prospection électronique",
    ),
    asks=Text(
        en="An individual gets marketing by e-mail, text or private message only with prior "
        "consent, or as a customer for similar products who could refuse simply and free of charge "
        "when giving the address; every message shows its sender and a valid address to stop it.",
        fr="La prospection d’une personne physique par courriel, SMS ou message privé exige son "
        "consentement préalable, sauf si, cliente, elle est sollicitée pour des produits ou "
        "services analogues et a pu s’y opposer simplement et sans frais lors du recueil de son "
        "adresse ; chaque message indique l’expéditeur et des coordonnées valables pour le faire "
        "cesser.",
    ),
    message=Text(
        en="Get consent before you send marketing by e-mail or text message, or write to your own "
        "customers only and let them refuse.",
        fr="Recueillez le consentement avant de prospecter par courriel ou SMS, ou limitez-vous à "
        "vos clients en leur permettant de s’opposer.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=_ACT,
    since=date(2004, 6, 23),
    versions=(
        RuleVersion(
            since=date(2004, 6, 23),
            until=_RENUMBERED,
            source=_ACT.at(
                Text(
                    en="L33-4-1 (loi n° 2004-575 of 21 June 2004, Art. 22)",
                    fr="art. L. 33-4-1 (loi n° 2004-575 du 21 juin 2004, art. 22)",
                )
            ),
        ),
        RuleVersion(since=_RENUMBERED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.UNSOLICITED,
    review_by=LOOK_AGAIN["contact.invitation.electronic-mail.fr"],
    implements=("contact.invitation.electronic-mail.eu",),
    bears_on=BEARS_ON,
    applies=ELECTRONIC
    & TO_A_PERSON
    & (MARKETING | F.contact.purpose.is_(InvitationPurpose.PROMOTION)),
    requires=FAIR_MESSAGE & ALLOWED,
    examples=EXAMPLES,
)

RULES = (ELECTRONIC_MAIL_FR,)
