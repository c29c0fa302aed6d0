"""The rule of the United Kingdom on marketing by electronic message."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.predicate import Parameter, Predicate
from c2b.rules import roles_and_effects
from c2b.rules.contact.message import (
    ALLOWED,
    BEARS_ON,
    ELECTRONIC,
    FAIR_MESSAGE,
    MARKETING,
    NOT_REFUSED,
    TO_A_CUSTOMER,
    TO_A_PERSON,
    TO_OTHERS,
    F,
)
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

_LEFT = date(2021, 1, 1)
_CHARITIES = date(2026, 2, 5)
_ACT = Source(
    act=Text(
        en="Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426)",
        fr="Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426)",
    ),
    kind=SourceKind.REGULATION,
    url="https://www.legislation.gov.uk/uksi/2003/2426",
    article=Text(
        en="reg. 22, 22(3A), 23, as amended by the Data (Use and Access) Act 2025, s. 114, 115, "
        "Sch. 13",
        fr="art. 22, 22(3A) et 23, modifiés par le Data (Use and Access) Act 2025, art. 114 et "
        "115, annexe 13",
    ),
    seen_on=Text(
        en="a reference page of 5 August 2026 on electronic marketing; pages on the guidance of "
        "the Information Commissioner; a note on Leave.EU v Information Commissioner (2021)",
        fr="page de référence du 5 août 2026 sur la prospection électronique ; pages sur les "
        "lignes directrices de l’Information Commissioner ; note sur Leave.EU v Information "
        "Commissioner (2021)",
    ),
    note=Text(
        en="Individual subscribers are protected: people, sole traders, some partnerships. For the "
        "Commissioner a genuine survey is no marketing, but a survey that promotes is, and mixed "
        "content is caught. Whether asking for feedback to be published on the sender's site is "
        "marketing is unsure. The fine may reach GBP 17.5 million or 4 % of worldwide turnover "
        "since 5 February 2026, GBP 500,000 before.",
        fr="Les abonnés individuels sont protégés : personnes physiques, entrepreneurs "
        "individuels, certaines sociétés de personnes. Pour l’autorité, une véritable enquête "
        "n’est pas de la prospection, mais une enquête qui promeut en est, et un contenu mixte y "
        "tombe. Il n’est pas sûr que la demande d’un commentaire destiné au site de l’expéditeur "
        "en soit. L’amende peut atteindre 17,5 millions de livres ou 4 % du chiffre d’affaires "
        "mondial depuis le 5 février 2026, 500 000 livres auparavant.",
    ),
)
_OLDER = _ACT.at(Text(en="reg. 22, 23", fr="art. 22 et 23"))
_CHARITY: Predicate = (
    F.contact.sender_is_charity.is_true()
    & F.contact.own_charitable_purpose.is_true()
    & F.contact.address_from_support.is_true()
    & F.contact.address_collected_on.at_least(Parameter("charity_exception_since"))
    & NOT_REFUSED
)

ELECTRONIC_MAIL_GB = Rule(
    id="contact.invitation.electronic-mail.gb",
    title=Text(
        en="Consent to electronic marketing of individuals",
        fr="Consentement à la prospection électronique",
    ),
    asks=Text(
        en="A marketing message by e-mail, text or private message goes to an individual only with "
        "prior consent, or to one's own customer for similar offers, or from a charity to a "
        "supporter, where a refusal was offered with the address; every message shows its sender "
        "and a means to stop.",
        fr="Un message de prospection par courriel, SMS ou message privé ne s’adresse à une "
        "personne physique qu’avec son consentement préalable, ou au client de l’expéditeur pour "
        "des offres analogues, ou à la personne qui soutient l’organisme caritatif expéditeur, si "
        "un refus a été proposé avec l’adresse ; chaque message indique l’expéditeur et un moyen "
        "de se désinscrire.",
    ),
    message=Text(
        en="Get consent before you e-mail people about reviews or surveys that promote, or write "
        "to your own customers only and let them refuse.",
        fr="Recueillez le consentement avant tout courriel qui demande un avis ou une réponse à "
        "des fins de promotion, ou limitez-vous à vos clients en leur permettant de refuser.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=_ACT,
    since=date(2003, 12, 11),
    versions=(
        RuleVersion(
            since=date(2003, 12, 11),
            until=_LEFT,
            source=_OLDER,
            requires=FAIR_MESSAGE & ALLOWED,
            implements=("contact.invitation.electronic-mail.eu",),
        ),
        RuleVersion(since=_LEFT, until=_CHARITIES, source=_OLDER, requires=FAIR_MESSAGE & ALLOWED),
        RuleVersion(since=_CHARITIES),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.SENDER,
    effect=roles_and_effects.UNSOLICITED,
    review_by=LOOK_AGAIN["contact.invitation.electronic-mail.gb"],
    bears_on=BEARS_ON,
    applies=ELECTRONIC & TO_A_PERSON & MARKETING,
    requires=FAIR_MESSAGE & (ALLOWED | _CHARITY),
    parameters=(constant("charity_exception_since", _CHARITIES),),
    examples=Examples(
        kept=SharedFacts(contact=TO_A_CUSTOMER),
        broken=SharedFacts(contact=evolve(TO_OTHERS, sender_is_charity=False)),
    ),
)

RULES = (ELECTRONIC_MAIL_GB,)
