"""The exception of the COPPA Rule for one answer to a child, such as a notice of a contest."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.privacy import CoppaException, ParticipantFacts, PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import COPPA_RULE
from c2b.text import Text

F = facts_of(SharedFacts)
_FIRST_DAY = date(2000, 4, 21)
_RENUMBERED = date(2013, 7, 1)
_SOURCE = COPPA_RULE.at(
    "16 CFR 312.5(c)(3)",
    seen_on=Text(
        en="answers of the FTC to frequent questions, as copied on several pages, on contests and "
        "on the one-time contact; archived answers of 2004; the opening of 312.5",
        fr="réponses de la FTC aux questions fréquentes, reproduites sur plusieurs pages, sur les "
        "concours et le contact unique ; réponses archivées de 2004 ; début du § 312.5",
    ),
    note=Text(
        en="Several answers need the exception of 312.5(c)(4): the online contact of the parent, a "
        "direct notice and a way to refuse. A postal address for a prize needs the parent: ask the "
        "child for the e-mail of the parent. The amendments of 2025, due on 22 April 2026, left "
        "the exception as it was. The days and the older number are known, not read again.",
        fr="Plusieurs réponses relèvent du § 312.5(c)(4) : adresse en ligne du parent, "
        "notification directe et possibilité de refuser. Une adresse postale pour un lot suppose "
        "le parent : demandez à l’enfant le courriel du parent. Les modifications de 2025, "
        "applicables le 22 avril 2026, n’ont pas touché à l’exception. Les jours et l’ancien "
        "numéro sont connus, non relus.",
    ),
)
_NO_EXCEPTION = F.participant.coppa_exception.is_known() & F.participant.coppa_exception.is_(
    CoppaException.NONE
)
"""The conditions of no exception are met: the rule on the consent of a parent decides alone."""

COPPA_ONE_TIME_US = Rule(
    id="survey.minors.coppa-one-time-contact.us",
    title=Text(
        en="One answer to a child without parental consent",
        fr="Réponse unique à un enfant sans accord parental",
    ),
    asks=Text(
        en="A child under 13 may be answered once without consent of a parent, where nothing but "
        "an online contact is collected, it serves one specific request, it is neither used again "
        "nor disclosed, and it is deleted promptly after the answer.",
        fr="Un enfant de moins de 13 ans peut recevoir une réponse unique sans le consentement "
        "d’un parent, si seule une adresse en ligne est recueillie, qu’elle sert à une demande "
        "précise, n’est ni réutilisée ni communiquée, et est effacée rapidement après la réponse.",
    ),
    message=Text(
        en="Send one message in answer, ask for nothing else, and delete the address; otherwise a "
        "parent must consent.",
        fr="Envoyez un seul message en réponse, ne demandez rien d’autre et effacez l’adresse ; "
        "sinon, un parent doit consentir.",
    ),
    norm=NormKind.RIGHT,
    places=("US",),
    source=_SOURCE,
    since=_FIRST_DAY,
    versions=(
        RuleVersion(
            since=_FIRST_DAY,
            until=_RENUMBERED,
            source=_SOURCE.at(
                Text(en="16 CFR 312.5(c)(2) of 1999", fr="16 CFR 312.5(c)(2) de 1999")
            ),
        ),
        RuleVersion(since=_RENUMBERED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.CONSENT,
    review_by=LOOK_AGAIN["survey.minors.coppa-one-time-contact.us"],
    exempts=("survey.minors.coppa-parental-consent.us",),
    applies=F.person.age.less_than(Parameter("child_age"))
    & F.privacy.collected_online.is_true()
    & F.participant.directed_to_children.is_true()
    & F.participant.answered_once.is_true()
    & ~_NO_EXCEPTION,
    requires=F.participant.only_contact.is_true()
    & F.participant.single_answer.is_true()
    & F.participant.contact_reused.is_false()
    & F.participant.contact_deleted.is_true(),
    parameters=(constant("child_age", 13, unit="years"),),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=11),
            participant=ParticipantFacts(
                directed_to_children=True,
                answered_once=True,
                only_contact=True,
                single_answer=True,
                contact_reused=False,
                contact_deleted=True,
            ),
        ),
        broken=SharedFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=11),
            participant=ParticipantFacts(
                directed_to_children=True, answered_once=True, contact_reused=True
            ),
        ),
    ),
)

RULES = (COPPA_ONE_TIME_US,)
