"""The rule of the United States on calls and text messages to mobiles by machine."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.contact import Channel, ContactFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)

AUTODIALED_CALL_US = Rule(
    id="contact.invitation.autodialed-call.us",
    title=Text(
        en="Consent to automated calls and texts", fr="Consentement aux appels et SMS automatisés"
    ),
    asks=Text(
        en="A mobile number is called or texted by an automatic dialing system, or called with an "
        "artificial or recorded voice, only with the prior express consent of the person called, "
        "also for a survey.",
        fr="L’appel d’un numéro de mobile ou l’envoi d’un SMS par un automate, comme l’appel par "
        "une voix artificielle ou enregistrée, exige le consentement exprès et préalable de la "
        "personne, même pour une enquête.",
    ),
    message=Text(
        en="Get consent before you dial or text mobiles by machine, also for a survey.",
        fr="Recueillez le consentement avant d’appeler des mobiles ou de leur envoyer des SMS par "
        "automate, même pour une enquête.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="Telephone Consumer Protection Act",
        kind=SourceKind.STATUTE,
        url="https://www.law.cornell.edu/uscode/text/47/227",
        article=Text(
            en="47 U.S.C. 227(a)(1), (b)(1)(A)(iii), (b)(3); Facebook v. Duguid, 592 U.S. 395 "
            "(2021)",
            fr="47 U.S.C. 227(a)(1), (b)(1)(A)(iii) et (b)(3) ; Facebook v. Duguid, 592 U.S. 395 "
            "(2021)",
        ),
        seen_on=Text(
            en="47 U.S.C. 227(a) and (b) in a collection of the Code; pages on Facebook v. Duguid "
            "and on Hunsinger v. Dynata (N.D. Tex. 2023); a trade association of research",
            fr="47 U.S.C. 227(a) et (b) dans un recueil du code ; pages sur Facebook v. Duguid et "
            "sur Hunsinger v. Dynata (N.D. Tex. 2023) ; une association professionnelle des études",
        ),
        note=Text(
            en="An automatic dialing system stores or produces numbers by a random or sequential "
            "generator: a list of one's own panelists that is dialed one by one is none. A genuine "
            "survey is no telemarketing: neither the do-not-call list nor written consent reaches "
            "it; a message that sells needs both. That a text message is a call is the reading of "
            "the FCC, which courts may review since McLaughlin v. McKesson (2025). Voices of "
            "artificial intelligence count as artificial (FCC, 8 February 2024). Recorded research "
            "calls to landlines are exempt within limits. Some states, such as Florida, are "
            "stricter. A call costs USD 500, up to three times as much if wilful.",
            fr="Un automate d’appel stocke ou produit des numéros par un générateur aléatoire ou "
            "séquentiel : la liste de ses propres panélistes, appelés un à un, n’en est pas un. "
            "Une véritable enquête n’est pas du télémarketing : ni la liste d’opposition ni le "
            "consentement écrit ne la visent ; un message qui vend exige les deux. Qu’un SMS soit "
            "un appel est la lecture de la FCC, que le juge peut revoir depuis McLaughlin "
            "v. McKesson (2025). Une voix d’intelligence artificielle est artificielle (FCC, "
            "8 février 2024). Les appels d’étude enregistrés vers des lignes fixes sont dispensés "
            "dans certaines limites. Certains États, dont la Floride, sont plus stricts. Un appel "
            "coûte 500 dollars, jusqu’au triple s’il est délibéré.",
        ),
    ),
    since=date(1992, 12, 20),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.UNSOLICITED,
    review_by=LOOK_AGAIN["contact.invitation.autodialed-call.us"],
    applies=F.contact.mobile_number.is_true()
    & F.contact.emergency.is_false()
    & (
        F.contact.channel.is_(Channel.AUTOMATED_CALL)
        | (
            F.contact.channel.one_of(Channel.TEXT_MESSAGE, Channel.LIVE_CALL)
            & F.contact.autodialer.is_true()
        )
    ),
    requires=F.contact.prior_consent.is_true(),
    examples=Examples(
        kept=SharedFacts(
            contact=ContactFacts(
                channel=Channel.TEXT_MESSAGE,
                mobile_number=True,
                autodialer=True,
                emergency=False,
                prior_consent=True,
            )
        ),
        broken=SharedFacts(
            contact=ContactFacts(
                channel=Channel.AUTOMATED_CALL,
                mobile_number=True,
                emergency=False,
                prior_consent=False,
            )
        ),
    ),
)

RULES = (AUTODIALED_CALL_US,)
