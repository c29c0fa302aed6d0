"""Rules of the United Kingdom on personal data: the consent of children to online services."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.privacy import LawfulBasis, ParticipantFacts, PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.privacy.ages_of_consent import REGULATION_DAY
from c2b.text import Text

F = facts_of(SharedFacts)
_LEFT = date(2021, 1, 1)
_SEEN_ON = Text(
    en="legislation.gov.uk, 2026 c. 21, s. 72; a reference page of 5 August 2026",
    fr="legislation.gov.uk, 2026 c. 21, art. 72 ; page de référence du 5 août 2026",
)
_NOTE = Text(
    en="The age is that of data protection only: whether a child is bound by the rules of a panel "
    "or contest is a question of contract. Since 29 April 2026 regulations may move the age "
    "between 13 and 16; none was found. A ban on social networks below 16 was announced on "
    "15 June 2026.",
    fr="Cet âge ne vaut que pour la protection des données : savoir si un enfant est lié par le "
    "règlement d’un panel ou d’un concours relève du droit des contrats. Depuis le 29 avril 2026, "
    "l’âge peut être porté par voie réglementaire entre 13 et 16 ans ; aucun texte n’a été trouvé. "
    "L’interdiction des réseaux sociaux avant 16 ans a été annoncée le 15 juin 2026.",
)
_UK_GDPR = Source(
    act=Text(en="UK GDPR", fr="RGPD britannique (UK GDPR)"),
    kind=SourceKind.STATUTE,
    url="https://www.legislation.gov.uk/eur/2016/679/article/8",
    article=Text(
        en="Art. 8(1) and (2A); Children's Wellbeing and Schools Act 2026 (c. 21), s. 72",
        fr="art. 8, § 1 et 2A ; Children’s Wellbeing and Schools Act 2026 (c. 21), art. 72",
    ),
    seen_on=_SEEN_ON,
    note=_NOTE,
)

CHILD_ONLINE_GB = Rule(
    id="survey.privacy.child-online-consent.gb",
    title=Text(
        en="Parental consent online below the age of 13",
        fr="Consentement parental en ligne avant 13 ans",
    ),
    asks=Text(
        en="Where an online service offered directly to a child rests on consent, a child under 13 "
        "consents only through the holder of parental responsibility, which is checked by "
        "reasonable means.",
        fr="Lorsqu’un service en ligne proposé directement à un enfant repose sur le consentement, "
        "l’enfant de moins de 13 ans ne consent qu’avec l’autorisation du titulaire de la "
        "responsabilité parentale, ce qui est vérifié par des moyens raisonnables.",
    ),
    message=Text(
        en="Under 13, have a parent consent, and check that it is the parent.",
        fr="Avant 13 ans, recueillez le consentement d’un parent, et vérifiez qu’il s’agit bien du "
        "parent.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=_UK_GDPR,
    since=REGULATION_DAY,
    versions=(
        RuleVersion(
            since=REGULATION_DAY,
            until=_LEFT,
            source=Source(
                act=Text(en="Regulation (EU) 2016/679", fr="règlement (UE) 2016/679"),
                kind=SourceKind.STATUTE,
                url="https://www.legislation.gov.uk/ukpga/2018/12/section/9",
                article=Text(
                    en="Art. 8, with the Data Protection Act 2018, s. 9",
                    fr="art. 8, et Data Protection Act 2018, art. 9",
                ),
                seen_on=_SEEN_ON,
                note=_NOTE,
            ),
        ),
        RuleVersion(since=_LEFT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.CONTROLLER,
    review_by=LOOK_AGAIN["survey.privacy.child-online-consent.gb"],
    effect=roles_and_effects.CONSENT,
    applies=F.privacy.personal_data.is_true()
    & F.privacy.lawful_basis.is_(LawfulBasis.CONSENT)
    & F.privacy.offered_to_child.is_true()
    & F.person.age.less_than(18)
    & F.participant.preventive_service.is_false(),
    requires=F.person.age.at_least(Parameter("age_of_consent"))
    | F.participant.verifiable_parental_consent.is_true(),
    parameters=(constant("age_of_consent", 13, unit="years"),),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
            ),
            person=PersonFacts(stated_age=13),
            participant=ParticipantFacts(preventive_service=False),
        ),
        broken=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
            ),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(
                preventive_service=False, parental_consent=True, reasonable_verification=False
            ),
        ),
    ),
)

RULES = (CHILD_ONLINE_GB,)
