"""Rules of the United States on surveys: children's data, undue influence on research subjects."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.sources import COPPA_RULE
from c2b.rules.survey.facts import ParticipantFacts, StudyFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_COPPA_DAY = date(2000, 4, 21)

COPPA_CONSENT_US = Rule(
    id="survey.minors.coppa-parental-consent.us",
    asks=Text(
        en="Before personal information is collected online from a child under 13, the parent is "
        "told and consents verifiably.",
        fr="Avant de collecter en ligne des informations personnelles d’un enfant de moins de 13 "
        "ans, on avertit le parent et on obtient son accord vérifiable.",
    ),
    message=Text(
        en="Notify the parent and get a verifiable consent before you collect.",
        fr="Avertissez le parent et obtenez un accord vérifiable avant toute collecte.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=COPPA_RULE.at(
        "16 CFR 312.3, 312.4, 312.5 (amended, compliance by 22 April 2026)",
        seen_on=Text(
            en="law firms' pages on the amended Rule", fr="pages d’avocats sur la règle modifiée"
        ),
    ),
    since=_COPPA_DAY,
    mark=Certainty.SEEN,
    holder=Text(en="the operator of the service", fr="l’exploitant du service"),
    effect=roles_and_effects.CONSENT,
    applies=F.privacy.collected_online.is_true()
    & F.person.age.less_than(Parameter("child_age"))
    & F.participant.directed_to_children.is_true(),
    requires=F.participant.verifiable_parental_consent.is_true(),
    parameters=(constant("child_age", 13, unit="years"),),
    examples=Examples(
        kept=SurveyFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                directed_to_children=True, parental_consent=True, reasonable_verification=True
            ),
        ),
        broken=SurveyFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(directed_to_children=True, parental_consent=False),
        ),
    ),
)
COPPA_DATA_US = Rule(
    id="survey.minors.coppa-no-overcollection.us",
    asks=Text(
        en="A child's part in a game, prize or survey does not depend on more data than it needs.",
        fr="La participation d’un enfant à un jeu, un prix ou une enquête ne dépend pas de plus de "
        "données qu’il n’en faut.",
    ),
    message=Text(
        en="Ask the child for no more than taking part needs.",
        fr="Ne demandez pas à l’enfant plus que ce qu’exige la participation.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=COPPA_RULE.at("16 CFR 312.7"),
    since=_COPPA_DAY,
    mark=Certainty.KNOWN,
    holder=Text(en="the operator of the service", fr="l’exploitant du service"),
    effect=Text(en="unlawful collection", fr="collecte illicite"),
    applies=F.person.age.less_than(Parameter("child_age"))
    & F.participant.conditioned_on_data.is_true(),
    requires=F.participant.data_necessary.is_true(),
    parameters=(constant("child_age", 13, unit="years"),),
    examples=Examples(
        kept=SurveyFacts(
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(conditioned_on_data=True, data_necessary=True),
        ),
        broken=SurveyFacts(
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(conditioned_on_data=True, data_necessary=False),
        ),
    ),
)
UNDUE_INFLUENCE_US = Rule(
    id="survey.reward.undue-influence.us",
    asks=Text(
        en="In research under the Common Rule the reward is reviewed, and anyone who stops loses "
        "nothing that was earned.",
        fr="Dans une recherche soumise à la Common Rule, la récompense est examinée, et qui "
        "s’arrête ne perd rien d’acquis.",
    ),
    message=Text(
        en="Have the board review the reward, and drop the penalty for stopping.",
        fr="Faites examiner la récompense par le comité, et supprimez toute pénalité de retrait.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=Source(
        act="45 CFR",
        kind=SourceKind.REGULATION,
        article="46.116(a)(2), 46.116(b)(8)",
        url="https://www.ecfr.gov/current/title-45/part-46",
        note=Text(
            en="The day is that of general compliance with the revised rule. Many boards ask for "
            "pay in proportion.",
            fr="Le jour est celui de la mise en conformité générale. Beaucoup de comités demandent "
            "un paiement au prorata.",
        ),
    ),
    since=date(2019, 1, 21),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=Text(en="the investigator", fr="l’investigateur"),
    effect=roles_and_effects.CONSENT,
    applies=F.study.common_rule.is_true(),
    requires=F.study.reviewed_by_irb.is_true() & F.study.withdrawal_penalty.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(common_rule=True, reviewed_by_irb=True, withdrawal_penalty=False)
        ),
        broken=SurveyFacts(study=StudyFacts(common_rule=True, reviewed_by_irb=False)),
    ),
)

RULES = (
    COPPA_CONSENT_US,
    COPPA_DATA_US,
    UNDUE_INFLUENCE_US,
)
