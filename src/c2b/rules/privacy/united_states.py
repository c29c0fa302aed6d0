"""Rules of the United States on the data of children: the COPPA Rule."""

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
from c2b.rules.sources import COPPA_RULE
from c2b.text import Text

F = facts_of(SharedFacts)
_COPPA_DAY = date(2000, 4, 21)
_AMENDED = date(2013, 7, 1)
_AMENDED_AGAIN = date(2026, 4, 22)
_OPERATOR = Text(
    en="the operator of the commercial site or service",
    fr="l’exploitant du site ou du service commercial",
)
_CHILD = F.person.age.less_than(Parameter("child_age"))
_APART = (
    F.participant.disclosed_to_third_parties.is_false() | F.participant.separate_choice.is_true()
)
_CHILD_AGE = constant("child_age", 13, unit="years")
_CONSENT_SOURCE = COPPA_RULE.at(
    "16 CFR 312.3, 312.4, 312.5(a)-(c)",
    seen_on=Text(
        en="pages with 16 CFR 312.5(a)-(b) of 2000 to 2012 and of 2013; FTC answers on the "
        "one-time contact for contests; law firms on the dates of the amended Rule",
        fr="pages reproduisant 16 CFR 312.5(a)-(b) de 2000 à 2012 et de 2013 ; réponses de la FTC "
        "sur le contact unique dans les concours ; cabinets d’avocats sur les dates de la règle "
        "modifiée",
    ),
    note=Text(
        en="An exception counts only where all its conditions are met. Disclosure to third parties "
        "needs a choice apart in all three texts. The Federal Register pages of 2000 and 2013 were "
        "not read again.",
        fr="Une exception ne vaut que si toutes ses conditions sont réunies. La communication à "
        "des tiers suppose un choix distinct dans les trois textes. Les pages du Federal Register "
        "de 2000 et de 2013 n’ont pas été relues.",
    ),
)


def _text(since: date, until: date | None, published: str) -> RuleVersion:
    article = Text(
        en=f"16 CFR 312.3, 312.4, 312.5 ({published})",
        fr=f"16 CFR 312.3, 312.4, 312.5 ({published})",
    )
    return RuleVersion(since=since, until=until, source=_CONSENT_SOURCE.at(article))


COPPA_CONSENT_US = Rule(
    id="survey.minors.coppa-parental-consent.us",
    title=Text(
        en="Verifiable parental consent below the age of 13",
        fr="Consentement parental vérifiable avant 13 ans",
    ),
    asks=Text(
        en="Before personal information is collected online from a child under 13, the parent is "
        "told directly and consents verifiably, and may refuse the disclosure to third parties; "
        "the exceptions of 312.5(c) are outside.",
        fr="Avant de recueillir en ligne des données à caractère personnel auprès d’un enfant de "
        "moins de 13 ans, on avertit directement le parent et on obtient son consentement "
        "vérifiable ; il peut refuser la communication à des tiers. Les exceptions du § 312.5(c) "
        "sont à part.",
    ),
    message=Text(
        en="Notify the parent, get a verifiable consent before you collect, and let the parent "
        "refuse the disclosure to third parties.",
        fr="Avertissez le parent, obtenez un consentement vérifiable avant toute collecte, et "
        "permettez-lui de refuser la communication à des tiers.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=_CONSENT_SOURCE,
    since=_COPPA_DAY,
    versions=(
        _text(_COPPA_DAY, _AMENDED, "64 FR 59888"),
        _text(_AMENDED, _AMENDED_AGAIN, "78 FR 3972"),
        _text(_AMENDED_AGAIN, None, "90 FR 16918"),
    ),
    mark=Certainty.SEEN,
    holder=_OPERATOR,
    effect=roles_and_effects.CONSENT,
    applies=_CHILD
    & F.privacy.collected_online.is_true()
    & F.participant.directed_to_children.is_true()
    & F.participant.coppa_exception.is_(CoppaException.NONE),
    requires=F.participant.verifiable_parental_consent.is_true() & _APART,
    parameters=(_CHILD_AGE,),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                directed_to_children=True,
                coppa_exception=CoppaException.NONE,
                parental_consent=True,
                reasonable_verification=True,
                disclosed_to_third_parties=False,
            ),
        ),
        broken=SharedFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                directed_to_children=True,
                coppa_exception=CoppaException.NONE,
                disclosed_to_third_parties=True,
                separate_choice=False,
            ),
        ),
    ),
)
COPPA_DATA_US = Rule(
    id="survey.minors.coppa-no-overcollection.us",
    title=Text(
        en="Ban on asking children for excess data",
        fr="Interdiction de demander trop de données aux enfants",
    ),
    asks=Text(
        en="A child's part in a game, in the offer of a prize or in another activity does not "
        "depend on more personal information than taking part reasonably needs.",
        fr="La participation d’un enfant à un jeu, à l’offre d’un lot ou à une autre activité ne "
        "dépend pas de plus de données à caractère personnel qu’elle n’en exige raisonnablement.",
    ),
    message=Text(
        en="Ask the child for no more than taking part needs.",
        fr="Ne demandez pas à l’enfant plus que n’en exige la participation.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=COPPA_RULE.at("16 CFR 312.7"),
    since=_COPPA_DAY,
    mark=Certainty.KNOWN,
    holder=_OPERATOR,
    effect=Text(en="unlawful collection", fr="collecte illicite"),
    applies=_CHILD
    & F.participant.directed_to_children.is_true()
    & F.participant.conditioned_on_data.is_true(),
    requires=F.participant.data_necessary.is_true(),
    parameters=(_CHILD_AGE,),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                directed_to_children=True, conditioned_on_data=True, data_necessary=True
            ),
        ),
        broken=SharedFacts(
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                directed_to_children=True, conditioned_on_data=True, data_necessary=False
            ),
        ),
    ),
)

RULES = (
    COPPA_CONSENT_US,
    COPPA_DATA_US,
)
