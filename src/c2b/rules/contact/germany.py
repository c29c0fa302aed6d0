"""The rule of Germany on advertising by electronic message, requests for reviews among it."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.contact.message import ALLOWED, ELECTRONIC, EXAMPLES, FAIR_MESSAGE, F
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.contact import InvitationPurpose
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import UWG
from c2b.text import Text

_ACT_OF_2008 = date(2008, 12, 30)
_RENUMBERED = date(2022, 5, 28)
_COURT = Text(en="BGH, 10 July 2018, VI ZR 225/17", fr="BGH, 10 juillet 2018, VI ZR 225/17")
_ACT = UWG.at(
    Text(
        en=f"§ 7(2) no. 2 and 3, 7(3); {_COURT.en}",
        fr=f"§ 7(2), n° 2 et 3, 7(3) ; {_COURT.fr}",
    ),
    stated_on=date(2018, 7, 10),
    seen_on=Text(
        en="headnotes and operative part of the judgment on three pages; § 7 and 7a as of March "
        "2022; a note of 5 August 2026 on § 7; a report on a judgment of the KG Berlin",
        fr="sommaires et dispositif de l’arrêt sur trois pages ; § 7 et 7a en mars 2022 ; note du "
        "5 août 2026 sur le § 7 ; compte rendu d’un arrêt du KG Berlin",
    ),
    note=Text(
        en="Neutral research for another is not decided and stays outside this rule. Calls "
        "to consumers need prior express consent (§ 7(2) no. 1), which is documented and kept for "
        "five years since 1 October 2021 (§ 7a). A private person sues on personality rights "
        "(BGB § 823, 1004); businesses as addressees are protected too. The days of the versions "
        "are known, not read again.",
        fr="L’étude neutre faite pour autrui n’est pas tranchée et reste hors de cette règle. "
        "L’appel d’un consommateur exige son consentement exprès préalable (§ 7(2), n° 1), "
        "documenté et conservé cinq ans depuis le 1er octobre 2021 (§ 7a). Un particulier agit sur "
        "le fondement du droit de la personnalité (BGB § 823, 1004) ; les professionnels "
        "destinataires sont protégés aussi. Les jours des versions sont connus, non relus.",
    ),
)

ELECTRONIC_MAIL_DE = Rule(
    id="contact.invitation.electronic-mail.de",
    title=Text(
        en="Consent to advertising, requests for reviews included",
        fr="Consentement à la publicité, demandes d’avis comprises",
    ),
    asks=Text(
        en="Advertising by e-mail, text or private message, a request for a rating or a "
        "satisfaction survey among it, goes out only with prior consent, or to a customer under "
        "the four conditions of § 7(3); every message shows its sender and a means to stop.",
        fr="La publicité par courriel, SMS ou message privé, y compris la demande d’une note ou "
        "l’enquête de satisfaction, exige un consentement préalable ou, envers un client, les "
        "quatre conditions du § 7(3) ; chaque message indique l’expéditeur et un moyen de se "
        "désinscrire.",
    ),
    message=Text(
        en="Get consent before you e-mail a request for a review, also with the invoice, or meet "
        "all four conditions of § 7(3).",
        fr="Recueillez le consentement avant de demander un avis par courriel, même avec la "
        "facture, ou remplissez les quatre conditions du § 7(3).",
    ),
    norm=NormKind.BAN,
    places=("DE",),
    source=_ACT,
    since=date(2004, 7, 8),
    versions=(
        RuleVersion(
            since=date(2004, 7, 8),
            until=_ACT_OF_2008,
            source=_ACT.at(
                Text(
                    en=f"§ 7(2) no. 3, 7(3) (Act of 2004); {_COURT.en}",
                    fr=f"§ 7(2), n° 3, 7(3) (loi de 2004) ; {_COURT.fr}",
                )
            ),
        ),
        RuleVersion(
            since=_ACT_OF_2008,
            until=_RENUMBERED,
            source=_ACT.at(
                Text(
                    en=f"§ 7(2) no. 3, 7(3); {_COURT.en}",
                    fr=f"§ 7(2), n° 3, 7(3) ; {_COURT.fr}",
                )
            ),
        ),
        RuleVersion(since=_RENUMBERED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.UNSOLICITED,
    review_by=LOOK_AGAIN["contact.invitation.electronic-mail.de"],
    implements=("contact.invitation.electronic-mail.eu",),
    applies=ELECTRONIC
    & F.contact.purpose.one_of(
        InvitationPurpose.REVIEW_REQUEST,
        InvitationPurpose.SATISFACTION_SURVEY,
        InvitationPurpose.PROMOTION,
    ),
    requires=FAIR_MESSAGE & ALLOWED,
    examples=EXAMPLES,
)

RULES = (ELECTRONIC_MAIL_DE,)
